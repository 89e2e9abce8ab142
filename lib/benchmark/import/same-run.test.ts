import { describe, expect, test } from "vitest";
import type { BenchmarkLatency, BenchmarkPoint } from "../result.ts";
import { importFixture, type Fixture } from "./testing/fixture.ts";

/**
 * One run, written in the form of every tool: 200 requests in 41.25 s, of 512 input tokens and 25,600 output
 * tokens in all; times in milliseconds. These files must mean the same, whatever they call it and count it in.
 */
const RUN = {
  seconds: 41.25,
  completed: 200,
  inputTokens: 102_400,
  outputTokens: 25_600,
  requestsPerSecond: 4.848485,
  inputTokensPerSecond: 2482.424,
  outputTokensPerSecond: 620.6061,
  totalTokensPerSecond: 3103.03,
  meanConcurrency: 8.0256,
  timeToFirstToken: { mean: 69.85, 50: 69.85, 99: 99.103 },
  timePerOutputToken: { mean: 12.4875, 50: 12.4875, 99: 14.92525 },
  interTokenLatency: { mean: 12.483745, 50: 12.475, 99: 14.925 },
  endToEnd: { mean: 1655.2856, 50: 1636.1, 99: 2295.3865 },
} as const;

type Measure = "timeToFirstToken" | "timePerOutputToken" | "interTokenLatency" | "endToEnd";
const ALL: readonly Measure[] = ["timeToFirstToken", "timePerOutputToken", "interTokenLatency", "endToEnd"];
const BY_REQUEST: readonly Measure[] = ["timeToFirstToken", "timePerOutputToken", "endToEnd"];

interface Row {
  readonly file: Fixture;
  readonly point: number;
  readonly load: BenchmarkPoint["load"];
  readonly failed: number | null;
  readonly measures: readonly Measure[];
  readonly unknownSeconds?: true;
}

const open = (
  kind: BenchmarkPoint["load"]["kind"],
  concurrency: number | null,
  burstiness: number | null = null,
) => ({
  kind,
  requestsPerSecond: 5,
  concurrency,
  burstiness,
});
const closed = (concurrency: number) => ({
  kind: "closed" as const,
  requestsPerSecond: null,
  concurrency,
  burstiness: null,
});
const trace = { kind: "trace" as const, requestsPerSecond: null, concurrency: null, burstiness: null };

const ROWS: readonly Row[] = [
  { file: "vllm-rate.json", point: 0, load: open("poisson", 64, 1), failed: 2, measures: ALL },
  { file: "sglang.jsonl", point: 0, load: open("poisson", 64), failed: 2, measures: ALL },
  { file: "sglang.jsonl", point: 2, load: trace, failed: null, measures: ALL },
  { file: "guidellm-0.7.json", point: 0, load: closed(1), failed: 0, measures: BY_REQUEST },
  { file: "guidellm-0.7.json", point: 1, load: open("constant", 64), failed: 2, measures: BY_REQUEST },
  { file: "guidellm-0.6.json", point: 0, load: closed(16), failed: 2, measures: BY_REQUEST },
  { file: "guidellm-0.3.json", point: 0, load: open("constant", null), failed: 2, measures: BY_REQUEST },
  { file: "aiperf.json", point: 0, load: open("poisson", 64), failed: 2, measures: ALL },
  {
    file: "genai-perf.json",
    point: 0,
    load: closed(13),
    failed: null,
    measures: BY_REQUEST,
    unknownSeconds: true,
  },
  { file: "inference-perf-stage.json", point: 0, load: open("unknown", null), failed: 2, measures: ALL },
];

describe.each(ROWS)("point $point of $file", (row) => {
  const point = pointOf(row);

  test("has the load, the counts and the seconds of the run", () => {
    expect(point.load).toEqual(row.load);
    expect(point.completedRequests).toBe(RUN.completed);
    expect(point.failedRequests).toBe(row.failed);
    expect(point.inputTokens).toBe(RUN.inputTokens);
    expect(point.outputTokens).toBe(RUN.outputTokens);
    if (row.unknownSeconds) expect(point.seconds).toBeNull();
    else near(point.seconds, RUN.seconds);
  });

  test("has the rates of the run", () => {
    near(point.rates.requestsPerSecond, RUN.requestsPerSecond);
    near(point.rates.inputTokensPerSecond, RUN.inputTokensPerSecond);
    near(point.rates.outputTokensPerSecond, RUN.outputTokensPerSecond);
    near(point.rates.totalTokensPerSecond, RUN.totalTokensPerSecond);
    near(point.meanConcurrency, RUN.meanConcurrency);
  });

  test("has the times of the run, in milliseconds, and no others", () => {
    const { latency } = point;
    for (const measure of row.measures) {
      near(latency[measure]?.mean ?? null, RUN[measure].mean);
      near(latency[measure]?.percentiles[50] ?? null, RUN[measure][50]);
      near(latency[measure]?.percentiles[99] ?? null, RUN[measure][99]);
    }
    const others = (Object.keys(latency) as (keyof BenchmarkLatency)[]).filter(
      (name) => !(row.measures as readonly string[]).includes(name),
    );
    expect(others.map((name) => latency[name])).toEqual(others.map(() => null));
  });

  test("fits together: no warning about its tokens, its rate or missing measures", () => {
    expect(point.warnings.filter((w) => /make|asked|has no|missing/.test(w))).toEqual([]);
  });
});

function pointOf({ file, point }: Row): BenchmarkPoint {
  const found = importFixture(file).points[point];
  if (found === undefined) throw new Error(`${file} has no point ${String(point)}`);
  return found;
}

/** Files round: to four decimals or more. */
function near(value: number | null, truth: number): void {
  expect(value).not.toBeNull();
  expect(Math.abs((value ?? 0) - truth) / truth).toBeLessThan(1e-4);
}

test("the model, the version and the time of the run come from where each tool keeps them", () => {
  const heads = (
    ["vllm-rate.json", "sglang.jsonl", "guidellm-0.7.json", "guidellm-0.3.json", "aiperf.json"] as const
  )
    .map((name) => importFixture(name))
    .map(({ tool, toolVersion, model, measuredAt }) => [tool, toolVersion, model, measuredAt]);
  const model = "example-org/mid-8b";
  expect(heads).toEqual([
    ["vllm", null, model, "2026-10-12T14:15:30.000Z"],
    ["sglang", "0.5.9", model, null],
    ["guidellm", "0.7.3", model, "2026-10-12T14:15:30.000Z"],
    ["guidellm", null, model, "2026-10-12T14:15:30.000Z"],
    ["aiperf", "0.13.0", model, "2026-10-12T14:15:30.250Z"],
  ]);
});

test("goodput counts failed requests as bad, and has the targets where the file says them", () => {
  const goodput = (name: Fixture) => importFixture(name).points[0]?.goodput;
  for (const name of ["vllm-rate.json", "aiperf.json", "inference-perf-stage.json"] as const) {
    near(goodput(name)?.requestsPerSecond ?? null, 136 / 41.25);
    near(goodput(name)?.attainment ?? null, 136 / 202);
  }
  expect(goodput("aiperf.json")).toMatchObject({ timeToFirstTokenMs: 90, timePerOutputTokenMs: 14 });
  // genai-perf writes -1 where no target was set.
  expect(goodput("genai-perf.json")).toBeNull();
});
