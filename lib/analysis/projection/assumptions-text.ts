import type { ProjectionTerms } from "../../pricing/projection/projection-terms.ts";
import type { Analysis } from "../analyse.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { OPTION_PHRASES } from "../labels.ts";
import type { DatedProjection } from "./projection-of.ts";
import { discountingText } from "./projection-text.ts";

/**
 * What a projection takes for granted, in sentences: each names the inputs behind it and how they are used.
 *
 * @param projected what is spoken of; one without the ways of a hybrid has no hybrid over time
 * @example assumptionTexts(analysis, projectionOf(analysis))
 */
export function assumptionTexts(
  analysis: Analysis,
  { terms, waysByMonth }: Pick<DatedProjection, "terms" | "waysByMonth">,
): string[] {
  const { projection, rented, owned, serving } = analysis.scenario;
  const buys = owned.enabled && serving.source === "throughput";
  const hosts = rented.enabled || owned.enabled;
  return [
    demandText(terms),
    pricesText(analysis),
    ...(hosts ? [switchingText(terms)] : []),
    ...(waysByMonth === null
      ? []
      : [
          "In the hybrid work moves to another way when that is cheaper over the year ahead at the traffic of then and the prices of today; one-off work for all ways that it ever takes is paid at its start.",
        ]),
    ...(buys
      ? [
          "Servers are bought when the month needs more than are in service, at that month's price; none is sold early, and one whose life has ended is resold at its residual value and replaced if still needed.",
          projection.depreciationMethod === "straight-line"
            ? "Servers and their installation are written off in a straight line over their life, and one-off work over the months it is spread over."
            : `Servers and their installation are written off by declining balance (factor ${formatNumber(projection.decliningFactor)}), changing to a straight line where that writes off more; one-off work in a straight line.`,
        ]
      : []),
    ...(buys && terms.lease
      ? [
          `A lease is a level payment at the end of each of ${terms.lease.months} months at ${formatPercent(terms.lease.ratePerYear)} a year, with ${formatPercent(terms.lease.residualShare)} of the price left at its end; then the server goes back and a new one is leased at the price of then.`,
        ]
      : []),
    discountingText(terms),
    terms.taxRate === 0
      ? "No tax is counted."
      : `Tax at ${formatPercent(terms.taxRate)}: opex and depreciation are deducted at once, from profit made elsewhere if need be.`,
  ];
}

function demandText({ demand, requestsPerDay }: ProjectionTerms): string {
  const ceiling =
    demand.ceilingRequestsPerDay === null
      ? ""
      : `, up to ${formatNumber(demand.ceilingRequestsPerDay)} requests a day`;
  const growth = `${demand.growthPerMonth < 0 ? "shrinks" : "grows"} by ${formatPercent(Math.abs(demand.growthPerMonth))} a month, compound${ceiling}`;
  if (demand.kind === "series") {
    const after = demand.after === "hold" ? "stays at its last value" : growth;
    return `Traffic is as given for ${demand.requestsPerDay.length} months; after that it ${after}. The mix of workloads stays as it is.`;
  }
  const from = `${formatNumber(requestsPerDay)} requests a day in the first month`;
  return demand.growthPerMonth === 0
    ? `Traffic stays at ${from}. The mix of workloads stays as it is.`
    : `Traffic ${growth}, from ${from}. The mix of workloads stays as it is.`;
}

function pricesText({ scenario }: Analysis): string {
  const { projection, apiFrontier, apiOpen, rented, owned, serving } = scenario;
  const flat = serving.source === "flat-price";
  const prices: readonly (readonly [string, number, boolean])[] = [
    ["API prices", projection.apiDecline, apiFrontier.enabled || apiOpen.enabled],
    ["GPU rents", projection.rentDecline, rented.enabled || (owned.enabled && flat)],
    ["server prices", projection.serverDecline, owned.enabled && !flat],
  ];
  const moving = prices
    .filter(([, rate, counts]) => counts && rate !== 0)
    .map(([what, rate]) => `${what} ${rate > 0 ? "fall" : "rise"} by ${formatPercent(Math.abs(rate))}`);
  if (moving.length === 0) return "All prices stay as they are today.";
  const reserved =
    !flat &&
    rented.enabled &&
    projection.rentDecline !== 0 &&
    (rented.purchase === "reserved" || rented.purchase === "mix");
  const text = `Compound, a ${projection.declinePer}: ${moving.join(", ")}; everything else keeps today's price.`;
  return reserved ? `${text} A reserved rent changes when its term ends.` : text;
}

function switchingText({ incumbent, switching }: ProjectionTerms): string {
  const { buildMonths, overlapMonths } = switching;
  if (incumbent === null) {
    return `Own GPUs serve after ${monthsText(buildMonths)}; no API is compared, so nothing is paid until then but one-off work.`;
  }
  const api = OPTION_PHRASES[incumbent];
  const overlap = overlapMonths === 0 ? "" : `, and in full for ${monthsText(overlapMonths)} more`;
  return buildMonths === 0
    ? `Own GPUs can serve from the first month${overlap === "" ? "" : `; ${api} is paid in full for ${monthsText(overlapMonths)} more`}.`
    : `Own GPUs serve ${monthsText(buildMonths)} after building begins; ${api} is paid until then${overlap}. One-off work is paid when building begins.`;
}

const monthsText = (count: number): string => (count === 1 ? "1 month" : `${count} months`);
