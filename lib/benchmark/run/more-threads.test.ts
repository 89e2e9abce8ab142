import type * as os from "node:os";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { HARD_LIMITS } from "../load/load-plan.ts";
import { shortRun } from "../testing/short-run.ts";
import { startTruthServer, type TruthServer } from "../testing/start-truth-server.ts";
import { runBenchmark, type BenchmarkEvent } from "./run-benchmark.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

// More threads are tried only where there are cores for them; the machine of a test may have two.
vi.mock("node:os", async (original) => ({
  ...(await original<typeof os>()),
  availableParallelism: () => 3,
}));

let server: TruthServer;
let busy: Worker[];
beforeAll(async () => {
  server = await startTruthServer({ ttftMs: 30, itlMs: 3 });
  // What they take counts as the client's, so that it looks as busy as with a load that is too much for it. They are many, so
  // that they get their share on a machine that others use too.
  busy = Array.from({ length: 8 }, () => new Worker("while (true);", { eval: true }));
});
afterAll(() => Promise.all([server.stop(), ...busy.map((worker) => worker.terminate())]));

test("a load that is tried again with more threads is said to begin again, and is one point", async () => {
  const events: BenchmarkEvent[] = [];
  const { signal } = new AbortController();
  const outcome = await runBenchmark(
    shortRun(server.url, {
      load: { kind: "closed", concurrencies: [4] },
      requests: 24,
      limits: HARD_LIMITS,
      workers: null,
    }),
    { signal, onEvent: (event) => events.push(event), now: () => "2026-11-25T00:00:00.000Z" },
  );
  if (!outcome.ok) throw new Error(outcome.problem);
  expect(outcome.result.points.map(({ client }) => client?.workers)).toEqual([2]);
  const seen = events.filter(({ kind }) => kind === "load" || kind === "point");
  expect(seen).toMatchObject([
    { kind: "load", nth: 1, of: 1 },
    { kind: "load", nth: 1, of: 1 },
    { kind: "point" },
  ]);
});
