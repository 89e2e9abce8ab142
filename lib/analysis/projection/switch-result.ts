import { figure } from "../../pricing/figure.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import type { NumberBook, ResultNumber } from "../result/number-book.ts";
import type { DatedProjection } from "./projection-of.ts";
import { switchText } from "./projection-text.ts";

/** When to leave the API for an option. */
export interface SwitchResult {
  /** The month in which the option first serves, 1 for the first of the projection; null: stay with the API. */
  readonly month: number | null;
  /** The month in which building begins for that. */
  readonly buildMonth: number | null;
  readonly presentCostUsd: ResultNumber;
  readonly neverUsd: ResultNumber;
  readonly nowUsd: ResultNumber;
  readonly gainOverNeverUsd: ResultNumber;
  readonly gainOverNowUsd: ResultNumber;
  /** Present cost of switching in each month; null where that is not possible. */
  readonly presentCostByMonthUsd: readonly (number | null)[];
  /** Cash of the cheapest switch month by month; null where staying costs less. */
  readonly cashUsd: readonly number[] | null;
  readonly units: readonly number[] | null;
  readonly text: string;
}

const NOT_FINITE = "It is not finite.";

/** The cheapest switch of an option, by name; null where there is none to make. */
export function switchResult(
  { terms, calendar }: DatedProjection,
  option: OptionProjection,
  book: NumberBook,
  place: string,
): SwitchResult | null {
  const found = option.cheapestSwitch;
  const { incumbent, switching } = terms;
  const text = incumbent && switchText(option, incumbent, calendar.months, switching.buildMonths);
  if (found === null || text === null) return null;
  const { presentCostUsd, neverUsd, nowUsd } = found;
  const notNow = "It is not built within the months ahead, or too small for the traffic.";
  const gain = (value: number | null, than: "neverUsd" | "nowUsd", usd: number | null) =>
    value === null || usd === null
      ? null
      : figure("gainUsd", "usd", value, `${than} - presentCostUsd`, { [than]: usd, presentCostUsd });
  return {
    month: found.month === null ? null : found.month + 1,
    buildMonth: found.month === null ? null : found.month - switching.buildMonths + 1,
    presentCostUsd: book.plain(`${place}.presentCostUsd`, presentCostUsd, NOT_FINITE),
    neverUsd: book.plain(`${place}.neverUsd`, neverUsd, NOT_FINITE),
    nowUsd: book.plain(`${place}.nowUsd`, nowUsd, notNow),
    gainOverNeverUsd: book.put(
      `${place}.gainOverNeverUsd`,
      gain(found.gainOverNeverUsd, "neverUsd", neverUsd),
      NOT_FINITE,
    ),
    gainOverNowUsd: book.put(`${place}.gainOverNowUsd`, gain(found.gainOverNowUsd, "nowUsd", nowUsd), notNow),
    presentCostByMonthUsd: found.byMonth,
    cashUsd: option.switched?.path.cashUsd ?? null,
    units: option.switched?.path.installed ?? null,
    text,
  };
}
