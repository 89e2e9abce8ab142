import { describe, expect, it } from "vitest";
import { unitsAt, type FleetPlan } from "../pricing/fleet.ts";
import { capacityAtLatency } from "./capacity.ts";
import { estimateThroughput } from "./estimate.ts";
import { tensorLayout } from "./layout.ts";
import { rankDeployments, type RankDemand, type RankSettings } from "./rank.ts";
import { CASE, H100, LLAMA_70B, MIXTRAL } from "./test-cases.ts";

const TARGET = { timePerOutputTokenSeconds: 0.03, timeToFirstTokenSeconds: 3 };
const { load: _load, ...QUESTION } = CASE;

describe("capacity under a latency target", () => {
  const capacity = capacityAtLatency(QUESTION, TARGET);

  it("is the inverse of the estimate: this concurrency meets the target, one more does not", () => {
    if (!capacity.ok) throw new Error(capacity.reason);
    const at = (requests: number) =>
      estimateThroughput({ ...QUESTION, load: { kind: "concurrency", requests } });
    const meets = (requests: number): boolean =>
      at(requests).timePerOutputTokenSeconds <= TARGET.timePerOutputTokenSeconds &&
      at(requests).timeToFirstTokenSeconds.typical <= TARGET.timeToFirstTokenSeconds;
    expect(meets(capacity.concurrency)).toBe(true);
    expect(capacity.limitedByMemory || !meets(capacity.concurrency + 1)).toBe(true);
    expect(capacity.requestsPerSecond).toBeCloseTo(at(capacity.concurrency).outputTokensPerSecond / 1024, 9);
  });
  it.each([0.01, 0.02, 0.05, 0.1])(
    "never shrinks when the target is loosened (%s s per token)",
    (seconds) => {
      const tight = capacityAtLatency(QUESTION, { ...TARGET, timePerOutputTokenSeconds: seconds });
      const loose = capacityAtLatency(QUESTION, { ...TARGET, timePerOutputTokenSeconds: 2 * seconds });
      expect(loose.ok ? loose.concurrency : 0).toBeGreaterThanOrEqual(tight.ok ? tight.concurrency : 0);
    },
  );
  it("falls with an untuned deployment", () => {
    const untuned = capacityAtLatency(QUESTION, TARGET, 0.5);
    expect(untuned.ok ? untuned.requestsPerSecond : 0).toBeLessThan(
      capacity.ok ? capacity.requestsPerSecond : 0,
    );
  });
  it.each([
    ["too slow alone", QUESTION, { ...TARGET, timePerOutputTokenSeconds: 0.001 }, /per output token/],
    [
      "prompt too long for the target",
      { ...QUESTION, inputTokens: 32_000 },
      { ...TARGET, timeToFirstTokenSeconds: 0.1 },
      /first token/,
    ],
    [
      "does not fit",
      { ...QUESTION, layout: tensorLayout(1), weightPrecision: "bf16" } as const,
      TARGET,
      /GB/,
    ],
  ])("refuses with a reason: %s", (_, question, target, reason) => {
    const refused = capacityAtLatency(question, target);
    expect(refused.ok ? "" : refused.reason).toMatch(reason);
  });
});

describe("ranking", () => {
  const settings: RankSettings = {
    target: TARGET,
    weightPrecisions: ["fp8", "bf16"],
    kvPrecision: "8-bit",
    engineFamily: "other",
    tuningFactor: 1,
  };
  // Sized by the cost side itself, as every caller should.
  const plan: FleetPlan = {
    gpusPerReplica: 1,
    gpusPerUnit: 1,
    planningLoad: 0.8,
    minimumReplicas: 0,
    spareReplicas: 0,
    sizing: { kind: "traffic" },
  };
  const demand: RankDemand = {
    model: LLAMA_70B,
    workloads: [{ inputTokens: 1024, outputTokens: 512 }],
    fleet: ([requestsPerSecond = NaN]) => ({
      replicas: unitsAt(plan, 3 / requestsPerSecond, 1),
      busyReplicas: 1 / requestsPerSecond,
    }),
    mTokPerHour: (3600 * 1536) / 1e6,
  };
  const layouts = [1, 2, 3, 4, 8].map(tensorLayout);
  const ranking = rankDeployments(demand, settings, [{ gpu: H100, usdPerGpuHour: 2.5 }], layouts);

  it("places every GPU, layout and precision, cheapest first", () => {
    expect(ranking.feasible.length + ranking.infeasible.length).toBe(10);
    const costs = ranking.feasible.map((entry) => entry.usdPerMTok);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });
  it("says why the others cannot", () => {
    expect(ranking.infeasible.find((entry) => entry.layout.tensorParallel === 3)?.reason).toMatch(
      /do not divide/,
    );
    for (const entry of ranking.infeasible) expect(entry.reason).toMatch(/\.$/);
  });
  it("buys replicas for the peak at the planning load, and pays for them all", () => {
    for (const entry of ranking.feasible) {
      const [capacity] = entry.capacities;
      expect(entry.replicas * (capacity?.requestsPerSecond ?? NaN) * 0.8).toBeGreaterThanOrEqual(3);
      expect(entry.usdPerHour).toBeCloseTo(entry.replicas * entry.gpusPerReplica * 2.5, 9);
      expect(entry.usdPerMTok).toBeGreaterThan(entry.usdPerMTokAtFullLoad);
    }
  });
  it("serves several workloads only where each meets the target, on replicas that they share", () => {
    const long = { inputTokens: 120_000, outputTokens: 512 };
    const shares = { ...plan, minimumReplicas: 2, spareReplicas: 1 };
    const peakOf = (rates: readonly number[]) => rates.reduce((sum, rate) => sum + 1 / rate, 0);
    const both: RankDemand = {
      ...demand,
      workloads: [...demand.workloads, long],
      fleet: (rates) => ({ replicas: unitsAt(shares, peakOf(rates), 1), busyReplicas: 0.1 }),
    };
    const gpus = [{ gpu: H100, usdPerGpuHour: 2.5 }];
    const slow = { ...settings, target: { timePerOutputTokenSeconds: 0.2, timeToFirstTokenSeconds: 60 } };
    const shared = rankDeployments(both, slow, gpus, layouts);
    expect(shared.feasible.length).toBeGreaterThan(0);
    expect(shared.feasible.length).toBeLessThan(rankDeployments(demand, slow, gpus, layouts).feasible.length);
    for (const entry of shared.feasible) {
      const peak = peakOf(entry.capacities.map(({ requestsPerSecond }) => requestsPerSecond));
      expect(entry.replicas).toBe(Math.max(2, Math.ceil(peak / 0.8)) + 1);
    }
  });
  it("tells attention data parallelism from layouts of dense models", () => {
    const data = [{ ...tensorLayout(1), dataParallel: 8, expertParallel: 8 }];
    const gpus = [{ gpu: H100, usdPerGpuHour: 2.5 }];
    expect(rankDeployments(demand, settings, gpus, data).feasible).toEqual([]);
    expect(rankDeployments({ ...demand, model: MIXTRAL }, settings, gpus, data).feasible.length).toBe(2);
  });
});
