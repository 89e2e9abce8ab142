import { describe, expect, test } from "vitest";
import { readOwnResult } from "@/lib/benchmark/import/read-own-result.ts";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import { checkScenario } from "@/lib/scenario/check-scenario.ts";
import { decodeLink, encodeLink } from "@/lib/scenario/link.ts";
import { withValues } from "@/lib/scenario/paths.ts";
import { DEFAULT_PRESET } from "@/lib/scenario/presets.ts";
import { benchLine } from "./bench-line.ts";
import { capacityCautions, capacityChanges } from "./capacity-changes.ts";
import { compareRuns } from "./compare-runs.ts";
import { defaultPoint } from "./default-point.ts";
import { readHistory, withRun, type KeptRun } from "./run-history.ts";
import { pageRun } from "@/lib/benchmark/testing/page-run.ts";
import { resultOf } from "./testing/result.ts";
import { usablePoint } from "./usable-point.ts";
import { withChanges } from "./with-changes.ts";

const { scenario } = DEFAULT_PRESET;
const OWN = resultOf("breakeven.json");
const VLLM = resultOf("vllm-rate.json");
const firstLoad = (result: BenchmarkResult, replicas = 1) => {
  const point = usablePoint(result, 0);
  if (point === null) throw new Error("The file counts no output tokens.");
  return { workload: 0, point, replicas };
};

describe("a result that a scenario uses", () => {
  test.each([
    ["measured", OWN],
    ["imported", VLLM],
  ] as const)("is %s in the link, with its set-up, and opens to the same numbers", (origin, result) => {
    const changes = capacityChanges(result, firstLoad(result));
    const used = withValues(scenario, changes);
    const rate = firstLoad(result).point.capacity.outputTokensPerSecond;
    expect(used.workloads[0]).toMatchObject({ capacityOrigin: origin, capacityUnit: "output-tokens" });
    expect(used.workloads[0]?.tokensPerSecond).toBeCloseTo(rate, 0);
    expect(used.workloads[0]?.capacitySource).toContain(result.measuredAt?.slice(0, 10));
    expect(used.serving.deployment).toBe("stated");
    expect(checkScenario(used)).toEqual([]);
    expect(decodeLink(withChanges(encodeLink(scenario), changes))).toEqual({
      scenario: used,
      problems: [],
    });
  });

  test("is shared by the replicas behind the endpoint", () => {
    const rate = (replicas: number) =>
      capacityChanges(VLLM, firstLoad(VLLM, replicas)).find(({ path }) => path.endsWith("tokensPerSecond"))
        ?.value;
    expect(rate(4)).toBeCloseTo(Number(rate(1)) / 4, 0);
  });

  test("has a load that counted its output tokens", () => {
    const [point] = VLLM.points;
    if (!point) throw new Error("The file has no point.");
    const rates = { ...point.rates, outputTokensPerSecond: null, steadyOutputTokensPerSecond: null };
    const uncounted = { ...VLLM, points: [{ ...point, rates }, point] };
    expect(usablePoint(uncounted, 0)).toBeNull();
    expect(usablePoint(uncounted, 1)).toMatchObject({ index: 1, measured: point });
    expect(usablePoint(uncounted, 99)).toBeNull();
  });

  test.each([
    "http://10.1.2.3:8000",
    "https://gpu-box.internal/v1",
    "/srv/gpu-box/models/llama",
    "~/models/llama",
    String.raw`\\gpu-box\models\llama`,
  ])("does not carry the place that the model's name %s gives away", (model) => {
    const link = withChanges(encodeLink(scenario), capacityChanges({ ...VLLM, model }, firstLoad(VLLM)));
    expect(decodeURIComponent(link)).not.toMatch(/10\.1\.2\.3|gpu-box|8000|srv|~/);
  });

  test("fits into the link however long the model's name is", () => {
    const changes = capacityChanges({ ...VLLM, model: "m".repeat(500) }, firstLoad(VLLM));
    expect(checkScenario(withValues(scenario, changes))).toEqual([]);
    expect(decodeLink(withChanges(encodeLink(scenario), changes)).problems).toEqual([]);
  });

  test("says when it was measured with other lengths than the work has", () => {
    expect(capacityCautions(scenario, firstLoad(VLLM)).join(" ")).toMatch(/512 input and 128 output/);
    const [workload] = scenario.workloads;
    if (!workload) throw new Error("The preset has no workload.");
    const same = { ...scenario, workloads: [{ ...workload, inputTokens: 512, outputTokens: 128 }] };
    expect(capacityCautions(same, firstLoad(VLLM))).toEqual([]);
  });
});

describe("the load to plan with", () => {
  const patience = { timeToFirstTokenMs: 1e6, timePerOutputTokenMs: 1e6 };
  test("is the one that the run found", () =>
    expect(defaultPoint({ ...VLLM, operatingPoint: 0 }, patience)).toBe(0));

  test("else the fastest within the target, else the fastest", () => {
    const [fast] = VLLM.points;
    if (!fast) throw new Error("The file has no point.");
    const slow = {
      ...fast,
      rates: { ...fast.rates, outputTokensPerSecond: 10 },
      latency: { ...fast.latency, timePerOutputToken: null },
    };
    const two = { ...VLLM, points: [slow, fast], operatingPoint: null };
    expect(defaultPoint(two, patience)).toBe(1);
    expect(defaultPoint(two, { ...patience, timePerOutputTokenMs: 0.001 })).toBe(0);
    expect(defaultPoint(two, { timeToFirstTokenMs: 0, timePerOutputTokenMs: 0 })).toBe(1);
  });

  test("is none where nothing was counted", () =>
    expect(defaultPoint({ ...VLLM, points: [] }, patience)).toBeNull());
});

describe("two runs", () => {
  test("are compared at the loads that both had", () => {
    const [load] = compareRuns(VLLM, VLLM);
    expect(load?.figures.every(({ before, after }) => before === after)).toBe(true);
    expect(load?.figures[0]?.after).toBeCloseTo(620.6, 0);
    expect(compareRuns(OWN, VLLM)).toEqual([]);
  });

  test("that measured a load twice are compared first with first and second with second", () => {
    const [point] = VLLM.points;
    if (!point) throw new Error("The file has no point.");
    const run = (...outputs: number[]) => ({
      ...VLLM,
      points: outputs.map((outputTokensPerSecond) => ({
        ...point,
        rates: { ...point.rates, outputTokensPerSecond, steadyOutputTokensPerSecond: null },
      })),
    });
    const outputs = (before: typeof VLLM, after: typeof VLLM) =>
      compareRuns(before, after).map(({ figures: [output] }) => [output?.before, output?.after]);
    expect(outputs(run(100, 110), run(200, 220))).toEqual([
      [100, 200],
      [110, 220],
    ]);
    expect(outputs(run(100), run(200, 220))).toEqual([[100, 200]]);
    expect(outputs(run(100, 110), run(200))).toEqual([[100, 200]]);
  });
});

describe("the history", () => {
  const read = (value: unknown) => {
    const own = readOwnResult(value, "it");
    return own.ok ? own.result : null;
  };
  const kept = (id: string): KeptRun => ({ id, keptAt: "2026-11-25T00:00:00Z", result: OWN });

  test("comes back as it was written, newest first, with an end", () => {
    const many = Array.from({ length: 30 }, (_, i) => kept(String(i))).reduce(withRun, []);
    expect(many).toHaveLength(20);
    expect(many[0]?.id).toBe("29");
    expect(readHistory(JSON.stringify(many), read)).toEqual(many);
  });

  test("gives up its oldest runs before it is larger than a browser keeps", () => {
    const [point] = OWN.points;
    if (!point) throw new Error("The file has no point.");
    const large = { ...OWN, points: Array<typeof point>(300).fill(point) };
    const runs = Array.from({ length: 20 }, (_, i) => ({ ...kept(String(i)), result: large })).reduce(
      withRun,
      [],
    );
    expect(JSON.stringify(runs).length).toBeLessThanOrEqual(2_000_000);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.length).toBeLessThan(20);
    expect(runs[0]?.id).toBe("19");
  });

  test.each([null, "", "{", "{}", "[1, null, {}]", '[{"id":"1","keptAt":"x","result":{}}]'])(
    "is empty where %j was written",
    (text) => expect(readHistory(text, read)).toEqual([]),
  );
});

test("the command for the shell is one line in which nothing that was typed can act", () => {
  expect(benchLine(null)).toContain("bench --url http://localhost:8000");
  const line = benchLine({
    url: "http://x/$(rm -rf ~)'; ls",
    apiKey: "sk-secret",
    model: "a b",
    endpoint: "chat",
    load: { kind: "sweep", most: 64 },
    prompts: pageRun("").prompts,
    seconds: 3,
    warmUpSeconds: 0,
    target: { timeToFirstTokenMs: 500, timePerOutputTokenMs: null, endToEndMs: null },
  });
  expect(line).toContain(String.raw`--url 'http://x/$(rm -rf ~)'\''; ls' --model 'a b' --sweep --most 64`);
  expect(line).not.toContain("secret");
});
