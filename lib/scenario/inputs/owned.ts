import { choice, flag, number, optionalNumber, type InputGroup } from "../input.ts";
import { overheadInputs } from "./overheads.ts";
import { sizingInputs } from "./serving.ts";
import { helpOf } from "./help-of.ts";

const help = helpOf("owned");

const watts = (label: string, help: () => Promise<string>, whenEmpty: string) =>
  optionalNumber({ label, unit: "watts", help, min: 0, max: 1e5, whenEmpty, initial: null, detail: true });

const optionalShare = (label: string, help: () => Promise<string>) =>
  optionalNumber({
    label,
    unit: "%",
    percent: true,
    help,
    min: 0,
    max: 1,
    whenEmpty: "The catalogue's figure.",
    initial: null,
    detail: true,
  });

const usd = (label: string, unit: string, help: () => Promise<string>, detail = true) =>
  number({ label, unit, help, min: 0, max: 1e9, initial: 0, detail });

/** Open models on servers that one owns. */
export const ownedInputs = {
  enabled: flag({ label: "Compare this option", help: help("enabled"), initial: false }),
  gpusPerServer: number({
    label: "GPUs per server",
    unit: "GPUs",
    help: help("gpusPerServer"),
    min: 1,
    max: 1024,
    whole: true,
    initial: 1,
  }),
  serverPriceUsd: optionalNumber({
    label: "Price of a server",
    unit: "USD",
    help: help("serverPriceUsd"),
    min: 0,
    max: 1e9,
    whenEmpty: "A listed server with these GPUs, or GPUs plus an allowance for the server around them.",
    initial: null,
  }),
  installationUsdPerServer: optionalNumber({
    label: "Installation per server",
    unit: "USD",
    help: help("installationUsdPerServer"),
    min: 0,
    max: 1e8,
    whenEmpty: "The catalogue's share of the price.",
    initial: null,
    detail: true,
  }),
  lifeYears: optionalNumber({
    label: "Useful life",
    unit: "years",
    help: help("lifeYears"),
    min: 0.5,
    max: 20,
    whenEmpty: "The catalogue's figure.",
    initial: null,
  }),
  residualShare: optionalShare("Residual value", help("residualShare")),
  capitalMethod: choice({
    label: "Cost of capital",
    help: help("capitalMethod"),
    choices: {
      "capital-recovery": "Capital recovery (level payment)",
      "average-book-value": "Interest on average book value",
      none: "Not counted",
    },
    initial: "none",
    detail: true,
  }),
  capitalRatePerYear: optionalShare("Cost of capital a year", help("capitalRatePerYear")),
  maintenanceSharePerYear: optionalShare("Maintenance a year", help("maintenanceSharePerYear")),
  idleWattsPerGpu: watts("Idle power of a GPU", help("idleWattsPerGpu"), "A share of the GPU's rated power."),
  busyWattsPerGpu: watts("Busy power of a GPU", help("busyWattsPerGpu"), "A share of the GPU's rated power."),
  baseWattsPerServer: watts(
    "Power of the rest of a server",
    help("baseWattsPerServer"),
    "The catalogue's figure.",
  ),
  pue: optionalNumber({
    label: "Power usage effectiveness",
    unit: "times",
    help: help("pue"),
    min: 1,
    max: 5,
    whenEmpty: "The catalogue's figure.",
    initial: null,
    detail: true,
  }),
  usdPerKwh: optionalNumber({
    label: "Price of electricity",
    unit: "USD per kWh",
    help: help("usdPerKwh"),
    min: 0,
    max: 10,
    whenEmpty: "The catalogue's figure.",
    initial: null,
  }),
  colocationUsdPerServerMonth: usd(
    "Colocation per server",
    "USD a month",
    help("colocationUsdPerServerMonth"),
  ),
  colocationUsdPerKwMonth: optionalNumber({
    label: "Colocation per kilowatt",
    unit: "USD per kW-month",
    help: help("colocationUsdPerKwMonth"),
    min: 0,
    max: 1e6,
    whenEmpty: "The catalogue's figure.",
    initial: null,
    detail: true,
  }),
  licenceUsdPerGpuYear: usd("Software licences per GPU", "USD a year", help("licenceUsdPerGpuYear")),
  runningUsdPerServerHour: usd(
    "All-in running cost of a server",
    "USD an hour",
    help("runningUsdPerServerHour"),
  ),
  ...sizingInputs,
  ...overheadInputs,
} satisfies InputGroup;
