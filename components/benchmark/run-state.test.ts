import { describe, expect, test } from "vitest";
import type { RunEvent } from "@/lib/benchmark/server/run-event.ts";
import { readEvents } from "./read-events.ts";
import { runReducer, type RunState } from "./run-state.ts";
import { resultOf } from "./testing/result.ts";

const progress = (elapsedSeconds: number, chunks: number): RunEvent => ({
  kind: "progress",
  progress: {
    phase: "measuring",
    elapsedSeconds,
    secondsLeft: 10 - elapsedSeconds,
    share: elapsedSeconds / 10,
    completed: 1,
    failed: 0,
    inFlight: 2,
    chunks,
    timeToFirstTokenP50Ms: 20,
    timeToFirstTokenP99Ms: 40,
  },
});
const LOAD: RunEvent = { kind: "load", pattern: { kind: "closed", concurrency: 16 }, nth: 1, of: 2 };

const after = (...events: readonly RunEvent[]): RunState =>
  events.reduce(runReducer, runReducer({ phase: "idle" }, { kind: "start", streamed: true }));

describe("a run on the page", () => {
  test("has a rate over the last two seconds, of the present load alone", () => {
    expect(after(LOAD, progress(1, 100))).toMatchObject({ tokensPerSecond: null });
    expect(after(LOAD, progress(1, 100), progress(2, 400))).toMatchObject({
      tokensPerSecond: 300,
      requestsPerSecond: 0,
    });
    const slower = after(LOAD, progress(1, 1000), progress(5, 1100), progress(6, 1150));
    expect(slower).toMatchObject({ tokensPerSecond: 50 });
    const next = after(LOAD, progress(9, 1000), { ...LOAD, nth: 2 }, progress(1, 10), progress(2, 30));
    expect(next).toMatchObject({ tokensPerSecond: 20, load: { name: "16 streams", nth: 2, of: 2 } });
  });

  test("that ended without a point has failed, and one with points is over", () => {
    const result = resultOf("breakeven.json");
    expect(after({ kind: "result", result: { ...result, points: [], operatingPoint: null } })).toMatchObject({
      phase: "failed",
    });
    expect(after({ kind: "result", result })).toEqual({ phase: "idle" });
  });

  test("that failed is told no more once another result is shown, and one under way goes on", () => {
    const failed = after({ kind: "problem", problem: "No." });
    expect(runReducer(failed, { kind: "clear" })).toEqual({ phase: "idle" });
    const running = after(LOAD, progress(1, 100));
    expect(runReducer(running, { kind: "clear" })).toBe(running);
  });

  test("that is over hears no more events", () =>
    expect(after({ kind: "problem", problem: "No." }, LOAD, progress(1, 1))).toEqual({
      phase: "failed",
      problem: "No.",
    }));
});

test("events are read whole however the stream is cut", async () => {
  const events: RunEvent[] = [{ kind: "started", run: "é" }, LOAD];
  const bytes = new TextEncoder().encode(
    events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""),
  );
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 1) controller.enqueue(bytes.slice(at, at + 1));
      controller.close();
    },
  });
  const read: RunEvent[] = [];
  for await (const event of readEvents(stream)) read.push(event);
  expect(read).toEqual(events);
});
