import type { OptionId } from "../../pricing/option.ts";
import { formatUsd } from "../format.ts";
import { OPTION_PHRASES } from "../labels.ts";
import type { DatedProjection } from "./projection-of.ts";

/** What to do over the months ahead for the least present cost. */
export interface CheapestPlan {
  /** The option that serves at the end. */
  readonly option: OptionId;
  /**
   * The incumbent API that the option is switched to from; null where there is none. Where the option serves from the
   * first month it precedes nothing, but is still named: an overlap pays it for some months more.
   */
  readonly until: OptionId | null;
  /** The month in which the option begins to serve, 1 for the first. */
  readonly month: number;
  readonly presentCostUsd: number;
  readonly text: string;
}

/**
 * The cheapest of all plans: one option from the start, or the incumbent API and the cheapest switch from it. Options
 * that are too small for the traffic ahead, or that some of the work may not take, are left out. Null where none is left.
 */
export function cheapestPlan(projected: DatedProjection): CheapestPlan | null {
  const { options, incumbent, calendar, months, blocked } = projected;
  const allowed = options.filter(({ id }) => !blocked.includes(id));
  const plans = allowed.flatMap((option): Omit<CheapestPlan, "text">[] => {
    const { id, path, presentCostUsd, cheapestSwitch, tooSmallFrom } = option;
    if (cheapestSwitch !== null) {
      const { month, presentCostUsd: usd } = cheapestSwitch;
      return month === null ? [] : [{ option: id, until: incumbent, month: month + 1, presentCostUsd: usd }];
    }
    const serves = tooSmallFrom === null && path.from < months;
    return serves ? [{ option: id, until: null, month: path.from + 1, presentCostUsd }] : [];
  });
  const [best] = plans.toSorted((a, b) => a.presentCostUsd - b.presentCostUsd);
  return best === undefined ? null : { ...best, text: planText(best, calendar.months) };
}

/** The plan in a sentence, or that there is none. */
export const planSentence = (plan: CheapestPlan | null): string =>
  plan === null ? "No option can serve the traffic ahead." : plan.text;

function planText(
  { option, until, month, presentCostUsd }: Omit<CheapestPlan, "text">,
  calendar: readonly string[],
): string {
  const own = OPTION_PHRASES[option];
  const cost = `a present cost of ${formatUsd(presentCostUsd, { compact: true })} over ${calendar.length} months`;
  const date = `month ${month} (${calendar[month - 1] ?? ""})`;
  return until === null || month === 1
    ? `Cheapest over time: ${own} from ${date} on, at ${cost}.`
    : `Cheapest over time: ${OPTION_PHRASES[until]} until ${own} takes over in ${date}, at ${cost}.`;
}
