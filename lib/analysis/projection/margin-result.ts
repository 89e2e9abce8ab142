import { figure } from "../../pricing/figure.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import type { NumberBook, ResultNumber } from "../result/number-book.ts";
import type { DatedProjection } from "./projection-of.ts";
import { leverLabel, marginText } from "./projection-text.ts";

/** Gross margin over the months ahead, and what moves it. */
export interface MarginResult {
  readonly revenueUsd: ResultNumber;
  readonly costUsd: ResultNumber;
  readonly share: ResultNumber;
  readonly levers: readonly {
    readonly lever: string;
    readonly label: string;
    /** Dollars of margin that a tenth more adds over the projection; negative: takes. */
    readonly usd: number;
    /** Points of margin: 1 is one hundredth of revenue. */
    readonly pointsIfTenthMore: number | null;
    readonly pointsIfTenthLess: number | null;
  }[];
  readonly text: string;
}

/** The prices that margin hangs on, and which items follow each, for the workbook's formulas. */
export { leverOf, PRICE_LEVERS } from "../../pricing/projection/margin.ts";

const NOT_FINITE = "It is not finite.";

/** The margin of an option, by name. */
export function marginResult(
  projected: DatedProjection,
  option: OptionProjection,
  book: NumberBook,
  place: string,
): MarginResult {
  const { revenueUsd, costUsd, marginShare, levers } = option.margin;
  const share =
    marginShare === null
      ? null
      : figure("grossMarginShare", "share", marginShare, "(revenueUsd - costUsd) / revenueUsd", {
          revenueUsd,
          costUsd,
        });
  const points = (value: number | null) => (value === null ? null : value * 100);
  return {
    revenueUsd: book.plain(`${place}.revenueUsd`, revenueUsd, NOT_FINITE),
    costUsd: book.plain(`${place}.costUsd`, costUsd, NOT_FINITE),
    share: book.put(`${place}.share`, share, "There is no revenue."),
    levers: levers.map(({ lever, usd, riseShare, fallShare }) => ({
      lever,
      label: leverLabel(lever),
      usd,
      pointsIfTenthMore: points(riseShare),
      pointsIfTenthLess: points(fallShare),
    })),
    text: marginText(option, projected),
  };
}
