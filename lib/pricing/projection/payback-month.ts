import { discountFactor, type Discounting } from "./discounting.ts";

/**
 * When a switch has paid for itself, counted from the first month of the projection (0). Null: not within it.
 * Later purchases can take a saving away again, so that the first month need not be the lasting one.
 */
export interface PaybackMonths {
  /** The first month at whose end the switch has cost no more than not switching. */
  readonly first: number | null;
  /** The first month from which that stays so to the end of the projection. */
  readonly lasting: number | null;
}

/**
 * Payback of switching against staying, from the cash of both.
 *
 * @param from the month from which the two can differ; earlier months, in which both pay the same, are no payback
 * @param discounting null for simple payback
 * @example paybackMonths([100, 10, 10], [60, 60, 60], 0, null) // { first: 1, lasting: 1 }: 110 against 120
 */
export function paybackMonths(
  switchUsd: readonly number[],
  stayUsd: readonly number[],
  from: number,
  discounting: Discounting | null,
): PaybackMonths {
  let saved = 0;
  let scale = 0;
  let first: number | null = null;
  let lasting: number | null = null;
  for (let m = 0; m < switchUsd.length; m += 1) {
    const factor = discounting === null ? 1 : discountFactor(discounting, m);
    const [own, stay] = [switchUsd[m] ?? 0, stayUsd[m] ?? 0];
    saved += (stay - own) * factor;
    scale += (Math.abs(stay) + Math.abs(own)) * factor;
    // Money that is the same but for its last bits is the same money.
    const paidBack = m >= from && saved >= -scale * 1e-12;
    if (paidBack) {
      first ??= m;
      lasting ??= m;
    } else lasting = null;
  }
  return { first, lasting };
}
