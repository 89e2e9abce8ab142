import type { HardLimits } from "../load/load-plan.ts";

/**
 * What a run that a page starts may cost at most. The command line, where one answers to nobody else, allows more.
 * The form and the check of what it sends read the same figures.
 */
export const RUN_BOUNDS = {
  /** Of what a page sends. */
  bodyBytes: 32 * 1024,
  /** Of a file of prompts; the command line reads larger ones. */
  promptFileBytes: 4 * 2 ** 20,
  /** Of what a page sends to start a run with such prompts, which may grow when they are written as JSON anew. */
  runBodyBytes: 6 * 2 ** 20,
  prompts: 10_000,
  urlCharacters: 2048,
  keyCharacters: 4096,
  modelCharacters: 300,
  loads: 12,
  concurrency: 1024,
  requestsPerSecond: 1000,
  inputTokens: 131_072,
  outputTokens: 32_768,
  /** Of a lognormal length: at 2 one in forty is more than seven times the mean. */
  sigma: 2,
  /** Measured time of one load. */
  seconds: 600,
  warmUpSeconds: 120,
  targetMs: 600_000,
  /** Of all loads together. */
  runSeconds: 3600,
  runRequests: 200_000,
  runTokens: 200_000_000,
  /** The longest silence of the server that is benchmarked. */
  idleTimeoutSeconds: 60,
  drainSeconds: 30,
  /** After the loads' own time: checking the target, two probes, the last drain. */
  graceSeconds: 180,
} as const;

/** For all loads of a run together. */
export const RUN_LIMITS: HardLimits = {
  mostSeconds: RUN_BOUNDS.runSeconds,
  mostRequests: RUN_BOUNDS.runRequests,
  mostTokens: RUN_BOUNDS.runTokens,
};
