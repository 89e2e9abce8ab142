import { describe, expect, test } from "vitest";
import type { RequestRecord } from "../client/request-record.ts";
import type { BenchmarkLoad, BenchmarkPoint } from "../result.ts";
import { record } from "../testing/record.ts";
import { pointOfRecords, type Measurement } from "./point-of-records.ts";

const CLOSED: BenchmarkLoad = { kind: "closed", requestsPerSecond: null, concurrency: 2, burstiness: null };

function pointOf(records: readonly RequestRecord[], more: Partial<Measurement> = {}): BenchmarkPoint {
  const span = { fromMs: 0, toMs: 1000 };
  return pointOfRecords({
    load: CLOSED,
    records,
    measured: span,
    steady: span,
    target: null,
    health: null,
    power: null,
    ...more,
  });
}

describe("latencies", () => {
  test("time per output token counts tokens, not pieces", () => {
    // 64 further tokens in 1280 ms, though only three pieces came.
    const point = pointOf([record([200, 800, 1480], { outputTokens: 65 })]);
    expect(point.latency.timePerOutputToken?.mean).toBe(20);
    expect(point.latency.timeToFirstToken?.mean).toBe(200);
  });

  test("tokens of the first chunk are not taken for later ones", () => {
    const chunkTokens = Uint32Array.of(5, 5);
    const point = pointOf([record([200, 300], { outputTokens: 10, chunkTokens })]);
    expect(point.latency.timePerOutputToken?.mean).toBe(20);
  });

  test("an answer of one token has no time per output token", () => {
    expect(pointOf([record([200])]).latency.timePerOutputToken).toBeNull();
  });

  test("a chunk of several tokens brings one wait and the others at once; smoothed, each waits as long", () => {
    const { latency } = pointOf([
      record([100, 110, 140], { outputTokens: 5, chunkTokens: Uint32Array.of(1, 1, 3) }),
    ]);
    expect(latency.interTokenLatency).toMatchObject({ count: 4, mean: 10, max: 30, min: 0 });
    expect(latency.interTokenLatencySmoothed).toMatchObject({ count: 4, mean: 10, max: 10, min: 10 });
  });

  test("a request that had to wait for its turn is slow from its schedule, not from its sending", () => {
    const { latency } = pointOf([record([950], { scheduledMs: 100, sentMs: 900 })]);
    expect(latency.timeToFirstToken?.mean).toBe(50);
    expect(latency.timeToFirstTokenFromSchedule?.mean).toBe(850);
  });

  test("failed and cancelled requests have no part in them", () => {
    const point = pointOf([
      record([100, 110]),
      record([900], { failed: "timeout" }),
      record([800], { failed: "cancelled" }),
    ]);
    expect(point.latency.timeToFirstToken).toMatchObject({ count: 1, mean: 100 });
    expect(point).toMatchObject({
      completedRequests: 1,
      failedRequests: 1,
      errors: [{ kind: "timeout", count: 1 }],
    });
  });

  test("no percentile is a mean of percentiles: all values of all requests are sorted together", () => {
    const records = [...Array.from({ length: 99 }, () => 10), 1000].map((ms) => record([ms]));
    expect(pointOf(records).latency.timeToFirstToken?.percentiles[99]).toBeCloseTo(10 + 0.01 * 990, 9);
  });
});

describe("rates", () => {
  const two = [
    record([100, 200, 300, 400], { inputTokens: 50 }),
    record([600, 700, 800, 1500], { inputTokens: 70, sentMs: 500 }),
  ];

  test("are sums over the time from the first send to the last end", () => {
    const point = pointOf(two);
    expect(point.seconds).toBe(1.5);
    expect(point.rates).toMatchObject({
      requestsPerSecond: 2 / 1.5,
      inputTokensPerSecond: 120 / 1.5,
      outputTokensPerSecond: 8 / 1.5,
      totalTokensPerSecond: 128 / 1.5,
    });
  });

  test("the steady one has the tokens that came within its span, even of requests of the warm-up", () => {
    const point = pointOf(two, {
      measured: { fromMs: 450, toMs: 1000 },
      steady: { fromMs: 300, toMs: 700 },
    });
    // 300, 400 and 600 ms.
    expect(point.rates.steadyOutputTokensPerSecond).toBe(3 / 0.4);
    expect(point.completedRequests).toBe(1);
  });

  test("input tokens are unknown when one request does not say", () => {
    expect(pointOf([record([1]), record([1], { inputTokens: null })]).inputTokens).toBeNull();
  });

  test("mean concurrency is the time under way over the span", () => {
    expect(pointOf(two).meanConcurrency).toBeCloseTo((400 + 500) / 1000, 12);
  });

  test("nothing measured is null, not zero", () => {
    expect(pointOf([])).toMatchObject({
      seconds: null,
      tokenSource: "unknown",
      inputTokens: null,
      rates: { requestsPerSecond: null, outputTokensPerSecond: null },
      latency: { timeToFirstToken: null, endToEnd: null },
    });
  });
});

describe("goodput", () => {
  const target = { timeToFirstTokenMs: 200, timePerOutputTokenMs: 20, endToEndMs: null };

  test("counts what met every part; failed requests did not", () => {
    const point = pointOf(
      [
        record([150, 170]),
        record([250, 260]),
        record([150, 190]),
        record([], { failed: "server-error" }),
        record([150]),
      ],
      { target },
    );
    expect(point.goodput?.attainment).toBe(2 / 5);
    expect(point.goodput?.requestsPerSecond).toBeCloseTo(2 / 0.26, 9);
    expect(point.goodput?.outputTokensPerSecond).toBeCloseTo(3 / 0.26, 9);
  });

  test("a request that queued before it was sent is not good", () => {
    expect(pointOf([record([500], { scheduledMs: 100, sentMs: 400 })], { target }).goodput?.attainment).toBe(
      0,
    );
  });
});

describe("where the count of tokens comes from", () => {
  test.each([
    [["usage", "usage"], "usage"],
    [["continuous-usage", "continuous-usage"], "continuous-usage"],
    [["continuous-usage", "usage"], "usage"],
    [["usage", "chunks"], "chunks"],
  ] as const)("%s is %s", (sources, together) => {
    expect(pointOf(sources.map((tokenSource) => record([1], { tokenSource }))).tokenSource).toBe(together);
  });
});

describe("client and power", () => {
  test.each([
    [0.5, 0.3, 1, false],
    [0.5, 0.85, 1, true],
    [0.5, 1.2, 2, false],
    [9, 0.3, 1, true],
  ])("a loop late by %s ms at share %s with %s workers: limited is %s", (delay, share, workers, limited) => {
    const reading = { eventLoopDelayP99Ms: delay, processorShare: share };
    const point = pointOf([record([100, 120])], { health: { reading, workers } });
    expect(point.client?.clientLimited).toBe(limited);
    expect(point.warnings.some((warning) => /load generator (was busy|waiting)/.test(warning))).toBe(limited);
  });

  test("joules are watts over tokens a second", () => {
    const point = pointOf([record([100, 200, 300, 400])], { power: { gpus: 2, meanWatts: 800 } });
    expect(point.power?.joulesPerOutputToken).toBe(800 / 4);
  });
});

describe("warnings", () => {
  const said = (records: readonly RequestRecord[], more: Partial<Measurement> = {}) =>
    pointOf(records, more).warnings.join(" ");
  const many = (one: RequestRecord) => Array.from({ length: 40 }, () => one);

  test("a clean run has none", () => {
    expect(said(many(record([100, 120])))).toBe("");
  });

  test.each<[string, RequestRecord[], RegExp]>([
    ["failures by kind", [record([1], { failed: "timeout" }), ...many(record([1, 2]))], /1 of 41.*1 timeout/],
    [
      "requests that were cut off",
      [record([1], { failed: "cancelled" }), ...many(record([1, 2]))],
      /under way when the run ended \(1\)/,
    ],
    ["few requests", [record([1, 2])], /completed \(1\)/],
    ["short answers", many(record([1, 2], { requestedOutputTokens: 100 })), /2 tokens.*100 were asked/],
    ["a warm cache", many(record([1, 2], { cachedInputTokens: 40 })), /40 % of the input/],
    ["a proxy that buffers", many(record(Array(9).fill(500))), /in one go/],
    ["uncounted tokens", many(record([1, 2], { tokenSource: "chunks" })), /no usage/],
  ])("%s", (_, records, warning) => expect(said(records)).toMatch(warning));

  test("arrivals that left late, or were not served at the rate", () => {
    const load: BenchmarkLoad = { ...CLOSED, kind: "constant", requestsPerSecond: 10, concurrency: null };
    expect(said(many(record([100, 120], { scheduledMs: 0, sentMs: 50 })), { load })).toMatch(/50 ms after/);
    expect(said(many(record([100, 9000])), { load })).toMatch(/4.44 requests a second.*10.00/);
  });
});
