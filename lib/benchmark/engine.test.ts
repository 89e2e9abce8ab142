/**
 * The benchmark against a real inference engine: llama.cpp decodes a small random model. How fast it does depends on
 * the machine, so that what is held against the client is what the engine has counted itself, and the order of things.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listModels } from "./client/list-models.ts";
import type { EndpointKind } from "./client/prepared-request.ts";
import { requestBody } from "./client/request-body.ts";
import type { RequestRecord } from "./client/request-record.ts";
import { REQUEST_LIMITS, sendRequest } from "./client/send-request.ts";
import { ALL_FEATURES } from "./client/server-features.ts";
import { nowMs } from "./clock.ts";
import { HARD_LIMITS } from "./load/load-plan.ts";
import { measureLoad } from "./load/measure-load.ts";
import type { LatencyTarget } from "./metrics/latency-target.ts";
import type { BenchmarkPoint } from "./result.ts";
import { runBenchmark } from "./run/run-benchmark.ts";
import { connectTo } from "./testing/connect-to.ts";
import { missingEngine } from "./testing/engine/engine-folder.ts";
import { startEngine, type Engine } from "./testing/engine/start-engine.ts";
import { loadJob } from "./testing/load-job.ts";
import { shortRun } from "./testing/short-run.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SLOTS = 4;
const OUTPUT_TOKENS = 64;
const missing = missingEngine();

test("there is an engine to test with", ({ skip }) => {
  // A machine for which no engine is packaged may go without; where tests run for the record, none may.
  if (missing !== null && !process.env.CI) skip(missing);
  expect(missing).toBeNull();
});

describe.skipIf(missing !== null)("with a real engine", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine({ slots: SLOTS });
  });
  afterAll(() => engine.stop());

  /** Sends requests all at once, each with a prompt of its own. */
  async function send(
    count: number,
    { kind = "chat", ignoreEos = true }: { readonly kind?: EndpointKind; readonly ignoreEos?: boolean } = {},
  ): Promise<RequestRecord[]> {
    const connection = connectTo(engine.url);
    const features = { ...ALL_FEATURES, ignoreEos };
    const records = Array.from({ length: count }, (_, index) => {
      const body = requestBody(kind, "random", `way to point number ${index}`, OUTPUT_TOKENS, features);
      const request = { index, kind, scheduledMs: nowMs(), body, requestedOutputTokens: OUTPUT_TOKENS };
      return new Promise<RequestRecord>((done) => sendRequest(connection, request, REQUEST_LIMITS, done));
    });
    const ended = await Promise.all(records);
    connection.close();
    expect(ended.map(({ error }) => error)).toEqual(ended.map(() => null));
    return ended;
  }

  async function load(concurrency: number, requests: number): Promise<BenchmarkPoint> {
    const plan = { requests, outputTokens: OUTPUT_TOKENS, model: "random" };
    const { point } = await measureLoad({
      job: loadJob(engine.url, { kind: "closed", concurrency }, plan),
      workers: 1,
      target: null,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    return point;
  }

  test("its model is listed", async () => {
    const connection = connectTo(engine.url);
    expect(await listModels(connection)).toEqual(["random"]);
    connection.close();
  });

  test.each(["chat", "completions"] as const)(
    "answers are as long as asked for, and tokens without a text of their own are counted: %s",
    async (kind) => {
      const records = await send(8, { kind });
      expect(records.map(({ outputTokens }) => outputTokens)).toEqual(records.map(() => OUTPUT_TOKENS));
      expect(new Set(records.map(({ tokenSource }) => tokenSource))).toEqual(new Set(["usage"]));
      const chunks = records.map(({ chunkTimesMs }) => chunkTimesMs.length);
      expect(Math.min(...chunks)).toBeGreaterThan(0);
      expect(Math.max(...chunks)).toBeLessThanOrEqual(OUTPUT_TOKENS);
      // Parts of characters are tokens, too.
      expect(Math.min(...chunks)).toBeLessThan(OUTPUT_TOKENS);
    },
  );

  test("answers end where the model ends them unless that is to be ignored", async () => {
    const lengths = (await send(8, { ignoreEos: false })).map(({ outputTokens }) => outputTokens);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
    expect(Math.min(...lengths)).toBeLessThan(OUTPUT_TOKENS);
  });

  test("the time to the first token is that of the first text, not of the role before it", async () => {
    const records = await send(SLOTS * 3);
    const firstTokens = records.map(({ firstTokenMs, sentMs }) => (firstTokenMs ?? NaN) - (sentMs ?? NaN));
    const roles = records.map(({ headersMs, sentMs }) => (headersMs ?? NaN) - (sentMs ?? NaN));
    // The engine's own waiting time lies between the sending and the first token, on whatever machine.
    for (const [i, { serverQueueMs }] of records.entries())
      expect(firstTokens[i]).toBeGreaterThanOrEqual(serverQueueMs ?? NaN);
    // The role comes at once, although two in three requests wait for others to be answered.
    expect(median(roles)).toBeLessThan(median(firstTokens) / 2);
  });

  test("throughput is the engine's tokens by the time they took", async () => {
    await engine.tally();
    const startMs = nowMs();
    const point = await load(SLOTS, 32);
    const wallSeconds = (nowMs() - startMs) / 1000;
    const tally = await engine.tally();
    expect(point).toMatchObject({ completedRequests: 32, failedRequests: 0, tokenSource: "usage" });
    expect(tally).toMatchObject({ requests: 32, tokens: 32 * OUTPUT_TOKENS });
    expect(point.outputTokens).toBe(tally.tokens);
    // The engine's time from the first request to the last token is within the client's, which is within the test's.
    const engineSeconds = ((tally.lastTokenMs ?? NaN) - (tally.firstReadMs ?? NaN)) / 1000;
    const { outputTokensPerSecond } = point.rates;
    expect(outputTokensPerSecond).toBeGreaterThanOrEqual(tally.tokens / wallSeconds);
    expect(outputTokensPerSecond).toBeLessThanOrEqual(tally.tokens / engineSeconds);
  });

  test("more streams than the engine decodes at a time are seen to queue", async () => {
    await engine.tally();
    const [fitting, crowded] = [await load(SLOTS, 32), await load(SLOTS * 4, 64)];
    expect((await engine.tally()).mostAtOnce).toBe(SLOTS);
    // Three in four wait for a slot, so that most of a request's time is over before its first token.
    expect(shareOfTime(fitting, "serverQueue")).toBeLessThan(0.25);
    expect(shareOfTime(crowded, "serverQueue")).toBeGreaterThan(0.5);
    expect(shareOfTime(crowded, "timeToFirstToken")).toBeGreaterThan(shareOfTime(crowded, "serverQueue"));
  });

  test("a sweep ends before the load at which most requests queue", async () => {
    const endToEndMs = (await load(SLOTS, 16)).latency.endToEnd?.percentiles[50] ?? NaN;
    // On a machine of any speed: half of the time that a request takes where none waits.
    const target = { timeToFirstTokenMs: endToEndMs / 2, timePerOutputTokenMs: null, endToEndMs: null };
    const result = await sweep(target);
    const streams = result.points.map((point) => point.load.concurrency);
    expect(streams[0]).toBe(1);
    expect(result.points.every((point) => point.inputTokens === 16 * 40)).toBe(true);
    expect(result.points.every((point) => point.outputTokens === 16 * OUTPUT_TOKENS)).toBe(true);
    const found = result.operatingPoint === null ? 0 : (streams[result.operatingPoint] ?? NaN);
    expect(found).toBeLessThan(SLOTS * 4);
  });

  async function sweep(target: LatencyTarget) {
    const outcome = await runBenchmark(
      shortRun(engine.url, {
        model: null,
        load: { kind: "sweep", over: "streams", first: 1, most: SLOTS * 8 },
        prompts: {
          kind: "synthetic",
          input: { kind: "fixed", tokens: 40 },
          output: { kind: "fixed", tokens: OUTPUT_TOKENS },
          sharedPrefix: 0,
        },
        requests: 16,
        limits: { ...HARD_LIMITS, mostSeconds: 90 },
        target,
        attainment: 0.75,
      }),
      {
        signal: new AbortController().signal,
        onEvent: () => undefined,
        now: () => "2026-11-25T00:00:00.000Z",
      },
    );
    if (!outcome.ok) throw new Error(outcome.problem);
    return outcome.result;
  }
});

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Share of a request's time that one of its waits takes, by their medians. */
const shareOfTime = ({ latency }: BenchmarkPoint, wait: "serverQueue" | "timeToFirstToken"): number =>
  (latency[wait]?.percentiles[50] ?? NaN) / (latency.endToEnd?.percentiles[50] ?? NaN);
