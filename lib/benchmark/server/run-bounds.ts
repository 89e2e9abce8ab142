/**
 * What a run that a page starts may cost at most. The command line, where one answers to nobody else, allows more.
 * The form and the check of what it sends read the same figures.
 */
export const RUN_BOUNDS = {
  /** Of what a page sends. */
  bodyBytes: 32 * 1024,
  urlCharacters: 2048,
  keyCharacters: 4096,
  modelCharacters: 300,
  loads: 12,
  concurrency: 1024,
  requestsPerSecond: 1000,
  inputTokens: 131_072,
  outputTokens: 32_768,
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
