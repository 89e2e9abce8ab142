import { HARD_LIMITS } from "../load/load-plan.ts";
import type { BenchmarkOptions } from "../run/benchmark-options.ts";

/** A benchmark of a dozen requests, with some of it changed. */
export const shortRun = (url: string, changes: Partial<BenchmarkOptions> = {}): BenchmarkOptions => ({
  url,
  policy: { kind: "any" },
  apiKey: null,
  model: "truth",
  endpoint: "chat",
  load: { kind: "closed", concurrencies: [2] },
  prompts: {
    kind: "synthetic",
    input: { kind: "fixed", tokens: 40 },
    output: { kind: "fixed", tokens: 10 },
    sharedPrefix: 0,
  },
  warmUpSeconds: 0,
  seconds: null,
  requests: 12,
  coolDownSeconds: 0,
  // Enough for a machine that others use too.
  drainSeconds: 30,
  idleTimeoutSeconds: 30,
  limits: { ...HARD_LIMITS, mostSeconds: 60 },
  target: null,
  attainment: 0.9,
  workers: 1,
  seed: 1,
  runId: "run",
  ...changes,
});
