import { mostRequestsPerGroup } from "./memory.ts";
import type { ServingCase } from "./serving-case.ts";

/** Engines cap the sequences of one stage when everything is queued at once. */
const OFFLINE_CAP = 2048;

/**
 * Requests that decode at once in one attention group: what is asked for, what memory holds, or the engine's cap,
 * whichever is least, and never below one.
 *
 * @example
 * batchOf({ ..., load: { kind: "concurrency", requests: 64 } }) // 64, when memory holds them
 */
export function batchOf(question: ServingCase): number {
  const { layout, load } = question;
  const asked = (load.requests ?? Infinity) / layout.dataParallel;
  const held = mostRequestsPerGroup(question, question.inputTokens, question.outputTokens);
  const cap = load.kind === "offline" ? OFFLINE_CAP * layout.pipelineParallel : Infinity;
  return Math.max(1, Math.min(asked, held, cap));
}
