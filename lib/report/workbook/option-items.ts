import { capitalFormula } from "./capital-formula.ts";
import type { Inputs } from "./inputs.ts";
import type { OptionItem } from "./option-item.ts";
import { TOKEN_ITEMS, type ApiGroup, type TokenSlopes } from "./prices-sheet.ts";

export type OptionGroup = ApiGroup | "rented" | "owned";

/** People, one-off work and data, which every option has. */
function overheadItems(inputs: Inputs, group: OptionGroup): OptionItem[] {
  const o = inputs.of(group);
  return [
    { id: "engineers", group: "people", fixed: `${o("engineerFte")}*${o("usdPerFteYear")}/12` },
    { id: "onCall", group: "people", fixed: o("onCallUsdPerMonth") },
    { id: "monitoring", group: "people", fixed: o("monitoringUsdPerMonth") },
    { id: "compliance", group: "people", fixed: o("complianceUsdPerMonth") },
    { id: "oneOff", group: "one-off", fixed: `${o("oneOffUsd")}/${o("amortisationMonths")}`, nonCash: true },
    { id: "storage", group: "data", fixed: `${o("storageGb")}*${o("storageUsdPerGbMonth")}` },
    {
      id: "egress",
      group: "data",
      perDailyRequest: `days_per_month*mix_sends*${o("egressKbPerRequest")}/1000000*${o("egressUsdPerGb")}`,
    },
    { id: "other", group: "data", fixed: o("otherUsdPerMonth") },
  ];
}

function flatItem(inputs: Inputs): OptionItem {
  const price = inputs.name("serving.flatUsdPerMOutputTokens");
  return {
    id: "flatPrice",
    group: "tokens",
    perDailyRequest: `mix_generatedTokens*${price}*days_per_month/1000000`,
    follows: "rent",
  };
}

/** The line items of an option, those that are zero now included: an input may make them cost something. */
export function optionItems(inputs: Inputs, group: OptionGroup, slopes: TokenSlopes): OptionItem[] {
  const overheads = overheadItems(inputs, group);
  if (group === "apiFrontier" || group === "apiOpen") {
    const perKind = slopes[group];
    const tokens = TOKEN_ITEMS.map((id): OptionItem => ({
      id,
      group: "tokens",
      perDailyRequest: perKind?.[id] ?? "0",
      follows: "api",
    }));
    const fee: OptionItem = {
      id: "monthlyFee",
      group: "tokens",
      fixed: inputs.name(`${group}.monthlyFeeUsd`),
    };
    return [...tokens, fee, ...overheads];
  }
  if (inputs.analysis.scenario.serving.source === "flat-price") return [flatItem(inputs), ...overheads];
  return [...(group === "rented" ? rentedItems(inputs) : ownedItems(inputs)), ...overheads];
}

function rentedItems(inputs: Inputs): OptionItem[] {
  const { purchase } = inputs.analysis.scenario.rented;
  const r = inputs.of("rented");
  const perInstance = (key: string, factor = "") =>
    `${r(key)}*${r("gpusPerInstance")}${factor}*(1-${r("discountShare")})`;
  const price = {
    "on-demand": () => perInstance("usdPerGpuHour"),
    mix: () => perInstance("usdPerGpuHour"),
    spot: () => perInstance("spotUsdPerGpuHour", `*(1+${r("interruptionShare")})`),
    reserved: () => perInstance("reservedUsdPerGpuHour"),
  }[purchase];
  const reserved = purchase === "reserved";
  const rent: OptionItem = {
    id: "rent",
    group: "hardware",
    perUnit: price(),
    unit: "main",
    follows: "rent",
    locked: reserved,
  };
  const base: OptionItem = {
    id: "reservedRent",
    group: "hardware",
    perUnit: perInstance("reservedUsdPerGpuHour"),
    unit: "reserved",
    follows: "rent",
    locked: true,
  };
  const ids = purchase === "mix" ? ["rent", "reservedRent"] : ["rent"];
  const overhead: OptionItem = {
    id: "rentOverhead",
    group: "hosting",
    shareOf: { share: r("overheadShare"), ids },
    follows: "rent",
    locked: reserved,
  };
  return purchase === "mix" ? [rent, base, overhead] : [rent, overhead];
}

function ownedItems(inputs: Inputs): OptionItem[] {
  const o = inputs.of("owned");
  const hours = inputs.name("general.hoursPerMonth");
  const life = `(${o("lifeYears")}*12)`;
  const energy = `${hours}*${o("pue")}*${o("usdPerKwh")}`;
  const idleKw = `(${o("gpusPerServer")}*${o("idleWattsPerGpu")}+${o("baseWattsPerServer")})/1000`;
  const busyKw = `mean_load*${inputs.name("serving.gpusPerReplica")}*(${o("busyWattsPerGpu")}-${o("idleWattsPerGpu")})/1000`;
  const fullKw = `(${o("gpusPerServer")}*${o("busyWattsPerGpu")}+${o("baseWattsPerServer")})/1000`;
  const server = (
    id: string,
    group: OptionItem["group"],
    perUnit: string,
    rest: Partial<OptionItem> = {},
  ): OptionItem => ({
    id,
    group,
    perUnit,
    unit: "main",
    ofServers: true,
    ...rest,
  });
  const nonCash = { nonCash: true };
  return [
    server("depreciation", "hardware", `${o("serverPriceUsd")}*(1-${o("residualShare")})/${life}`, nonCash),
    server("installation", "hardware", `${o("installationUsdPerServer")}/${life}`, nonCash),
    server("capital", "hardware", capitalFormula(inputs, o("serverPriceUsd")), nonCash),
    server("maintenance", "hardware", `${o("serverPriceUsd")}*${o("maintenanceSharePerYear")}/12`, {
      followsServerPrice: true,
    }),
    server("electricity", "power", `${idleKw}*${energy}`, { perDailyRequest: `${busyKw}*${energy}` }),
    server(
      "colocation",
      "hosting",
      `${o("colocationUsdPerServerMonth")}+${fullKw}*${o("colocationUsdPerKwMonth")}`,
    ),
    server("licences", "hosting", `${o("gpusPerServer")}*${o("licenceUsdPerGpuYear")}/12`),
    server("running", "hosting", `${o("runningUsdPerServerHour")}*${hours}`),
  ];
}
