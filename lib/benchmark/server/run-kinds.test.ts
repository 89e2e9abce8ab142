import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startFaultyServer, type FaultyServer } from "../testing/faulty-server.ts";
import { eventsIn, pageRun } from "../testing/page-run.ts";
import { serveBenchmark, type BenchmarkSite } from "../testing/serve-benchmark.ts";
import type { RunRequest } from "./run-request.ts";

vi.setConfig({ testTimeout: 60_000 });

let site: BenchmarkSite;
let faulty: FaultyServer;
beforeAll(async () => {
  [site, faulty] = await Promise.all([serveBenchmark(), startFaultyServer()]);
});
afterAll(() => Promise.all([site.stop(), faulty.stop()]));

const run = async (url: string, changes: Partial<RunRequest>) =>
  await (await site.ask("run", pageRun(url, changes))).text();

describe("a run that a page starts", () => {
  test("may bring its own prompts, which are sent as they are, each behind a mark of its own", async () => {
    const prompts = ["What is a mole?", "Why “é”?"].map((text) => ({ text, outputTokens: 2 }));
    const listed = { kind: "listed", prompts, salted: true, outputTokens: 8 } as const;
    const before = faulty.received.length;
    const text = await run(faulty.url("good"), { prompts: listed });
    expect(text).toContain('"result"');
    expect(text).not.toMatch(/mole/);
    const sent = faulty.received.slice(before).map(({ body }) => body);
    const asked = sent.filter((body) => /[^a-z]What is a mole\?|Why “é”\?/.test(body));
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.every((body) => body.includes('"max_tokens":2'))).toBe(true);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("may ask for embeddings, which are good when the whole answer is there in time", async () => {
    const target = { timeToFirstTokenMs: null, timePerOutputTokenMs: null, endToEndMs: 5000 };
    const text = await run(faulty.url("embeddings"), { endpoint: "embeddings", target });
    const last = eventsIn(text).at(-1);
    if (last?.kind !== "result") throw new Error("There is no result.");
    const [point] = last.result.points;
    expect(point?.completedRequests).toBeGreaterThan(0);
    expect(point?.inputTokens).toBe(7 * (point?.completedRequests ?? 0));
    expect(point?.goodput?.attainment).toBe(1);
    expect(point?.latency.timeToFirstToken).toBeNull();
  });
});
