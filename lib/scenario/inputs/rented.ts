import { choice, flag, number, optionalNumber, share, type InputGroup } from "../input.ts";
import { overheadInputs } from "./overheads.ts";
import { sizingInputs } from "./serving.ts";
import { helpOf } from "./help-of.ts";

const help = helpOf("rented");

const usdPerGpuHour = (
  label: string,
  help: () => Promise<string>,
  detail = false,
  whenEmpty = "The median of the catalogue's providers.",
) =>
  optionalNumber({
    label,
    unit: "USD per GPU-hour",
    help,
    min: 0,
    max: 1e6,
    whenEmpty,
    initial: null,
    detail,
  });

/** Open models on instances rented by the hour. */
export const rentedInputs = {
  enabled: flag({ label: "Compare this option", help: help("enabled"), initial: false }),
  billing: choice({
    label: "Hours paid",
    help: help("billing"),
    choices: {
      "always-on": "All hours, sized for the peak",
      autoscaled: "Sized hour by hour",
      "active-window": "Only hours with traffic",
      "scale-to-zero": "Only busy time",
    },
    initial: "always-on",
  }),
  purchase: choice({
    label: "Price paid",
    help: help("purchase"),
    choices: {
      "on-demand": "On demand",
      spot: "Spot",
      reserved: "Reserved",
      mix: "Best mix of reserved and on demand",
    },
    initial: "on-demand",
  }),
  usdPerGpuHour: usdPerGpuHour("On-demand rent", help("usdPerGpuHour")),
  spotUsdPerGpuHour: usdPerGpuHour("Spot rent", help("spotUsdPerGpuHour"), true),
  reservationTerm: choice({
    label: "Reservation",
    help: help("reservationTerm"),
    choices: { "1y": "1 year", "3y": "3 years" },
    initial: "1y",
    detail: true,
  }),
  reservedUsdPerGpuHour: usdPerGpuHour(
    "Reserved rent",
    help("reservedUsdPerGpuHour"),
    true,
    "The on-demand rent less the catalogue's discount for the term.",
  ),
  interruptionShare: optionalNumber({
    label: "Lost to interruptions",
    unit: "%",
    percent: true,
    help: help("interruptionShare"),
    min: 0,
    max: 5,
    whenEmpty: "The catalogue's figure.",
    initial: null,
    detail: true,
  }),
  gpusPerInstance: number({
    label: "GPUs per instance",
    unit: "GPUs",
    help: help("gpusPerInstance"),
    min: 1,
    max: 1024,
    whole: true,
    initial: 1,
  }),
  discountShare: share({
    label: "Negotiated discount",
    help: help("discountShare"),
    initial: 0,
    detail: true,
  }),
  overheadShare: share({
    label: "Other infrastructure",
    help: help("overheadShare"),
    max: 10,
    initial: 0,
    detail: true,
  }),
  startsPerDay: number({
    label: "Starts from zero",
    unit: "a day",
    help: help("startsPerDay"),
    min: 0,
    max: 1e5,
    initial: 0,
    detail: true,
  }),
  startupMinutes: number({
    label: "Paid minutes per start",
    unit: "minutes",
    help: help("startupMinutes"),
    min: 0,
    max: 1440,
    initial: 0,
    detail: true,
  }),
  ...sizingInputs,
  ...overheadInputs,
} satisfies InputGroup;
