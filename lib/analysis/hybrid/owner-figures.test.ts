import { expect, test } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { withValues, type ValueChange } from "../../scenario/paths.ts";
import { findPreset } from "../../scenario/presets.ts";
import type { Analysis } from "../analyse.ts";
import { analyseFully } from "../analyse-fully.ts";
import { resultOf } from "../result/result.ts";
import { baseLoadOf } from "./base-load-of.ts";
import { cascadeShares } from "./cascade-share-of.ts";
import { groupedFindings } from "./grouped-findings.ts";
import { leversOf } from "./levers-of.ts";
import { lockInOf } from "./lock-in-of.ts";
import { routingReport } from "./routing-report.ts";

function analysed(preset: string, ...changes: readonly ValueChange[]): Analysis {
  const found = findPreset(preset);
  if (found === null) throw new Error(`There is no preset ${preset}.`);
  const answer = analyseFully(withValues(found.scenario, changes), currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(" "));
  return answer.analysis;
}

const CASCADE = [
  { path: "routing.cascadeFirst", value: "api-open" },
  { path: "routing.cascadeSecond", value: "api-frontier" },
] as const;

test("at the break-even share a cascade costs what its last model does alone", () => {
  const [stated] = cascadeShares(routingReport(analysed("support-platform.1", ...CASCADE)));
  if (stated?.breakEven.kind !== "up-to") throw new Error("The cheaper model is first.");
  expect(stated.cascadeUsdPerRequest).toBeLessThan(stated.lastUsdPerRequest);
  const { share } = stated.breakEven;
  const [at] = cascadeShares(
    routingReport(
      analysed("support-platform.1", ...CASCADE, { path: "workloads.0.ownEscalatedShare", value: share }),
    ),
  );
  expect(at?.cascadeUsdPerRequest).toBeCloseTo(at?.lastUsdPerRequest ?? 0, 12);
});

test("levers count from what the stated throughput has in it", () => {
  const analysis = analysed(
    "support-assistant.1",
    { path: "routing.enabled", value: true },
    { path: "routing.leverPrefixShare", value: 0.5 },
    { path: "routing.leverSemanticShare", value: 0.2 },
  );
  const report = leversOf(analysis, routingReport(analysis));
  const factorOf = (id: string) => report?.rows.find((row) => row.id === id)?.capacityFactor;
  // A request takes 2,600 / 36,290 = 71.6 ms of prompt and 350 / 4,835 = 72.4 ms of answer on a replica.
  const [prompt, answer] = [2600 / 36_290, 350 / 4835];
  expect(factorOf("batching")).toBeCloseTo((prompt + 4 * answer) / (prompt + answer), 9);
  expect(factorOf("prefix")).toBeCloseTo((prompt + answer) / (prompt / 2 + answer), 9);
  expect(factorOf("semantic")).toBeCloseTo(1 / 0.8, 9);
  expect(factorOf("speculative")).toBeUndefined();
});

test("fewer bits spare memory of weights or of the cache for the same requests, and schedulers none", () => {
  const memoryWith = (...changes: readonly ValueChange[]) => {
    const analysis = analysed(
      "support-assistant.1",
      { path: "serving.openModel", value: "llama-3.3-70b" },
      { path: "serving.gpusPerReplica", value: 4 },
      { path: "serving.weightPrecision", value: "fp8" },
      { path: "routing.leverQuantised", value: 1.3 },
      { path: "routing.leverKv", value: 1.2 },
      { path: "routing.leverSmaller", value: 2 },
      ...changes,
    );
    const rows = leversOf(analysis, routingReport(analysis))?.rows ?? [];
    return Object.fromEntries(rows.map(({ id, memory }) => [id, memory]));
  };
  const { quantised, kv, batching, smaller } = memoryWith();
  if (!quantised || !kv || !batching) throw new Error("The memory of this model is known.");
  // 70.6 billion parameters, of which 2.1 billion of embeddings keep their 16 bits: 68.5 GB by one byte of each.
  expect(quantised.withoutGb - quantised.withGb).toBeCloseTo(68.45, 1);
  // The cache halves: what it spares is what is left of it beside 72.7 GB of weights.
  expect(kv.withoutGb - kv.withGb).toBeCloseTo(kv.withGb - 72.65, 1);
  expect(batching).toEqual({ withoutGb: kv.withGb, withGb: kv.withGb });
  // Which one is not stated.
  expect(smaller).toBeNull();
  // Sixteen bits contradict the lever, and one card cannot hold them at all.
  const sixteen: ValueChange = { path: "serving.weightPrecision", value: "bf16" };
  expect(memoryWith(sixteen).quantised).toBeNull();
  expect(memoryWith(sixteen).kv).not.toBeNull();
  expect(memoryWith(sixteen, { path: "serving.gpusPerReplica", value: 1 }).kv).toBeNull();
  expect(memoryWith({ path: "serving.openModel", value: "custom" }).kv).toBeNull();
});

test("levers are those of the GPUs that the mix uses, whether or not the hybrid is compared", () => {
  // Own servers are cheapest for all of the work, but none of it may go there.
  const inEurope = [0, 1, 2, 3, 4].flatMap((w) => [
    { path: `workloads.${String(w)}.processedIn`, value: "eu" },
    { path: `workloads.${String(w)}.allowedRoutes`, value: w === 0 ? "any" : "own" },
  ]);
  const changes = [...inEurope, { path: "routing.ownedEu", value: "no" }];
  const compared = analysed("support-platform.1", ...changes);
  const alone = analysed("support-platform.1", ...changes, { path: "routing.enabled", value: false });
  const usdOf = (id: string) => alone.options.find((o) => o.id === id)?.monthlyUsd.value ?? NaN;
  expect(usdOf("owned")).toBeLessThan(usdOf("rented"));
  expect(alone.hybrid).toBeNull();
  const report = leversOf(alone, routingReport(alone));
  expect(report?.poolName).toBe("Rented GPUs");
  expect(report).toEqual(leversOf(compared, routingReport(compared)));
});

test("the best base load is no dearer than none and than GPUs for the peak", () => {
  const answer = baseLoadOf(routingReport(analysed("support-platform.1")));
  if (answer === null) throw new Error("Most of the work may go to both.");
  expect(answer.best.monthlyUsd).toBeLessThanOrEqual(answer.none.monthlyUsd);
  expect(answer.best.monthlyUsd).toBeLessThanOrEqual(answer.all.monthlyUsd);
  // All of the work may go to the frontier API, but the hard tickets not to own GPUs.
  expect(answer.workloads).not.toContain("Hard tickets");
});

test("work without a name is called by its number, as it is everywhere else", () => {
  const analysis = analysed(
    "support-platform.1",
    ...[0, 1, 2, 3, 4].map((w) => ({ path: `workloads.${String(w)}.name`, value: "" })),
    { path: "routing.ragDocuments", value: 10_000 },
  );
  const named = ["Workload 2", "Workload 3", "Workload 4", "Workload 5"];
  const report = routingReport(analysis);
  expect(baseLoadOf(report)?.workloads).toEqual(named);
  expect(leversOf(analysis, report)?.workloads).toEqual(named);
  expect(resultOf(analysis).routing?.retrieval?.workload).toBe("Workload 1");
});

test("lock-in is what the mix pays an API: so much more, so many weeks, so many dollars", () => {
  const analysis = analysed(
    "support-platform.1",
    { path: "routing.lockInRise", value: 0.5 },
    { path: "routing.lockInWeeks", value: 6 },
    { path: "routing.lockInReembedUsd", value: 600 },
    { path: "apiFrontier.usdPerFteYear", value: 260_000 },
  );
  const [api, ...others] = lockInOf(analysis, routingReport(analysis));
  expect(others).toEqual([]);
  expect(api?.api).toBe("api-frontier");
  expect(api?.priceRiseUsdPerMonth).toBeCloseTo((api?.monthlyUsd ?? NaN) / 2, 9);
  // Six weeks at 260,000 / 52, and the corpus.
  expect(api?.leavingUsd).toBeCloseTo(6 * 5000 + 600, 9);
  expect(api?.leavingWeeks).toBe(6);
  // More than a year of the price rise.
  expect(api?.paybackMonths).toBeGreaterThan(12);
  expect(api?.finding.outcome).toBe("flag");
});

test("a model that ends sooner than one can leave is flagged, with the notice that it gives", () => {
  const analysis = analysed(
    "support-platform.1",
    { path: "routing.lockInWeeks", value: 6 },
    { path: "routing.lockInNoticeMonths", value: 1 },
  );
  const [api] = lockInOf(analysis, routingReport(analysis));
  expect(api?.finding.outcome).toBe("flag");
  expect(api?.finding.reason).toContain("gives 1 month of notice, which is less");
});

test("what the rules say of several workloads is said once, and what bars a way comes first", () => {
  const findings = groupedFindings(routingReport(analysed("support-platform.1")));
  expect(new Set(findings.map(({ reason }) => reason)).size).toBe(findings.length);
  expect(findings[0]?.outcome).toBe("exclude");
  const limits = findings.find(
    ({ reason }) => reason === "The rate limits of the frontier API are not known.",
  );
  expect(limits?.workloads).toHaveLength(5);
});
