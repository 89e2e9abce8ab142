import type { CoreEstimate } from "./core-estimate.ts";
import type { ServingCase } from "./serving-case.ts";

/** Seconds: about the 10th percentile, the median and the 90th percentile over deployments. */
export interface SecondsRange {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/**
 * Prompts that wait ahead of a prompt, as a multiple of √(requests in flight): replies that began together end
 * together, so their successors arrive in clusters. Read from the published rows that state a time to first token
 * (a law √n holds from 4 to 128 in flight); engines differ by a factor of ten between the two ends.
 */
const PROMPTS_AHEAD = { low: 0.3, typical: 0.8, high: 3 } as const;

/**
 * Range of the time to the first token: the step under way, then this prompt and those ahead of it, read one after the
 * other; requests beyond the batch first wait for a place. Alone, a request waits for its own prompt only.
 *
 * @param promptSeconds time to read one prompt on an idle replica
 */
export function timeToFirstToken(
  question: ServingCase,
  core: CoreEstimate,
  promptSeconds: number,
): SecondsRange {
  const { load, outputTokens, layout } = question;
  const cluster = Math.sqrt(Math.max(0, core.batch / layout.dataParallel - 1));
  const requestsPerSecond = core.outputTokensPerSecond / outputTokens;
  const waiting =
    load.kind === "concurrency" ? Math.max(0, load.requests - core.batch) / requestsPerSecond : 0;
  const before = core.cycleSeconds * layout.pipelineParallel + waiting;
  const at = (ahead: number): number => before + promptSeconds * (1 + ahead * cluster);
  return { low: at(PROMPTS_AHEAD.low), typical: at(PROMPTS_AHEAD.typical), high: at(PROMPTS_AHEAD.high) };
}
