import { expect, test } from "vitest";
import { importBenchmark } from "./import-benchmark.ts";
import { FIXTURES, fixtureText, importFixture, type Fixture } from "./testing/fixture.ts";

test("appended runs of an old vLLM are two points, with what is NaN or infinite left out", () => {
  const { points, model } = importFixture("vllm-appended.json");
  expect(model).toBe("example-org/old-7b");
  expect(
    points.map(({ load, completedRequests, failedRequests }) => [load, completedRequests, failedRequests]),
  ).toEqual([
    [{ kind: "closed", requestsPerSecond: null, concurrency: 8, burstiness: null }, 80, 0],
    [{ kind: "closed", requestsPerSecond: null, concurrency: 32, burstiness: null }, 319, 1],
  ]);
  const [first, second] = points;
  expect(first?.latency.timeToFirstToken).toEqual({
    count: 80,
    mean: 50,
    standardDeviation: null,
    min: null,
    max: null,
    percentiles: { 50: 48, 99: 90 },
  });
  expect(first?.latency.interTokenLatency?.percentiles).toEqual({ 50: 11 });
  expect(first?.goodput).toBeNull();
  // 12 good requests a second for 20 s, of 320 that were sent.
  expect(second?.goodput).toMatchObject({ requestsPerSecond: 12, attainment: 0.75 });
  expect(second?.warnings).toEqual([
    "vLLM's client ends the time to first token at the first chunk even when it is empty, so it may be too short.",
    "1 of 320 requests failed.",
    "The file has no end-to-end latency.",
  ]);
});

test("a burst of vLLM without token times has its rates, and says what is missing", () => {
  const [point] = importFixture("vllm-detailed.json").points;
  expect(point?.load.kind).toBe("burst");
  expect(point?.rates.outputTokensPerSecond).toBe(20);
  expect(point?.latency.timeToFirstToken).toBeNull();
  expect(point?.warnings).toEqual([
    "The file has no time to first token, no time per output token, no end-to-end latency.",
  ]);
});

test("SGLang's times of 0 are missing times, and its bare Infinity is a closed loop", () => {
  const point = importFixture("sglang.jsonl").points[1];
  expect(point?.load).toEqual({ kind: "closed", requestsPerSecond: null, concurrency: 16, burstiness: null });
  expect(point?.latency.timeToFirstToken).toBeNull();
  expect(point?.latency.timePerOutputToken).toBeNull();
  expect(point?.latency.endToEnd?.mean).toBeCloseTo(1655.2856, 3);
  expect(point?.warnings[0]).toBe(
    "No text came back, only counts of tokens: times to and between tokens are missing.",
  );
});

test("GuideLLM's percentiles below the 1st and above the 99th keep their rank", () => {
  const ranks = Object.keys(
    importFixture("guidellm-0.7.json").points[0]?.latency.endToEnd?.percentiles ?? {},
  );
  expect(ranks.map(Number).sort((a, b) => a - b)).toEqual([0.1, 1, 5, 10, 25, 50, 75, 90, 95, 99, 99.9]);
});

test("GuideLLM's unfinished requests and late starts are said", () => {
  expect(importFixture("guidellm-0.6.json").points[0]?.warnings).toEqual([
    "5 requests were still running when the measurement stopped, and are not in the figures.",
    "Requests started 40 ms late on average: the load generator was busy.",
    "2 of 202 requests failed.",
  ]);
});

test("a point of an AIPerf sweep has the concurrency of its variation, and unknown units are left out", () => {
  const { points, model } = importFixture("aiperf-sweep.json");
  expect(model).toBe("example-org/mid-8b");
  expect(points[0]?.load).toMatchObject({ kind: "closed", concurrency: 40 });
  expect(points[0]?.failedRequests).toBe(0);
  // 2 requests a second of 512 tokens each, and 256 output tokens a second.
  expect(points[0]?.rates.totalTokensPerSecond).toBe(1280);
  expect(points[0]?.latency.timeToFirstToken).toBeNull();
  expect(points[0]?.warnings).toEqual([
    "time_to_first_token has a unit that is not known, and is left out.",
    "The run was cancelled before its end.",
    "The file has no time to first token, no time per output token.",
  ]);
});

test("an old inference-perf report has its seconds from its rates, and a double count of tokens is noticed", () => {
  const [point] = importFixture("inference-perf-old-summary.json").points;
  expect(point?.seconds).toBeCloseTo(41.25, 3);
  expect(point?.outputTokens).toBe(25_600);
  expect(point?.tokenSource).toBe("client-tokenizer");
  expect(point?.load).toEqual({
    kind: "unknown",
    requestsPerSecond: null,
    concurrency: null,
    burstiness: null,
  });
  expect(point?.warnings).toEqual([
    "The report names no load: a summary of several stages mixes them, and the stage files keep them apart.",
    // 69.85 + 6.24375 × 127 = 863
    "Time to first token and 128 output tokens of 6.24 ms make 863 ms, but requests took 1,660 ms: the tokens may be counted wrongly.",
    "The median or the 99th percentile of time to first token and time per output token and end-to-end latency is missing.",
  ]);
});

test("errors are named by type or label, never by the server's words", () => {
  expect(importFixture("aiperf.json").points[0]?.errors).toEqual([{ kind: "HTTPError", count: 2 }]);
  expect(importFixture("inference-perf-stage.json").points[0]?.errors).toEqual([
    { kind: "timeout", count: 2 },
  ]);
});

test("a rate that was not reached is said, against what was sent where the file says that", () => {
  const slow = fixtureText("vllm-rate.json").replace('"request_rate": 5.0', '"request_rate": 10');
  const late = fixtureText("inference-perf-stage.json").replace("4.99", "4.5");
  const warnings = (text: string) => {
    const imported = importBenchmark(text, "x");
    return imported.ok ? (imported.result.points[0]?.warnings ?? []) : [imported.reason];
  };
  expect(warnings(slow).join()).toContain(
    "Only 4.85 of the 10 requests a second that were asked for completed",
  );
  expect(warnings(late).join()).toContain(
    "Only 4.5 of the 5 requests a second that were asked for were sent",
  );
});

test.each([
  [Infinity, "constant", null],
  ["inf", "constant", null],
  [2.5, "gamma", 2.5],
] as const)("a burstiness of %s of vLLM is a %s load", (burstiness, kind, shape) => {
  const value = typeof burstiness === "string" ? '"inf"' : String(burstiness);
  const text = fixtureText("vllm-rate.json").replace('"burstiness": 1.0', `"burstiness": ${value}`);
  const imported = importBenchmark(text, "x");
  expect(imported.ok && imported.result.points[0]?.load).toMatchObject({ kind, burstiness: shape });
});

test("a list of runs is read like runs one after the other", () => {
  const lines = fixtureText("sglang.jsonl").trim().split("\n");
  const list = importBenchmark(`[${lines.join(",")}]`, "x");
  expect(list).toEqual(importBenchmark(lines.join(""), "x"));
  expect(list.ok && list.result.points.length).toBe(3);
});

test("runs of different models in one file are told apart in a warning", () => {
  const one = fixtureText("vllm-rate.json");
  const both = importBenchmark(one + one.replaceAll("mid-8b", "big-70b"), "x");
  expect(both.ok && both.result.warnings).toEqual([
    "The file mixes runs of different models: example-org/mid-8b, example-org/big-70b.",
  ]);
});

test.each(FIXTURES)("nothing that was asked or answered is kept from %s", (name) => {
  expect(JSON.stringify(importFixture(name))).not.toContain("CONFIDENTIAL");
});

test("fixtures do hold what must not be kept", () => {
  expect(FIXTURES.filter((name) => fixtureText(name).includes("CONFIDENTIAL"))).toEqual([
    "aiperf.json",
    "guidellm-0.3.json",
    "guidellm-0.6.json",
    "guidellm-0.7.json",
    "vllm-detailed.json",
  ]);
});

test("a damaged count of requests makes no warning that cannot be read back", () => {
  const value = JSON.parse(fixtureText("vllm-rate.json")) as Record<string, unknown>;
  const imported = importBenchmark(JSON.stringify({ ...value, completed: 1.426183844011142e-304 }), "f");
  if (!imported.ok) throw new Error(imported.reason);
  expect(importBenchmark(JSON.stringify(imported.result), "f")).toEqual(imported);
});

test("the names of many models make no warning that cannot be read back", () => {
  const one = fixtureText("vllm-rate.json");
  const named = (letter: string) => one.replaceAll("example-org/mid-8b", letter.repeat(200));
  const imported = importBenchmark(["a", "b", "c", "d", "e", "f"].map(named).join(""), "f");
  if (!imported.ok) throw new Error(imported.reason);
  expect(imported.result.warnings[0]?.length).toBeGreaterThan(1000);
  expect(importBenchmark(JSON.stringify(imported.result), "f")).toEqual(imported);
});

test.each<[Fixture, (labels: readonly string[]) => object]>([
  [
    "inference-perf-stage.json",
    (labels) => ({
      failures: { count: 1500, by_label: Object.fromEntries(labels.map((label) => [label, 1])) },
    }),
  ],
  [
    "aiperf.json",
    (labels) => ({ error_summary: labels.map((type) => ({ count: 1, error_details: { type } })) }),
  ],
])("more kinds of errors than can be read back are cut from %s", (name, more) => {
  const value = JSON.parse(fixtureText(name)) as object;
  const labels = Array.from({ length: 1500 }, (_, i) => `error ${String(i)}`);
  const imported = importBenchmark(JSON.stringify({ ...value, ...more(labels) }), "f");
  if (!imported.ok) throw new Error(imported.reason);
  expect(imported.result.points[0]?.errors).toHaveLength(1000);
  expect(importBenchmark(JSON.stringify(imported.result), "f")).toEqual(imported);
});

test("Breakeven's own result keeps every latency that it measures", () => {
  const own = importFixture("breakeven.json");
  const points = own.points.map((point) => {
    const interTokenLatencySmoothed = point.latency.timeToFirstToken;
    expect(interTokenLatencySmoothed).not.toBeNull();
    return { ...point, latency: { ...point.latency, interTokenLatencySmoothed } };
  });
  const result = { ...own, points };
  expect(importBenchmark(JSON.stringify(result), "f")).toEqual({ ok: true, result });
});
