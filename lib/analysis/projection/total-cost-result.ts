import { figure } from "../../pricing/figure.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import { TCO_MONTHS } from "../../pricing/projection/total-cost.ts";
import type { NumberBook, ResultNumber } from "../result/number-book.ts";

/** Total cost of ownership after some months. */
export interface TotalCostResult {
  readonly cashUsd: ResultNumber;
  readonly serverValueUsd: ResultNumber;
  readonly netUsd: ResultNumber;
}

/** The months after which a total is told, for tables that are written from results alone. */
export { TCO_MONTHS };

const NOT_FINITE = "It is not finite.";

/** Total cost by the number of months, as `"12"`; empty, with the reason, where the projection ends before. */
export function totalCostResults(
  option: OptionProjection,
  book: NumberBook,
  place: string,
  months: number,
): Record<string, TotalCostResult> {
  const entries = TCO_MONTHS.map((at) => {
    const found = option.totalCosts.find((total) => total.months === at);
    const reason = found ? NOT_FINITE : `The projection looks ${months} months ahead.`;
    const plain = (name: "cashUsd" | "serverValueUsd") =>
      book.plain(`${place}.totalCost.${at}.${name}`, found?.[name] ?? null, reason);
    const net =
      found &&
      figure("netUsd", "usd", found.netUsd, "cashUsd - serverValueUsd", {
        cashUsd: found.cashUsd,
        serverValueUsd: found.serverValueUsd,
      });
    return [
      String(at),
      {
        cashUsd: plain("cashUsd"),
        serverValueUsd: plain("serverValueUsd"),
        netUsd: book.put(`${place}.totalCost.${at}.netUsd`, net ?? null, reason),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}
