import { LINE_ITEM_GROUPS, type LineItemGroup } from "../pricing/line-item.ts";
import type { OptionId } from "../pricing/option.ts";

export const OPTION_LABELS: Readonly<Record<OptionId, string>> = {
  "api-frontier": "Frontier API",
  "api-open": "Open model by API",
  rented: "Rented GPUs",
  owned: "Owned servers",
  hybrid: "Hybrid",
};

/** How an option is named inside a sentence. */
export const OPTION_PHRASES: Readonly<Record<OptionId, string>> = {
  "api-frontier": "the frontier API",
  "api-open": "an open model by API",
  rented: "renting GPUs",
  owned: "owning servers",
  hybrid: "a mix of both",
};

const GROUP_NAMES: Readonly<Record<LineItemGroup, string>> = {
  tokens: "Tokens",
  hardware: "Hardware",
  power: "Power",
  hosting: "Hosting",
  data: "Data",
  people: "People",
  "one-off": "One-off work",
};

export const groupLabel = (group: LineItemGroup): string => GROUP_NAMES[group];

/** Every group with its label, in the order of the breakdown. */
export const LABELLED_GROUPS = LINE_ITEM_GROUPS.map((group) => ({ group, label: groupLabel(group) }));

const ITEM_NAMES: Readonly<Record<string, string>> = {
  freshInput: "Fresh input tokens",
  cachedInput: "Cached input tokens",
  cacheWrite: "Cache writes",
  output: "Output tokens",
  monthlyFee: "Monthly fee",
  flatPrice: "Flat price per output token",
  rent: "GPU rent",
  reservedRent: "Reserved GPU rent",
  rentOverhead: "Other infrastructure",
  depreciation: "Depreciation",
  installation: "Installation",
  capital: "Cost of capital",
  maintenance: "Maintenance",
  electricity: "Electricity",
  colocation: "Colocation",
  licences: "Software licences",
  running: "All-in running cost",
  engineers: "Engineers",
  onCall: "On-call",
  monitoring: "Monitoring and tools",
  compliance: "Compliance",
  oneOff: "One-off work, spread",
  storage: "Storage",
  egress: "Egress",
  other: "Anything else",
  purchase: "Servers bought",
  resale: "Servers resold",
  lease: "Lease of servers",
  addedEngineers: "Engineers who join",
};

export const itemLabel = (id: string): string => ITEM_NAMES[id] ?? id;

/** Names of computed numbers that appear inside derivations. */
const FIGURE_NAMES: Readonly<Record<string, string>> = {
  ...ITEM_NAMES,
  monthlyUsd: "Monthly cost",
  monthlyCash: "Monthly cash cost",
  otherMonthlyCash: "Monthly cash cost of the other option",
  ownMonthlyCash: "Monthly cash cost of owning",
  upfrontUsd: "Paid up front",
  purchaseUsd: "Purchase and installation",
  oneOffUsd: "One-off work",
  paybackMonths: "Payback",
  usdPerRequest: "Cost of a request",
  blendedUsdPerMTok: "Blended cost per million tokens",
  outputOnlyUsdPerMTok: "Cost per million output tokens, all cost on output",
  inputUsdPerMTok: "Price of input tokens",
  outputUsdPerMTok: "Price of output tokens",
  cachedInputUsdPerMTok: "Price of cached input tokens",
  cacheWriteUsdPerMTok: "Price of cache writes",
  effectiveUsdPerMTok: "Mean price after long-prompt and dear-hour prices",
  usdPerUnitHour: "Cost of a unit for an hour",
  hourlyUsd: "Cost of an hour",
  dailyUsd: "Cost of a day",
  yearlyUsd: "Cost of a year",
  usdPer1000Requests: "Cost of 1,000 requests",
  usdPerGpuHour: "Cost of a GPU for an hour",
  gpusPerUnit: "GPUs of one instance or server",
  kwhPerMonth: "Electricity used in a month",
  tokensPerDay: "Tokens a day",
  tokensPerMonth: "Tokens a month",
  inputTokensPerRequest: "Input tokens per request, all workloads",
  outputTokensPerRequest: "Output tokens per request, all workloads",
  challengerUsd: "Monthly cost of the challenger",
  incumbentUsd: "Monthly cost of the other option",
  differenceUsd: "Challenger less the other option",
  savingUsd: "Saved a month",
  savingUsdPerYear: "Saved a year",
  savingShare: "Share saved",
  paybackYears: "Payback in years",
  paybackDays: "Payback in days",
  paybackHours: "Payback in hours",
  lifeMonths: "Useful life in months",
  runningUsd: "Running cost over the life",
  residualUsd: "Residual value at the end",
  ownershipUsd: "Cost of owning over the life",
  overLifeUsd: "Cost over as many months",
  savingOverLifeUsd: "Saved over the life of the servers",
  tokensUsd: "Monthly cost of the API's tokens",
  apiPriceFactor: "Factor on the API's prices",
  gpuPriceFactor: "Factor on the price of the hardware",
  apiBlendedUsdPerMTok: "Blended API price at the same cost",
  serverPriceUsd: "Price of a server",
  breakEvenRequestsPerDay: "Break-even volume",
  requestsPerStep: "Requests a day that one more step carries",
  step: "Step of the staircase",
  headStart: "Head start of the staircase",
  challengerFixedUsd: "Challenger's cost whatever the volume, at this step",
  incumbentFixedUsd: "Other option's cost whatever the volume, at this step",
  challengerUsdPerDailyRequest: "What a daily request adds to the challenger's month",
  incumbentUsdPerDailyRequest: "What a daily request adds to the other option's month",
  usdPerInstanceHour: "Rent of an instance for an hour",
  fullLoadUsd: "Monthly cost with the same units full",
  fullRequestsPerDay: "Requests a day at full load",
  usdPerDailyRequest: "Cost of one more daily request for a month",
  freshInputTokens: "Fresh input tokens per request",
  cachedInputTokens: "Cached input tokens per request",
  cacheWriteTokens: "Tokens written to the cache per request",
  outputTokens: "Output tokens per request",
  priceFactor: "Share of the list price paid",
  requestsPerDay: "Requests a day",
  totalRequestsPerDay: "Requests a day, all workloads",
  requestsPerMonth: "Requests a month",
  inputMTok: "Million input tokens a month",
  outputMTok: "Million output tokens a month",
  generatedTokens: "Output tokens per request, retries included",
  sendsPerRequest: "Sends per request, retries included",
  daysPerMonth: "Days in a month",
  paidHours: "Instance-hours paid",
  busyHours: "Busy instance-hours",
  units: "Instances",
  servers: "Servers",
  replicas: "Replicas",
  peakLoad: "Load in the busiest hour, in replicas",
  meanLoad: "Mean load, in replicas",
  replicaSecondsPerRequest: "Seconds of one replica per request",
  replicasPerBlock: "Replicas that share an instance or server",
  unitsPerBlock: "Instances or servers that one replica needs",
  replicasPerUnit: "Replicas per instance",
  replicasPerServer: "Replicas per server",
  cashUsd: "Cash paid",
  presentCostUsd: "Present cost",
  presentCashUsd: "Present value of the cash",
  serverValueUsd: "What the servers are then worth",
  endDiscount: "Discount factor of the end",
  neverUsd: "Present cost of staying with the API",
  nowUsd: "Present cost of switching at once",
  gainUsd: "Saved by the cheapest switch",
  netUsd: "Total cost less what the servers are worth",
  revenueUsd: "Revenue",
  costUsd: "Opex and depreciation",
  grossMarginShare: "Gross margin",
  leaseUsd: "Monthly lease of a server",
  afterTaxPresentCostUsd: "Present cost after tax",
  deductionsUsd: "Present value of opex and depreciation",
  capitalPerServer: "Cost of capital of one server",
  discountAtEnd: "Discount factor at the end of life",
  recoveryFactor: "Capital recovery factor",
  colocationPerServer: "Colocation of one server",
  provisionedKw: "Power a server is provisioned for",
  installedKw: "Power of installed servers at rest",
  busyKw: "Power of busy GPUs on top",
};

/**
 * What a term of a formula is called.
 *
 * @example figureLabel("paidHours") // "Instance-hours paid"
 */
export function figureLabel(name: string): string {
  const known = FIGURE_NAMES[name];
  if (known !== undefined) return known;
  const numbered = /^([a-z]+?)(\d+)$/i.exec(name);
  if (numbered) {
    const [, base = "", n = ""] = numbered;
    if (base === "units") return `Instances in step ${n} of the day`;
    if (base === "hours") return `Hours of step ${n} of the day`;
    return `${FIGURE_NAMES[base] ?? base}, part ${n}`;
  }
  return name;
}

/** A GPU's name without its maker: `B200 SXM 180 GB`. */
export const shortGpuName = (name: string) => name.replace(/^(NVIDIA|AMD Instinct|AMD) /, "");
