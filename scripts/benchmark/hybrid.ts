/**
 * How fast the cheapest assignment of eight workloads to six routes each is found, and what every other route
 * would cost; then what comparing the hybrid adds to the analysis of each preset, and to its months. Prints ratios to the aim and judges nothing: machines differ. Run with `npm run benchmark`.
 */
import type { ApiPlan } from "../../lib/pricing/api-price.ts";
import { analyse } from "../../lib/analysis/analyse.ts";
import { priceHybrid } from "../../lib/analysis/hybrid/price-hybrid.ts";
import { projectionOf } from "../../lib/analysis/projection/projection-of.ts";
import { currentCatalog } from "../../lib/catalog/snapshots.ts";
import { bestHybrid } from "../../lib/pricing/hybrid/best-hybrid.ts";
import type { HybridModel } from "../../lib/pricing/hybrid/hybrid-model.ts";
import { rankRoutes } from "../../lib/pricing/hybrid/rank-routes.ts";
import type { HybridRoute, RouteStage } from "../../lib/pricing/hybrid/route.ts";
import type { Overheads } from "../../lib/pricing/people.ts";
import type { RentedPlan } from "../../lib/pricing/rented-plan.ts";
import { withValue } from "../../lib/scenario/paths.ts";
import { LATEST_PRESETS } from "../../lib/scenario/presets.ts";
import { report, timesOf } from "./timing.ts";

const WORKLOADS = 8;
const AIM_MS = 50;

const api = (scope: string, inputUsdPerMTok: number, outputUsdPerMTok: number): ApiPlan => ({
  scope,
  prices: { inputUsdPerMTok, outputUsdPerMTok, cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null },
  contextTiers: [],
  peak: null,
  batchMultiplier: 0.5,
  discountShare: 0,
  monthlyFeeUsd: 0,
  utcOffsetHours: 0,
});

const team = (scope: string, engineerFte: number): Overheads => ({
  scope,
  engineerFte,
  usdPerFteYear: 180_000,
  onCallUsdPerMonth: 0,
  monitoringUsdPerMonth: 300,
  complianceUsdPerMonth: 0,
  oneOffUsd: 0,
  amortisationMonths: 36,
  storageGb: 0,
  storageUsdPerGbMonth: 0,
  egressKbPerRequest: 4,
  egressUsdPerGb: 0.05,
  otherUsdPerMonth: 0,
});

const rented = (gpusPerReplica: number, values: Partial<RentedPlan>): RentedPlan => ({
  scope: "rented",
  gpusPerReplica,
  gpusPerUnit: 8,
  planningLoad: 0.8,
  minimumReplicas: 2,
  spareReplicas: 0,
  sizing: { kind: "traffic" },
  billing: "always-on",
  purchase: "on-demand",
  usdPerGpuHour: 2.5,
  spotUsdPerGpuHour: 1.2,
  reservedUsdPerGpuHour: 1.7,
  interruptionShare: 0,
  discountShare: 0,
  overheadShare: 0,
  startsPerDay: 0,
  startupMinutes: 0,
  ...values,
});

const stage = (
  resourceId: string,
  outputTokensPerSecond: number | null,
  escalationShare = 0,
): RouteStage => ({
  call: {
    resourceId,
    tokens: {},
    capacity:
      outputTokensPerSecond === null
        ? null
        : { unit: "output-tokens", tokensPerSecond: outputTokensPerSecond },
    throughputFactor: 1,
    latencySeconds: null,
  },
  gate: escalationShare > 0 ? { usdPerRequest: 2e-5, latencySeconds: 0, call: null } : null,
  escalationShare,
});

const route = (id: string, ...stages: RouteStage[]): HybridRoute => ({
  id,
  name: id,
  mode: "verify",
  stages,
  quality: null,
  blockedBecause: [],
});

/**
 * @param alike how close the costs of the routes lie: 0 for workloads of very different sizes, 1 for eight nearly
 *   equal ones priced so that own GPUs and the API cost about the same, which leaves bounds the least to prune
 */
function model(alike: 0 | 1, plan: Partial<RentedPlan>, week: boolean): HybridModel {
  const openUsd = alike === 1 ? 0.45 : 0.9;
  return {
    workloads: Array.from({ length: WORKLOADS }, (_, k) => {
      const outputTokens = alike === 1 ? 300 + 7 * k : 50 * (k + 1);
      return {
        workload: {
          scope: `workloads.${k}`,
          name: `Workload ${k + 1}`,
          requestsPerDay: alike === 1 ? 60_000 + 1777 * k : 2000 * 2 ** k,
          inputTokens: 1200,
          outputTokens,
          cachedInputShare: 0,
          cacheWriteShare: 0,
          batchableShare: k % 3 === 0 ? 0.3 : 0,
          retryShare: 0.01,
          dayShape: week
            ? {
                kind: "weights",
                weights: Array.from({ length: 168 }, (_, h) => 2 + Math.sin((h + 19 * k) / 4)),
              }
            : { kind: "peak", peakToMean: 1.6 + 0.1 * k, peakHour: 8 + k },
        },
        neededQuality: null,
        routes: [
          route("frontier", stage("frontier", null)),
          route("open", stage("open", null)),
          route("small", stage("small", 3000)),
          route("large", stage("large", 2200)),
          route("small, then frontier", stage("small", 3000, 0.15), stage("frontier", null)),
          route(
            "small, large, frontier",
            stage("small", 3000, 0.3),
            stage("large", 2200, 0.2),
            stage("frontier", null),
          ),
        ],
      };
    }),
    resources: [
      {
        kind: "api",
        id: "frontier",
        name: "Frontier API",
        overheadsId: "api",
        plan: api("apiFrontier", 2, 10),
      },
      {
        kind: "api",
        id: "open",
        name: "Open model by API",
        overheadsId: "api",
        plan: api("apiOpen", openUsd / 3, openUsd),
      },
      { kind: "rented", id: "small", name: "Small model", overheadsId: "gpus", plan: rented(1, plan) },
      { kind: "rented", id: "large", name: "Large model", overheadsId: "gpus", plan: rented(4, plan) },
    ],
    overheads: { api: team("apiFrontier", 0), gpus: team("rented", alike === 1 ? 0.1 : 0.5) },
    hoursPerMonth: 730,
    activeHoursPerMonth: 730,
    lens: "full",
  };
}

const cases: readonly (readonly [string, HybridModel])[] = [
  ["sizes 1 to 128, always on", model(0, {}, false)],
  ["nearly equal, always on", model(1, {}, false)],
  ["nearly equal, always on, 168 hours", model(1, {}, true)],
  ["nearly equal, hour by hour, reserved mix", model(1, { billing: "autoscaled", purchase: "mix" }, false)],
];
for (const [what, hybrid] of cases) {
  report(
    `8 × 6 cheapest: ${what}`,
    timesOf(() => bestHybrid(hybrid), 40),
    AIM_MS,
  );
  const best = bestHybrid(hybrid);
  if (best.kind === "none") throw new Error("Every workload of the benchmark has routes that are allowed.");
  report(
    `8 × 6, what every route costs: ${what}`,
    timesOf(() => rankRoutes(hybrid, best.assignment), 20),
    AIM_MS,
  );
}

const ANALYSIS_AIM_MS = 16;
const MONTHS_AIM_MS = 200;

for (const { id, scenario } of LATEST_PRESETS.filter((preset) => preset.id !== "blank")) {
  for (const enabled of [false, true]) {
    const asked = withValue(scenario, "routing.enabled", enabled);
    const run = () => analyse(asked, currentCatalog, currentCatalog.date, priceHybrid);
    const what = `${enabled ? "with" : "without"} the hybrid: ${id}`;
    report(`analysis ${what}`, timesOf(run, 100), ANALYSIS_AIM_MS);
    const answer = run();
    if (!answer.ok) throw new Error(answer.problems[0]?.message);
    report(
      `months ${what}`,
      timesOf(() => projectionOf(answer.analysis), 10),
      MONTHS_AIM_MS,
    );
  }
}
