import { REQUEST_LIMITS } from "../client/send-request.ts";
import { ALL_FEATURES } from "../client/server-features.ts";
import type { LoadJob } from "../load/load-job.ts";
import { HARD_LIMITS, type LoadPattern, type LoadPlan } from "../load/load-plan.ts";
import { ONE_TOKEN_A_WORD } from "../load/synthetic-prompts.ts";
import { parseTarget } from "../target/parse-target.ts";

/** A load on a server of this machine, for tests: prompts of 50 words, answers of `outputTokens`. */
export function loadJob(
  url: string,
  pattern: LoadPattern,
  {
    outputTokens = 10,
    model = "truth",
    ...plan
  }: Partial<LoadPlan> & { readonly outputTokens?: number; readonly model?: string } = {},
): Omit<LoadJob, "startMs"> {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new Error(parsed.problem);
  return {
    target: parsed.target,
    address: "127.0.0.1",
    apiKey: null,
    requests: {
      kind: "chat",
      model,
      features: ALL_FEATURES,
      prompts: {
        kind: "synthetic",
        calibration: ONE_TOKEN_A_WORD,
        prompts: {
          input: { kind: "fixed", tokens: 50 },
          output: { kind: "fixed", tokens: outputTokens },
          sharedPrefix: 0,
          seed: 1,
          salt: "test",
        },
      },
    },
    requestLimits: { ...REQUEST_LIMITS, idleTimeoutMs: 5000 },
    plan: {
      pattern,
      warmUpSeconds: 0,
      seconds: null,
      requests: null,
      coolDownSeconds: 0,
      drainSeconds: 10,
      limits: { ...HARD_LIMITS, mostSeconds: 30 },
      seed: 1,
      shard: { index: 0, of: 1 },
      ...plan,
    },
  };
}
