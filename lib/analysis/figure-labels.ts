import { OPTION_IDS } from "../pricing/option.ts";
import { ITEM_NAMES } from "./item-labels.ts";
import { OPTION_LABELS } from "./labels.ts";

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
  // A mix has its terms from several options: `rent_of_rented`.
  const [own = "", from] = name.split("_of_");
  const option = OPTION_IDS.find((id) => id.replace("-", "_") === from);
  if (option !== undefined) return `${figureLabel(own)}, ${OPTION_LABELS[option]}`;
  const numbered = /^([a-z]+?)(\d+)$/i.exec(name);
  if (numbered) {
    const [, base = "", n = ""] = numbered;
    if (base === "units") return `Instances in step ${n} of the day`;
    if (base === "hours") return `Hours of step ${n} of the day`;
    return `${FIGURE_NAMES[base] ?? base}, part ${n}`;
  }
  return name;
}
