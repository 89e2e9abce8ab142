import type { OptionId } from "../../pricing/option.ts";
import type { MovedMargin } from "../../pricing/projection/margin.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import type { ProjectionTerms } from "../../pricing/projection/projection-terms.ts";
import { sum } from "../../pricing/sum.ts";
import { capitalised, formatAbout, formatPercent, formatUsd } from "../format.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "../labels.ts";
import type { DatedProjection } from "./projection-of.ts";

/** How a lever is named inside a sentence. */
const LEVER_PHRASES: Readonly<Record<MovedMargin["lever"], string>> = {
  "api-tokens": "price of API tokens",
  "gpu-rent": "rent of GPUs",
  servers: "price of servers",
  electricity: "price of electricity",
  people: "cost of engineers",
  revenue: "price of the product",
  volume: "traffic",
};

export const leverLabel = (lever: MovedMargin["lever"]): string => capitalised(LEVER_PHRASES[lever]);

/** How present values are taken, in words. */
export function discountingText({ valuation }: ProjectionTerms): string {
  const { ratePerYear, timing } = valuation.discounting;
  const when = timing === "mid-month" ? "in the middle of its month" : "at the end of its month";
  const end =
    valuation.endValue === "servers"
      ? "Servers that outlive the months ahead count for their straight-line value."
      : "Servers that outlive the months ahead count for nothing.";
  return `Discounted at ${formatPercent(ratePerYear)} a year (effective); money flows ${when}. ${end}`;
}

/** When to switch, and what it gains, in a sentence. */
export function switchText(
  option: OptionProjection,
  incumbent: OptionId,
  calendar: readonly string[],
  buildMonths: number,
): string | null {
  const found = option.cheapestSwitch;
  if (found === null) return null;
  const [own, api] = [OPTION_PHRASES[option.id], OPTION_PHRASES[incumbent]];
  const months = calendar.length;
  if (found.month === null) {
    return `Over ${months} months, staying with ${api} costs less than switching to ${own} in any month.`;
  }
  const begin = found.month - buildMonths;
  const building =
    buildMonths === 0
      ? ""
      : `, which means beginning to build in month ${begin + 1} (${calendar[begin] ?? ""})`;
  const gains = [`${formatUsd(found.gainOverNeverUsd, { compact: true })} over never switching`];
  if (found.gainOverNowUsd !== null && found.gainOverNowUsd > 0) {
    gains.push(`${formatUsd(found.gainOverNowUsd, { compact: true })} over switching at once`);
  }
  return `The cheapest month to switch from ${api} to ${own} is month ${found.month + 1} (${calendar[found.month] ?? ""})${building}: present cost falls by ${gains.join(" and by ")}.`;
}

/** The sentence of each option that can be switched to from the API that is paid. */
export function switchTexts({ incumbent, options, calendar, terms }: DatedProjection): string[] {
  if (incumbent === null) return [];
  return options.flatMap(
    (option) => switchText(option, incumbent, calendar.months, terms.switching.buildMonths) ?? [],
  );
}

/** What moves margin most, at the expected volume, in a sentence. */
export function marginText(
  option: OptionProjection,
  { requestsPerDay, terms }: { readonly requestsPerDay: readonly number[]; readonly terms: ProjectionTerms },
): string {
  const meanPerDay = sum(requestsPerDay) / requestsPerDay.length;
  const requestsPerMonth = meanPerDay * terms.daysPerMonth;
  const { levers, marginShare } = option.margin;
  const prices = levers.filter(({ lever }) => lever !== "volume" && lever !== "revenue");
  const [most] = prices.toSorted((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
  const name = OPTION_LABELS[option.id];
  if (most === undefined) return `${name}: nothing is paid whose price could move.`;
  const what = LEVER_PHRASES[most.lever];
  const dollars = formatUsd(Math.abs(most.usd), { compact: true });
  const volume = `${formatAbout(requestsPerMonth)} requests a month on average`;
  if (marginShare === null || most.riseShare === null) {
    return `${name}: a tenth more on the ${what} costs ${dollars} over the months ahead, at ${volume}.`;
  }
  const points = Math.abs(most.riseShare * 100).toPrecision(2);
  return `${name}: gross margin is ${formatPercent(marginShare)}; a tenth more on the ${what} takes ${Number(points)} points of it, ${dollars} over the months ahead, at ${volume}.`;
}
