/**
 * How fast the model answers. Prints ratios to the aims and judges nothing: machines differ.
 * Run with `npm run benchmark`.
 */
import { analyse } from "../../lib/analysis/analyse.ts";
import { currentCatalog } from "../../lib/catalog/snapshots.ts";
import { breakEven } from "../../lib/pricing/break-even.ts";
import { costAt, type CostCurve } from "../../lib/pricing/cost-curve.ts";
import { spaced } from "../../lib/pricing/drawn-curve.ts";
import { LATEST_PRESETS } from "../../lib/scenario/presets.ts";
import { withValue } from "../../lib/scenario/paths.ts";
import { report, timesOf } from "./timing.ts";

const today = currentCatalog.date;

function wholeAnswer(scenario: (typeof LATEST_PRESETS)[number]["scenario"]): () => number {
  return () => {
    const result = analyse(scenario, currentCatalog, today);
    if (!result.ok) throw new Error(result.problems[0]?.message);
    const { options, reference } = result.analysis;
    let sum = 0;
    for (const volume of spaced(100, 1e7, "log", 200)) {
      for (const { curve } of options) sum += costAt(curve, volume);
      sum += costAt(reference, volume);
    }
    return sum;
  };
}

for (const preset of LATEST_PRESETS.filter((p) => p.id !== "blank")) {
  report(
    `analysis, break-evens, 200-point curves: ${preset.id}`,
    timesOf(wholeAnswer(preset.scenario), 2000),
    0.3,
  );
}
const [first] = LATEST_PRESETS;
if (first) {
  const hourly = withValue(
    withValue(first.scenario, "rented.billing", "autoscaled"),
    "rented.purchase",
    "mix",
  );
  report("the same, rented hour by hour with the best reserved mix", timesOf(wholeAnswer(hourly), 1000), 0.3);
}

const api: CostCurve = { fixed: 0, perDailyRequest: 1, stairs: [] };
const stairs = (fixed: number, height: number): CostCurve => ({
  fixed,
  perDailyRequest: 0,
  stairs: [{ width: 100, height, phase: 0, floor: 0 }],
});
const late = stairs(1000, 99.99);
console.log(
  `first crossing at step ${Math.ceil((breakEven(late, api, { limit: 1 }).first ?? 0) / 100).toLocaleString("en-US")}`,
);
report(
  "first crossing after 90,000 steps, and all after it counted",
  timesOf(() => breakEven(late, api, { limit: 10 }), 5000),
  1,
);
const often = stairs(-50, 99.9995);
const { count } = breakEven(often, api, { limit: 1 }).crossings;
report(
  `staircase of 100,000 steps, ${count.toLocaleString("en-US")} crossings counted, 1,000 listed`,
  timesOf(() => breakEven(often, api, { limit: 1000, upTo: 1e7 }), 2000),
  1,
);
