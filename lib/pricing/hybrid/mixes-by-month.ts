import { costAt } from "../cost-curve.ts";
import { canServe } from "../option.ts";
import type { HeldMix } from "./held-mix.ts";

/** Months that a move has to pay for itself over: whole servers make costs jump to and fro from month to month. */
const SETTLED_MONTHS = 12;

/**
 * Which of some mixes serves in each month: the one that costs least over the year ahead, and work moves only when the
 * new way is no dearer in the very month of the move. Null for a month that no mix can serve.
 *
 * @param volumes requests a day of all work, of each month
 * @example mixesByMonth(mixesOverVolume(model, volumes), volumes)[50]?.assignment
 */
export function mixesByMonth(
  mixes: readonly HeldMix[],
  volumes: readonly number[],
): readonly (HeldMix | null)[] {
  const usd = new Map(
    mixes.map((mix) => [
      mix,
      volumes.map((volume) => (canServe(mix.option, volume) ? costAt(mix.curve, volume) : Infinity)),
    ]),
  );
  const inMonth = (mix: HeldMix, month: number) => usd.get(mix)?.[month] ?? Infinity;
  const ahead = (mix: HeldMix, month: number) =>
    (usd.get(mix) ?? []).slice(month, month + SETTLED_MONTHS).reduce((sum, amount) => sum + amount, 0);
  let current: HeldMix | null = null;
  return volumes.map((_, month) => {
    for (const mix of mixes) {
      if (inMonth(mix, month) === Infinity) continue;
      const fits = current !== null && inMonth(current, month) < Infinity;
      // What differs in its last bits only is no reason to move.
      const pays =
        current === null ||
        !fits ||
        (inMonth(mix, month) <= inMonth(current, month) &&
          ahead(mix, month) < ahead(current, month) * (1 - 1e-9));
      if (pays) current = mix;
    }
    return current !== null && inMonth(current, month) < Infinity ? current : null;
  });
}
