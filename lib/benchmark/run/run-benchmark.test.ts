import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { HARD_LIMITS } from "../load/load-plan.ts";
import { startFaultyServer, type FaultyServer } from "../testing/faulty-server.ts";
import { shortRun } from "../testing/short-run.ts";
import { startTruthServer, type TruthServer } from "../testing/start-truth-server.ts";
import type { BenchmarkOptions } from "./benchmark-options.ts";
import { runBenchmark, type BenchmarkEvent } from "./run-benchmark.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

let narrow: TruthServer;
let faulty: FaultyServer;
beforeAll(async () => {
  // Four requests at a time, 60 + 9 × 6 ms each; a fifth one waits for at least half of that on average.
  [narrow, faulty] = await Promise.all([
    startTruthServer({ ttftMs: 60, itlMs: 6, slots: 4 }),
    startFaultyServer(),
  ]);
});
afterAll(() => Promise.all([narrow.stop(), faulty.stop()]));

async function run(options: Partial<BenchmarkOptions>, signal = new AbortController().signal) {
  const events: BenchmarkEvent[] = [];
  const outcome = await runBenchmark(shortRun("http://127.0.0.1:1", { apiKey: "sk-secret-1", ...options }), {
    signal,
    onEvent: (event) => events.push(event),
    now: () => "2026-11-25T00:00:00.000Z",
  });
  return { outcome, events };
}

async function problemOf(options: Partial<BenchmarkOptions>): Promise<string> {
  const { outcome } = await run(options);
  return outcome.ok ? "" : outcome.problem;
}

describe("a benchmark", () => {
  test("measures each load in turn, and its result holds no address and no key", async () => {
    const { outcome, events } = await run({
      url: narrow.url,
      load: { kind: "closed", concurrencies: [1, 3] },
    });
    if (!outcome.ok) throw new Error(outcome.problem);
    const { result } = outcome;
    expect(result).toMatchObject({
      format: "breakeven-benchmark",
      tool: "breakeven",
      model: "truth",
      measuredAt: "2026-11-25T00:00:00.000Z",
      operatingPoint: null,
    });
    expect(result.points.map(({ load, completedRequests }) => [load.concurrency, completedRequests])).toEqual(
      [
        [1, 12],
        [3, 12],
      ],
    );
    // The server counts a token a word, which two probes have found out.
    expect(result.points[0]?.inputTokens).toBe(12 * 40);
    expect(events.map(({ kind }) => kind).filter((kind) => kind !== "progress")).toEqual([
      "prepared",
      "load",
      "point",
      "load",
      "point",
    ]);
    expect(JSON.stringify(result)).not.toMatch(/127\.0\.0\.1|secret/);
  });

  test("finds the number of streams that a server takes before they queue", async () => {
    const { outcome } = await run({
      url: narrow.url,
      load: { kind: "sweep", over: "streams", first: 1, most: 64 },
      requests: 24,
      target: { timeToFirstTokenMs: 110, timePerOutputTokenMs: null, endToEndMs: null },
      attainment: 0.75,
    });
    if (!outcome.ok) throw new Error(outcome.problem);
    const { points, operatingPoint } = outcome.result;
    const found = points[operatingPoint ?? -1]?.load.concurrency ?? 0;
    // Four are served at a time; a machine that stumbles may cost one.
    expect(found).toBeGreaterThanOrEqual(2);
    expect(found).toBeLessThanOrEqual(5);
    expect(points.at(-1)?.goodput).not.toBeNull();
  });

  test("looks for a rate under the wanted cap on requests under way", async () => {
    const { outcome } = await run({
      url: narrow.url,
      load: { kind: "sweep", over: "rate", first: 8, most: 8, mostInFlight: 7 },
      requests: 4,
      target: { timeToFirstTokenMs: 5000, timePerOutputTokenMs: null, endToEndMs: null },
    });
    if (!outcome.ok) throw new Error(outcome.problem);
    const loads = outcome.result.points.map(({ load }) => [load.requestsPerSecond, load.concurrency]);
    expect(loads).toEqual([
      [8, 7],
      [8, 7],
    ]);
  });

  test("ends with what was measured when it is stopped", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1500);
    const load = { kind: "closed", concurrencies: [1, 2, 3] } as const;
    const { outcome } = await run({ url: narrow.url, load, requests: null, seconds: 30 }, stop.signal);
    if (!outcome.ok) throw new Error(outcome.problem);
    expect(outcome.result.points).toHaveLength(1);
    expect(outcome.result.points[0]?.completedRequests).toBeGreaterThan(0);
    expect(outcome.result.warnings.join(" ")).toMatch(/stopped before its end/);
  });

  test("is over when its tokens are used up, whatever loads are left", async () => {
    const { outcome } = await run({
      url: narrow.url,
      load: { kind: "closed", concurrencies: [1, 2, 3] },
      limits: { ...HARD_LIMITS, mostTokens: 1000 },
    });
    if (!outcome.ok) throw new Error(outcome.problem);
    const spent = outcome.result.points.reduce(
      (sum, { completedRequests }) => sum + completedRequests * 50,
      0,
    );
    expect(spent).toBeGreaterThanOrEqual(900);
    expect(spent).toBeLessThanOrEqual(1150);
    expect(outcome.result.warnings.join(" ")).toMatch(/limit on tokens/);
  });

  test.each([
    ["requests", { mostRequests: 60 }],
    ["tokens", { mostTokens: 60 * 50 }],
  ])("takes no more %s than it may, those of warm-ups included", async (_, limits) => {
    const before = faulty.received.length;
    const { outcome } = await run({
      url: faulty.url("good"),
      load: { kind: "closed", concurrencies: [1, 1, 1] },
      warmUpSeconds: 20,
      limits: { ...HARD_LIMITS, ...limits },
    });
    if (!outcome.ok) throw new Error(outcome.problem);
    // Two requests came before, to find out what the server takes.
    expect(faulty.received.length - before).toBe(2 + 60);
    expect(outcome.result.points).toHaveLength(1);
    expect(outcome.result.points[0]?.completedRequests).toBe(0);
  });

  test("embeddings have requests and input tokens a second, and no first token", async () => {
    const { outcome } = await run({ url: faulty.url("embeddings"), endpoint: "embeddings" });
    if (!outcome.ok) throw new Error(outcome.problem);
    expect(outcome.result.points[0]).toMatchObject({
      completedRequests: 12,
      inputTokens: 12 * 7,
      outputTokens: 0,
    });
    expect(outcome.result.points[0]?.latency.timeToFirstToken).toBeNull();
    expect(outcome.result.points[0]?.latency.endToEnd?.count).toBe(12);
  });
});

describe("what is wrong is said in one sentence before any load", () => {
  test.each<[string, Partial<BenchmarkOptions>, RegExp]>([
    ["no URL", { url: "x" }, /no URL/],
    ["a metadata address", { url: "http://169.254.169.254" }, /never benchmarked/],
    ["a host that is not listed", { policy: { kind: "listed", allowed: [], ownPort: null } }, /not listed/],
    ["nobody there", { url: "http://127.0.0.1:1" }, /Nothing listens/],
    ["a key with a line break", { apiKey: "a\r\nb" }, /characters that no key/],
  ])("%s", async (_, options, problem) => expect(await problemOf(options)).toMatch(problem));

  test.each([
    ["server-error", /The server failed. \(status 500: CUDA out of memory\)/],
    ["wrong-type", /no event stream/],
    ["redirect", /redirects elsewhere/],
    ["broken-json", /not in the form/],
    ["echo-key", /Incorrect API key provided: \[key\]/],
    ["html-error", /^The server failed. \(status 502\)$/],
  ] as const)("a server with %s", async (fault, problem) => {
    expect(await problemOf({ url: faulty.url(fault) })).toMatch(problem);
  });

  test("no model named, and not exactly one listed", async () => {
    expect(await problemOf({ url: faulty.url("good"), model: null })).toMatch(/say which one/);
  });
});
