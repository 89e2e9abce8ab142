import { cascadeUsdPerRequest, type StageCost } from "./cascade-cost.ts";
import type { CascadeMode } from "./route.ts";

/**
 * Up to which escalation share of one stage a cascade costs no more than an alternative.
 * - `up-to`: it wins up to this share and loses above it.
 * - `always` / `never`: whatever the share. A cascade whose first stage alone is dearer never wins.
 * - `from`: it wins from this share on, which needs a later stage that is cheaper than the one it relieves.
 */
export type EscalationBreakEven =
  | { readonly kind: "up-to"; readonly share: number }
  | { readonly kind: "from"; readonly share: number }
  | { readonly kind: "always" }
  | { readonly kind: "never" };

/**
 * The break-even escalation share, in closed form: a cascade's cost is a straight line in the share of any one of
 * its stages, cost(e) = cost(0) + e × (cost(1) − cost(0)), so it meets the alternative where
 * e = (alternative − cost(0)) / (cost(1) − cost(0)). For two stages that verify this is 1 − (small + check) / large,
 * and for two that predict 1 − router / (large − small).
 *
 * @param stage which stage's share is asked for, counted from 0; the others keep theirs
 * @param alternativeUsdPerRequest usually the last stage alone
 * @example Small $1, check $0.10, large $10, against the large one alone: up to 1 − 1.1 / 10 = 89 %
 */
export function escalationBreakEven(
  mode: CascadeMode,
  stages: readonly StageCost[],
  stage: number,
  alternativeUsdPerRequest: number,
): EscalationBreakEven {
  const costAt = (escalationShare: number): number =>
    cascadeUsdPerRequest(
      mode,
      stages.map((s, i) => (i === stage ? { ...s, escalationShare } : s)),
    );
  const atNone = costAt(0);
  const atAll = costAt(1);
  const winsAtNone = atNone <= alternativeUsdPerRequest;
  const winsAtAll = atAll <= alternativeUsdPerRequest;
  if (winsAtNone && winsAtAll) return { kind: "always" };
  if (!winsAtNone && !winsAtAll) return { kind: "never" };
  const share = (alternativeUsdPerRequest - atNone) / (atAll - atNone);
  return { kind: winsAtNone ? "up-to" : "from", share };
}
