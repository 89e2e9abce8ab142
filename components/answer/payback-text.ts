import { formatNumber } from "@/lib/analysis/format.ts";
import type { Payback } from "@/lib/analysis/payback-of.ts";

/**
 * The months of a payback, on screen and on paper, to a tenth.
 *
 * @example paybackText(payback) // "3.7"
 */
export const paybackText = ({ months }: Payback): string =>
  months.value < 0.05 ? "under 0.1" : formatNumber(Number(months.value.toFixed(1)));
