import type { EndpointKind, PreparedRequest } from "../client/prepared-request.ts";
import { requestBody } from "../client/request-body.ts";
import type { ServerFeatures } from "../client/server-features.ts";
import { promptsInTurn } from "./jsonl-prompts.ts";
import type { Prompt, PromptSource } from "./prompt.ts";
import { syntheticPrompts, type SyntheticPrompts, type TokenCalibration } from "./synthetic-prompts.ts";

/** The request of each index, ready to be written, with its estimated cost in tokens. */
export type RequestSource = (
  index: number,
) => Omit<PreparedRequest, "scheduledMs"> & { readonly estimatedTokens: number };

/** Where prompts come from, as plain data that another thread can be given. */
export type PromptPlan =
  | { readonly kind: "synthetic"; readonly prompts: SyntheticPrompts; readonly calibration: TokenCalibration }
  | {
      readonly kind: "listed";
      readonly prompts: readonly [Prompt, ...Prompt[]];
      readonly salt: string | null;
      readonly outputTokens: number | null;
    };

export interface RequestPlan {
  readonly kind: EndpointKind;
  readonly model: string;
  readonly features: ServerFeatures;
  readonly prompts: PromptPlan;
}

function promptSource(plan: PromptPlan): PromptSource {
  return plan.kind === "synthetic"
    ? syntheticPrompts(plan.prompts, plan.calibration)
    : promptsInTurn(plan.prompts, plan);
}

/** Requests of one thread: every `of`-th of all, so that no two threads send the same prompt. */
export function requestSource(
  { kind, model, features, prompts }: RequestPlan,
  shard: { readonly index: number; readonly of: number },
): RequestSource {
  const source = promptSource(prompts);
  return (nth) => {
    const index = nth * shard.of + shard.index;
    const { text, estimatedInputTokens, outputTokens } = source(index);
    const requestedOutputTokens = kind === "embeddings" ? null : outputTokens;
    return {
      index,
      kind,
      body: requestBody(kind, model, text, requestedOutputTokens, features),
      requestedOutputTokens,
      estimatedTokens: estimatedInputTokens + (requestedOutputTokens ?? 0),
    };
  };
}
