import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { HardLimits } from "../load/load-plan.ts";
import type { BenchmarkResult } from "../result.ts";
import { startFaultyServer, type FaultyServer } from "../testing/faulty-server.ts";
import { eventsIn, pageRun } from "../testing/page-run.ts";
import { serveBenchmark } from "../testing/serve-benchmark.ts";
import { startTruthServer, type TruthServer } from "../testing/start-truth-server.ts";
import { RUN_BOUNDS, RUN_LIMITS } from "./run-bounds.ts";
import { runOptions } from "./run-options.ts";
import type { RunRequest } from "./run-request.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const MANY: HardLimits = { mostSeconds: 600, mostRequests: 1e6, mostTokens: 1e9 };
/** The two requests from which a run learns what the server takes. */
const PROBES = 2;

let truth: TruthServer;
let counting: FaultyServer;
beforeAll(async () => {
  [truth, counting] = await Promise.all([startTruthServer({ ttftMs: 5, itlMs: 1 }), startFaultyServer()]);
});
afterAll(() => Promise.all([truth.stop(), counting.stop()]));

/** A run of a site that allows no more than the given, in all of its loads together. */
async function limited(limits: Partial<HardLimits>, changes: Partial<RunRequest>, url = truth.url) {
  const site = await serveBenchmark({}, { ...MANY, ...limits });
  try {
    const text = await (await site.ask("run", pageRun(url, changes))).text();
    const last = eventsIn(text).at(-1);
    if (last?.kind !== "result") throw new Error(text.slice(-300));
    return last.result;
  } finally {
    await site.stop();
  }
}

const summed = ({ points }: BenchmarkResult, value: (point: BenchmarkResult["points"][number]) => number) =>
  points.reduce((total, point) => total + value(point), 0);
const LOADS: RunRequest["load"] = { kind: "closed", concurrencies: [1, 2, 4, 8, 16, 32] };

test("a whole run takes no longer than it may, whatever its loads add up to", async () => {
  // Without that limit this would take an hour, and the test would end before it.
  const result = await limited({ mostSeconds: 3 }, { load: LOADS, seconds: RUN_BOUNDS.seconds });
  expect(result.points).toHaveLength(1);
  expect(result.warnings.join(" ")).toMatch(/limit on time/);
});

test("a whole run sends no more requests than it may, whatever its loads add up to", async () => {
  const before = counting.received.length;
  const result = await limited({ mostRequests: 25 }, { load: LOADS, seconds: 30 }, counting.url("good"));
  expect(counting.received.length - before).toBeLessThanOrEqual(25 + PROBES);
  expect(summed(result, ({ completedRequests }) => completedRequests)).toBeGreaterThan(10);
  expect(result.warnings.join(" ")).toMatch(/limit on requests/);
});

test("a whole run takes no more tokens than it may, but for the requests that were under way", async () => {
  const result = await limited({ mostTokens: 1000 }, { load: LOADS, seconds: 30 });
  const tokens = summed(result, ({ inputTokens, outputTokens }) => (inputTokens ?? 0) + (outputTokens ?? 0));
  expect(tokens).toBeGreaterThan(500);
  expect(tokens).toBeLessThan(1000 + 32 * 40);
  expect(result.warnings.join(" ")).toMatch(/limit on tokens/);
});

test("what a page cannot choose is what the bounds say, for every kind of run", () => {
  for (const load of [
    { kind: "closed", concurrencies: [1] },
    { kind: "poisson", requestsPerSecond: [1] },
    { kind: "sweep", most: 64 },
  ] satisfies RunRequest["load"][])
    expect(runOptions(pageRun("http://x", { load }), { kind: "any" }, "run")).toMatchObject({
      limits: RUN_LIMITS,
      idleTimeoutSeconds: RUN_BOUNDS.idleTimeoutSeconds,
      drainSeconds: RUN_BOUNDS.drainSeconds,
    });
});

test("there is one run at a time in the process, through whichever site it is asked for", async () => {
  const sites = await Promise.all([serveBenchmark(), serveBenchmark()]);
  const stop = new AbortController();
  const first = await sites[0].ask("run", pageRun(truth.url, { seconds: 300 }), {}, stop.signal);
  const answers = await Promise.all(
    Array.from({ length: 8 }, async (_, i) => (await sites[i % 2]?.ask("run", pageRun(truth.url)))?.status),
  );
  expect(answers).toEqual(Array(8).fill(409));
  stop.abort();
  await first.text().catch(() => undefined);
  await Promise.all(sites.map((site) => site.stop()));
});
