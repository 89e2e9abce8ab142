import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { LatencyTarget } from "../metrics/latency-target.ts";
import { startFaultyServer, type Fault, type FaultyServer } from "../testing/faulty-server.ts";
import { loadJob } from "../testing/load-job.ts";
import { startTruthServer, type TruthServer } from "../testing/start-truth-server.ts";
import { HARD_LIMITS } from "./load-plan.ts";
import { measureLoad, type MeasureOptions } from "./measure-load.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let quick: TruthServer;
let narrow: TruthServer;
let faulty: FaultyServer;
beforeAll(async () => {
  // A request of 10 tokens takes 50 + 9 × 5 ms on both; the second serves two at a time.
  [quick, narrow, faulty] = await Promise.all([
    startTruthServer({ ttftMs: 50, itlMs: 5 }),
    startTruthServer({ ttftMs: 50, itlMs: 5, slots: 2 }),
    startFaultyServer(),
  ]);
});
afterAll(() => Promise.all([quick.stop(), narrow.stop(), faulty.stop()]));

const measure = (job: MeasureOptions["job"], more: Partial<MeasureOptions> = {}) =>
  measureLoad({
    job,
    workers: 1,
    target: null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  });

describe("a closed loop", () => {
  test("sends exactly as many requests as it was told, so many at a time", async () => {
    const { point, reason } = await measure(
      loadJob(quick.url, { kind: "closed", concurrency: 4 }, { requests: 20 }),
    );
    expect(reason).toBe("done");
    expect(point).toMatchObject({
      completedRequests: 20,
      failedRequests: 0,
      outputTokens: 200,
      inputTokens: 20 * 50,
      tokenSource: "usage",
    });
    expect(point.meanConcurrency).toBeGreaterThan(2.5);
    expect(point.meanConcurrency).toBeLessThanOrEqual(4);
  });

  test("measures for the wanted time, after a warm-up that does not count", async () => {
    const plan = { warmUpSeconds: 0.4, seconds: 0.6 };
    const { point } = await measure(loadJob(quick.url, { kind: "closed", concurrency: 4 }, plan));
    // 4 streams of about 10 requests a second: the warm-up would add two thirds again.
    expect(point.completedRequests).toBeGreaterThan(4);
    expect(point.completedRequests).toBeLessThanOrEqual(30);
    expect(point.rates.steadyOutputTokensPerSecond).toBeGreaterThan(0);
  });

  test("shows how it goes while it runs", async () => {
    const seen: number[] = [];
    const job = loadJob(quick.url, { kind: "closed", concurrency: 2 }, { requests: 20 });
    await measure(job, { onProgress: ({ share }) => seen.push(share ?? 0) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe("arrivals at given moments", () => {
  test("are all sent, and wait from their intended start when the server is too slow for them", async () => {
    // Two at a time and 95 ms each: 21 a second. At 60 a second the queue grows all the time.
    const job = loadJob(
      narrow.url,
      { kind: "constant", requestsPerSecond: 60, mostInFlight: 2 },
      { seconds: 1 },
    );
    const { point } = await measure(job);
    expect(point.completedRequests).toBeGreaterThanOrEqual(59);
    const { timeToFirstToken, timeToFirstTokenFromSchedule } = point.latency;
    // From its sending a request looks quick, because it was held back here; a user waited much longer.
    expect(timeToFirstToken?.percentiles[50]).toBeLessThan(300);
    expect(timeToFirstTokenFromSchedule?.percentiles[90]).toBeGreaterThan(800);
    expect(point.warnings.join(" ")).toMatch(/after their time/);
  });

  test("what could not be sent in the end is counted as failed, not left out", async () => {
    const job = loadJob(
      narrow.url,
      { kind: "constant", requestsPerSecond: 100, mostInFlight: 2 },
      { seconds: 0.5, drainSeconds: 0.2 },
    );
    const { point } = await measure(job);
    expect(point.completedRequests + (point.failedRequests ?? 0)).toBeGreaterThanOrEqual(46);
    expect(point.errors[0]?.kind).toBe("timeout");
  });

  test("what could not be sent in the end is counted up to the wanted number of requests, and no further", async () => {
    const pattern = { kind: "constant", requestsPerSecond: 200, mostInFlight: 2 } as const;
    const { point } = await measure(
      loadJob(narrow.url, pattern, { seconds: 0.5, requests: 50, drainSeconds: 0.2 }),
    );
    const counted = point.completedRequests + (point.failedRequests ?? 0);
    // The two that were under way in the end are neither completed nor failed.
    expect(counted).toBeGreaterThanOrEqual(48);
    expect(counted).toBeLessThanOrEqual(50);
  });

  test("Poisson arrivals come at their rate", async () => {
    const pattern = { kind: "poisson", requestsPerSecond: 100, mostInFlight: 500 } as const;
    const { point } = await measure(loadJob(quick.url, pattern, { seconds: 2 }));
    expect(point.completedRequests).toBeGreaterThan(140);
    expect(point.completedRequests).toBeLessThan(260);
    expect(point.load).toMatchObject({ kind: "poisson", requestsPerSecond: 100, burstiness: 1 });
  });
});

test.each([
  ["poisson", 1],
  ["constant", null],
  ["gamma", 0.25],
] as const)("%s arrivals are reported with the burstiness that they had", async (kind, burstiness) => {
  const pattern = { kind, requestsPerSecond: 100, burstiness: 0.25, mostInFlight: 500 };
  const { point } = await measure(loadJob(quick.url, pattern, { requests: 2 }));
  expect(point.load.burstiness).toBe(burstiness);
});

describe("the power of this machine's GPUs", () => {
  const folder = mkdtempSync(join(tmpdir(), "power-"));
  beforeAll(() => {
    // Prints what nvidia-smi prints, and runs on until it is stopped.
    writeFileSync(join(folder, "nvidia-smi"), "#!/bin/sh\nprintf '0, 400.00\\n'\nexec sleep 60\n");
    chmodSync(join(folder, "nvidia-smi"), 0o755);
    vi.stubEnv("PATH", `${folder}:${process.env.PATH ?? ""}`);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const job = (address: string) => ({
    ...loadJob(quick.url, { kind: "closed", concurrency: 1 }, { seconds: 1.5, drainSeconds: 0.2 }),
    address,
  });

  test("is that of a server on it", async () => {
    expect((await measure(job("127.0.0.1"))).point.power).toMatchObject({ gpus: 1, meanWatts: 400 });
  });

  test("says nothing of a server elsewhere", async () => {
    // An address that is nobody's: no answer ever comes from there.
    expect((await measure(job("192.0.2.1"))).point.power).toBeNull();
  });
});

describe("the end of a run", () => {
  test("comes at once when it is cancelled, with what was measured so far", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const started = performance.now();
    const job = loadJob(quick.url, { kind: "closed", concurrency: 2 }, { seconds: 25 });
    const { point, reason } = await measure(job, { signal: stop.signal });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(reason).toBe("cancelled");
    expect(point.completedRequests).toBeGreaterThan(0);
    expect(point.failedRequests).toBe(0);
  });

  test.each([
    ["requests", { mostRequests: 7 }, "request-limit"],
    ["tokens", { mostTokens: 600 }, "token-limit"],
    ["time", { mostSeconds: 0.5 }, "time-limit"],
  ] as const)("comes at the limit on %s", async (_, limits, reason) => {
    const job = loadJob(
      quick.url,
      { kind: "closed", concurrency: 1 },
      { seconds: 20, limits: { ...HARD_LIMITS, ...limits } },
    );
    const ended = await measure(job);
    expect(ended.reason).toBe(reason);
    // A request costs 60 tokens, and takes a tenth of a second.
    expect(ended.point.completedRequests).toBeLessThanOrEqual(10);
  });

  test.each([
    ["number of requests", { requests: 7 }, "done", 7],
    ["limit on requests", { limits: { ...HARD_LIMITS, mostRequests: 7 } }, "request-limit", 7],
    ["limit on tokens", { limits: { ...HARD_LIMITS, mostTokens: 600 } }, "token-limit", 10],
  ] as const)("comes at the %s when more is due than may be under way", async (_, plan, reason, sent) => {
    const pattern = { kind: "constant", requestsPerSecond: 100, mostInFlight: 2 } as const;
    const ended = await measure(loadJob(narrow.url, pattern, { seconds: 1, ...plan }));
    expect(ended.reason).toBe(reason);
    // What a limit holds back has not failed.
    expect(ended.point).toMatchObject({ completedRequests: sent, failedRequests: 0 });
    expect(ended.spent).toEqual({ requests: sent, tokens: sent * 60 });
  });

  test.each([
    ["the user stops it", 400, 30, "cancelled"],
    ["its time is up", 20_000, 0.4, "time-limit"],
  ] as const)("comes for what is still waiting, too, when %s", async (_, stopMs, mostSeconds, reason) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), stopMs);
    const before = faulty.received.length;
    const pattern = { kind: "constant", requestsPerSecond: 100, mostInFlight: 2 } as const;
    const plan = { seconds: 0.2, limits: { ...HARD_LIMITS, mostSeconds } };
    const ended = await measure(loadJob(faulty.url("hang"), pattern, plan), { signal: stop.signal });
    clearTimeout(timer);
    expect(ended.reason).toBe(reason);
    expect(ended.spent.requests).toBe(2);
    expect(faulty.received.length - before).toBe(2);
  });

  test("comes when nothing but errors comes back, and more is due than may be under way", async () => {
    const pattern = { kind: "constant", requestsPerSecond: 2000, mostInFlight: 1 } as const;
    const job = loadJob(faulty.url("server-error"), pattern, { seconds: 20 });
    const { point, reason } = await measure(job);
    expect(reason).toBe("failing");
    expect(point.errors.map(({ kind }) => kind)).toEqual(["server-error"]);
  });

  test("comes when nothing but errors comes back", async () => {
    const job = loadJob(faulty.url("server-error"), { kind: "closed", concurrency: 64 }, { seconds: 20 });
    const { point, reason } = await measure(job);
    expect(reason).toBe("failing");
    expect(point).toMatchObject({ completedRequests: 0, latency: { timeToFirstToken: null } });
    expect(point.errors[0]?.kind).toBe("server-error");
  });
});

test.each<[Fault, string]>([
  ["close-mid-stream", "closed"],
  ["broken-json", "bad-json"],
  ["huge-line", "too-large"],
  ["endless", "endless"],
  ["wrong-type", "content-type"],
  ["error-in-stream", "stream-error"],
])("a server that answers with %s is counted as %s, and the run goes on", async (fault, kind) => {
  const job = loadJob(faulty.url(fault), { kind: "closed", concurrency: 2 }, { requests: 6 });
  const { point, reason } = await measure(job);
  expect(reason).toBe("done");
  expect(point).toMatchObject({ failedRequests: 6, errors: [{ kind, count: 6 }] });
});

test("Retry-After is heeded: a server that is full is not hammered", async () => {
  const before = faulty.received.length;
  const job = loadJob(faulty.url("rate-limited"), { kind: "closed", concurrency: 2 }, { seconds: 1 });
  await measure(job);
  expect(faulty.received.length - before).toBe(2);
});

test("several threads carry one load together", async () => {
  const target: LatencyTarget = { timeToFirstTokenMs: 5000, timePerOutputTokenMs: null, endToEndMs: null };
  const job = loadJob(quick.url, { kind: "closed", concurrency: 5 }, { requests: 21 });
  const { point, spent } = await measure(job, { workers: 2, target });
  expect(point).toMatchObject({ completedRequests: 21, outputTokens: 210, failedRequests: 0 });
  expect(point.client?.workers).toBe(2);
  expect(spent).toEqual({ requests: 21, tokens: 21 * 60 });
  expect(point.goodput?.attainment).toBe(1);
});
