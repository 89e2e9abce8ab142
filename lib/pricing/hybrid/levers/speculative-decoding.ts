import { NO_EFFECT, type LeverEffect } from "./lever-effect.ts";

export interface SpeculativeDecoding {
  /** Tokens that the draft proposes at a time. */
  readonly draftTokens: number;
  /** Share of proposed tokens that the model accepts, each given that those before it were. */
  readonly acceptance: number;
  /** What drafting one token takes, as a share of a step of the model. */
  readonly draftCost: number;
  /**
   * What checking one more token adds to a step, as a share of it: next to nothing while a step waits for memory
   * (small batches), up to 1 where it waits for arithmetic (full ones). Leaving this out makes a full server look
   * faster than it is.
   */
  readonly checkCost: number;
}

/**
 * A cheap draft proposes γ tokens and the model checks them in one step. A step yields (1 − αᵞ⁺¹) / (1 − α) tokens
 * on average and takes 1 + γ × (draft + check) times as long (Leviathan, Kalman, Matias 2023, theorem 3.8, there
 * with a check that costs nothing).
 *
 * @example Three proposed tokens, 80 % accepted, drafts at 5 %: 2.952 tokens in 1.15 steps
 * speculativeDecoding({ draftTokens: 3, acceptance: 0.8, draftCost: 0.05, checkCost: 0 }).decodeFactor // 0.3896
 */
export function speculativeDecoding(lever: SpeculativeDecoding): LeverEffect {
  const { draftTokens, acceptance, draftCost, checkCost } = lever;
  const tokens =
    acceptance === 1 ? draftTokens + 1 : (1 - acceptance ** (draftTokens + 1)) / (1 - acceptance);
  return { ...NO_EFFECT, decodeFactor: (1 + draftTokens * (draftCost + checkCost)) / tokens };
}
