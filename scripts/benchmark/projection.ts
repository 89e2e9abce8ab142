/**
 * How fast the projection answers with everything on: 60 months, five options, six workloads whose peaks differ,
 * GPUs rented hour by hour with the best reserved mix, staff that grows, falling prices, tax, lease and revenue.
 * Prints ratios to the aims and judges nothing: machines differ. Run with `npm run benchmark`.
 */
import { analyse } from "../../lib/analysis/analyse.ts";
import { projectionTermsOf } from "../../lib/analysis/projection/projection-terms-of.ts";
import { timedOptionsOf } from "../../lib/analysis/projection/timed-options-of.ts";
import { currentCatalog } from "../../lib/catalog/snapshots.ts";
import { project } from "../../lib/pricing/projection/projection.ts";
import { DEFAULT_PRESET } from "../../lib/scenario/presets.ts";
import type { Scenario } from "../../lib/scenario/scenario.ts";
import { report, timesOf } from "./timing.ts";

function everythingOn(months: number): Scenario {
  const { scenario } = DEFAULT_PRESET;
  const [workload] = scenario.workloads;
  if (workload === undefined) throw new Error("The preset has no workload.");
  return {
    ...scenario,
    workloads: Array.from({ length: 6 }, (_, i) => ({
      ...workload,
      name: `Workload ${i + 1}`,
      requestsPerDay: 50_000 * (i + 1),
      peakToMean: 1.5 + i / 4,
      peakHour: 4 * i,
      batchableShare: i / 10,
    })),
    rented: { ...scenario.rented, billing: "autoscaled", purchase: "mix" },
    projection: {
      ...scenario.projection,
      months,
      growthPerMonth: 0.05,
      apiDecline: 0.2,
      rentDecline: 0.15,
      serverDecline: 0.15,
      gpusPerEngineer: 64,
      taxRate: 0.25,
      depreciationMethod: "declining-balance",
      revenue: "per-request",
      revenueUsdPerRequest: 0.01,
    },
  };
}

for (const [months, aimMs] of [
  [60, 2],
  [120, 4],
] as const) {
  const answer = analyse(everythingOn(months), currentCatalog, currentCatalog.date);
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  const four = timedOptionsOf(answer.analysis);
  const tokens = four.find((option) => option.id === "api-open");
  const owned = four.find((option) => option.id === "owned");
  if (!tokens || !owned) throw new Error("The preset compares too few options.");
  // A mix buys tokens and servers at once, which is as much work as an option can be.
  const mix = { ...owned, id: "hybrid", items: [...owned.items, ...tokens.items] } as const;
  const options = [...four, mix];
  const terms = projectionTermsOf(answer.analysis);
  report(
    `projection, ${options.length} options, ${answer.analysis.traffic.workloads.length} workloads, ${months} months`,
    timesOf(() => project(options, terms), 1000),
    aimMs,
  );
  report(
    "the same with laying the scenario out for time",
    timesOf(() => project(timedOptionsOf(answer.analysis), projectionTermsOf(answer.analysis)), 1000),
    aimMs,
  );
}
