import { describe, expect, it } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { sameValue, valueAt, withValue, withValues } from "../../scenario/paths.ts";
import { LATEST_PRESETS } from "../../scenario/presets.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { analyse } from "../analyse.ts";
import { fitChanges } from "./fit-changes.ts";
import { fitOf, type Fit } from "./fit.ts";
import { fitReport } from "./fit-report.ts";

const TODAY = "2026-11-25";

const presetOf = (id: string): Scenario => {
  const preset = LATEST_PRESETS.find((candidate) => candidate.id === id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  return preset.scenario;
};

const support = presetOf("support-assistant");

function fitFor(scenario: Scenario): Fit {
  const result = fitOf(scenario, currentCatalog, TODAY);
  if (!result.ok) throw new Error(result.reason);
  return result.fit;
}

const supportWith = (
  ...changes: readonly (readonly [string, string | number | boolean | null])[]
): Scenario => changes.reduce((scenario, [path, value]) => withValue(scenario, path, value), support);

describe("fitOf", () => {
  it("prices a candidate as the analysis of the page does, to the cent", () => {
    const report = fitReport(support, currentCatalog, TODAY);
    if (!report.ok) throw new Error(report.reason);
    expect(report.deployments.length).toBeGreaterThan(15);
    for (const deployment of report.deployments) {
      const answer = analyse(withValues(support, deployment.changes), currentCatalog, TODAY);
      if (!answer.ok) throw new Error("A ranked deployment cannot be analysed.");
      const hosted = answer.analysis.options.find((option) => option.id === deployment.option);
      expect(hosted?.monthlyUsd.value).toBe(deployment.monthlyUsd);
      expect(hosted?.hardware?.units).toBe(deployment.units);
    }
  });

  it("sizes the fleet as the pricing does: replicas of the ranking are units of the analysis", () => {
    const busy = supportWith(["workloads.0.requestsPerDay", 2_000_000], ["owned.enabled", false]);
    for (const { deployment, capacities, units } of fitFor(busy).candidates) {
      const [capacity] = capacities;
      const peak = (2_000_000 * 1.01 * 2.5) / 86400 / (capacity?.requestsPerSecond ?? NaN);
      // The stored throughput has four digits, so a fleet at the very edge of a step may differ by one.
      expect(Math.abs(units - Math.ceil(peak / 0.8)), deployment.gpu.name).toBeLessThanOrEqual(1);
    }
  });

  it("keeps the latency target, and a tighter one never raises throughput", () => {
    const rates = [100, 50, 25, 12].map((ms) => {
      const { candidates } = fitFor(supportWith(["serving.timePerOutputTokenMs", ms]));
      for (const { capacities } of candidates) {
        expect(capacities[0]?.estimate.timePerOutputTokenSeconds).toBeLessThanOrEqual(ms / 1000);
      }
      const h200 = candidates.find(
        ({ gpu, deployment }) => gpu.id === "h200-sxm-141gb" && deployment.gpusPerReplica === 1,
      );
      return h200?.capacities[0]?.estimate.outputTokensPerSecond ?? 0;
    });
    expect(rates.filter((rate) => rate > 0).length).toBeGreaterThan(1);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  });

  it("takes what costs least where own GPUs pay at the present traffic", () => {
    const dear = supportWith(
      ["apiOpen.enabled", false],
      ["apiFrontier.inputUsdPerMTok", 40],
      ["apiFrontier.outputUsdPerMTok", 200],
    );
    const { best, candidates } = fitFor(dear);
    expect(best?.rule).toBe("cheapest-now");
    const measured = candidates.filter((candidate) => candidate.measuredGpu);
    expect(best?.candidate.monthlyUsd).toBe(Math.min(...measured.map((candidate) => candidate.monthlyUsd)));
  });

  it("takes what pays first for good where an API is cheaper now", () => {
    const { best, candidates } = fitFor(support);
    expect(best?.rule).toBe("pays-first");
    const volumes = candidates
      .filter((candidate) => candidate.measuredGpu)
      .map((candidate) => candidate.paysFromRequestsPerDay ?? Infinity);
    expect(best?.candidate.paysFromRequestsPerDay).toBe(Math.min(...volumes));
    expect(best?.candidate.paysFromRequestsPerDay).toBeGreaterThan(20000);
  });

  it("takes what is cheapest at scale where nothing ever pays, so that never is said of all", () => {
    const free = supportWith(
      ["apiOpen.inputUsdPerMTok", 0],
      ["apiOpen.cachedInputUsdPerMTok", 0],
      ["apiOpen.outputUsdPerMTok", 0],
    );
    const { best, candidates } = fitFor(free);
    expect(best?.rule).toBe("cheapest-at-scale");
    expect(candidates.every((candidate) => candidate.paysFromRequestsPerDay === null)).toBe(true);
    const slopes = candidates
      .filter((candidate) => candidate.measuredGpu)
      .map((candidate) => candidate.longRunUsdPerDailyRequest);
    expect(best?.candidate.longRunUsdPerDailyRequest).toBe(Math.min(...slopes));
  });

  it("names the reason for every GPU that it leaves out", () => {
    const large = supportWith(["serving.openModel", "llama-3.1-405b"], ["serving.weightPrecision", "bf16"]);
    const { candidates, unfit } = fitFor(large);
    const named = new Set([...candidates, ...unfit].map(({ gpu }) => gpu.id));
    expect(named).toEqual(new Set(currentCatalog.gpus.map((gpu) => gpu.id)));
    const l4 = unfit.find(({ gpu }) => gpu.id === "l4-24gb");
    expect(l4?.reason).toMatch(/GB/);
  });

  it("counts the throughput factor once: the fleet is sized for what is really reached", () => {
    const half = supportWith(["serving.throughputFactor", 0.5]);
    const [candidate] = fitFor(half).candidates;
    const report = fitReport(half, currentCatalog, TODAY);
    if (!report.ok || candidate === undefined) throw new Error("Nothing fits.");
    const stored = report.deployments[0]?.changes.find(({ path }) => path.endsWith("tokensPerSecond"))?.value;
    const reached =
      (candidate.capacities[0]?.requestsPerSecond ?? NaN) * (support.workloads[0]?.outputTokens ?? NaN);
    expect(Number(stored) * 0.5).toBeCloseTo(reached, -1);
  });

  it.each([
    [["serving.openModel", "custom"], /Choose an open model/],
    [["serving.openModel", "qwen3-embedding-0.6b"], /cannot be estimated/],
    [["workloads.0.outputTokens", 0], /both input and output tokens/],
    [["serving.source", "flat-price"], /flat price/],
  ] as const)("says why there is nothing to rank: %s", ([path, value], sentence) => {
    const result = fitOf(supportWith([path, value]), currentCatalog, TODAY);
    expect(result.ok).toBe(false);
    expect(result.ok ? "" : result.reason).toMatch(sentence);
  });

  it("leaves work that writes no text to its own throughput, and counts its load", () => {
    const silent = presetOf("embeddings").workloads[0];
    const [chat] = support.workloads;
    if (silent === undefined || chat === undefined) throw new Error("A preset has no workload.");
    const busy = { ...silent, tokensPerMonth: 3e12 };
    const both = { ...support, workloads: [busy, chat] };
    const alone = fitFor(support).candidates[0];
    const fit = fitFor(both);
    expect(fit.best?.candidate.capacities.map(({ workload }) => workload)).toEqual([1]);
    expect(fit.candidates[0]?.gpus).toBeGreaterThan(alone?.gpus ?? Infinity);
    const changes = fitChanges(both, fitReport(both, currentCatalog, TODAY));
    expect(changes.some(({ path }) => path.startsWith("workloads.0."))).toBe(false);
  });
});

describe("fitReport", () => {
  it("shows the published rows near a set-up, with where they can be read", () => {
    const report = fitReport(presetOf("rag-search"), currentCatalog, TODAY);
    const [capacity] = report.ok ? (report.best?.workloads ?? []) : [];
    expect(capacity?.origin).toBe("published");
    expect(capacity?.nearest.length).toBeGreaterThan(0);
    for (const row of capacity?.nearest ?? []) expect(row.url).toMatch(/\w+\.\w+/);
  });

  it("draws throughput against latency through the chosen load", () => {
    const report = fitReport(support, currentCatalog, TODAY);
    const [capacity] = report.ok ? (report.best?.workloads ?? []) : [];
    const chosen = capacity?.curve.find((point) => point.concurrency === capacity.concurrency);
    expect(chosen?.outputTokensPerSecond).toBeCloseTo(capacity?.outputTokensPerSecond ?? NaN, 6);
    const times = capacity?.curve.map((point) => point.timePerOutputTokenMs) ?? [];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it.each(LATEST_PRESETS.filter(({ scenario }) => scenario.serving.deployment === "best-fit"))(
    "is what the preset $id holds; if not, publish a new version of it",
    ({ scenario }) => {
      const changes = fitChanges(scenario, fitReport(scenario, currentCatalog, currentCatalog.date));
      expect(changes.length).toBeGreaterThan(0);
      const moved = changes.filter(({ path, value }) => !sameValue(value, valueAt(scenario, path)));
      expect(moved).toEqual([]);
    },
  );
});

describe("fitChanges", () => {
  it("moves nothing that the user states", () => {
    const stated = supportWith(["serving.deployment", "stated"]);
    expect(fitChanges(stated, fitReport(stated, currentCatalog, TODAY))).toEqual([]);
  });

  it("estimates the GPUs that the user chose, and leaves them alone", () => {
    const own = supportWith(
      ["serving.deployment", "estimated"],
      ["serving.gpu", "l40s-48gb"],
      ["serving.gpusPerReplica", 4],
    );
    const changed = withValues(own, fitChanges(own, fitReport(own, currentCatalog, TODAY)));
    expect(changed.serving).toEqual(own.serving);
    expect(changed.rented).toEqual(own.rented);
    expect(changed.workloads[0]?.tokensPerSecond).not.toBe(own.workloads[0]?.tokensPerSecond);
    expect(changed.workloads[0]?.capacitySource).toContain("4 × L40S");
  });

  it("takes the throughput away where the chosen GPUs cannot serve, and the report says why", () => {
    const own = supportWith(
      ["serving.deployment", "estimated"],
      ["serving.gpu", "t4-16gb"],
      ["serving.gpusPerReplica", 1],
    );
    const report = fitReport(own, currentCatalog, TODAY);
    expect(report.ok && report.own).toMatch(/GB/);
    expect(withValues(own, fitChanges(own, report)).workloads[0]?.tokensPerSecond).toBeNull();
  });

  it.each([
    ["a model without a known shape", "serving.openModel", "custom"],
    ["a target that no GPU meets", "serving.timePerOutputTokenMs", 0.1],
  ] as const)("leaves the throughput empty for %s", (_, path, value) => {
    const hopeless = supportWith([path, value]);
    const changes = fitChanges(hopeless, fitReport(hopeless, currentCatalog, TODAY));
    expect(withValues(hopeless, changes).workloads[0]?.tokensPerSecond).toBeNull();
  });

  it("keeps the throughput where none is needed", () => {
    const flat = supportWith(["serving.source", "flat-price"]);
    expect(fitChanges(flat, fitReport(flat, currentCatalog, TODAY))).toEqual([]);
  });
});
