import { apiPlan, overheads, rentedPlan, workload } from "../../testing/plans.ts";
import type { Workload } from "../../workload.ts";
import type { HybridModel } from "../hybrid-model.ts";
import type { HybridRoute, HybridWorkload, RouteCall } from "../route.ts";

/**
 * A support platform: hard tickets need a frontier model, routine ones a good model, and the work around them (which
 * queue, which passages, what happened overnight) needs little but comes in great volume. Quality is on a scale of
 * the platform's own: 1 sorts and ranks, 2 answers routine tickets, 3 answers hard ones. Prices and throughput are
 * round numbers, so that every figure can be worked out by hand; the month has 30 days.
 */
const DAY = { kind: "peak", peakToMean: 2, peakHour: 14 } as const;

const call = (resourceId: string, tokensPerSecond: number | null = null): RouteCall => ({
  resourceId,
  tokens: {},
  capacity: tokensPerSecond === null ? null : { unit: "total-tokens", tokensPerSecond },
  throughputFactor: 1,
  latencySeconds: null,
});

const route = (id: string, quality: number, ...calls: [RouteCall, ...RouteCall[]]): HybridRoute => ({
  id,
  name: id,
  mode: "verify",
  quality,
  blockedBecause: [],
  stages: calls.map((made, s) => ({
    call: made,
    gate: s < calls.length - 1 ? { usdPerRequest: 0, latencySeconds: 0, call: null } : null,
    escalationShare: 0.25,
  })),
});

const work = (
  name: string,
  neededQuality: number,
  values: Partial<Workload>,
  ownTokensPerSecond: number,
): HybridWorkload => ({
  workload: workload({ name, dayShape: DAY, ...values }),
  neededQuality,
  routes: [
    route("frontier", 3, call("frontier")),
    route("open", 2, call("open")),
    route("own", 1, call("own", ownTokensPerSecond)),
    route("own, then frontier", 2, call("own", ownTokensPerSecond), call("frontier")),
  ],
});

const priced = (inputUsdPerMTok: number, outputUsdPerMTok: number) =>
  apiPlan({
    prices: { inputUsdPerMTok, outputUsdPerMTok, cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null },
  });

export const SUPPORT_PLATFORM: HybridModel = {
  workloads: [
    work("Hard tickets", 3, { requestsPerDay: 3000, inputTokens: 6000, outputTokens: 1000 }, 6000),
    work("Routine tickets", 2, { requestsPerDay: 200_000, inputTokens: 3000, outputTokens: 300 }, 6000),
    work("Which queue", 1, { requestsPerDay: 400_000, inputTokens: 800, outputTokens: 10 }, 20_000),
    work("Which passages", 1, { requestsPerDay: 250_000, inputTokens: 6000, outputTokens: 0 }, 60_000),
    work(
      "Summaries overnight",
      1,
      { requestsPerDay: 100_000, inputTokens: 2000, outputTokens: 200, batchableShare: 1 },
      10_000,
    ),
  ],
  resources: [
    { kind: "api", id: "frontier", name: "Frontier API", overheadsId: "none", plan: priced(2, 10) },
    { kind: "api", id: "open", name: "Open model by API", overheadsId: "none", plan: priced(0.3, 1.2) },
    {
      kind: "rented",
      id: "own",
      name: "Own GPUs",
      overheadsId: "team",
      plan: rentedPlan({ usdPerGpuHour: 2, planningLoad: 0.8, minimumReplicas: 2 }),
    },
  ],
  overheads: { team: overheads({ engineerFte: 0.1, usdPerFteYear: 180_000 }) },
  hoursPerMonth: 720,
  activeHoursPerMonth: 720,
  lens: "full",
};
