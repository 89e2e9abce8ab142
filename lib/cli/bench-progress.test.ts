import { describe, expect, test } from "vitest";
import { LiveHistogram } from "../benchmark/load/live-histogram.ts";
import type { LiveProgress } from "../benchmark/load/live-progress.ts";
import { loadName, progressLine } from "./bench-progress.ts";

function progress(more: Partial<LiveProgress>): LiveProgress {
  const times = new LiveHistogram();
  for (let i = 0; i < 100; i += 1) times.add(200);
  return {
    phase: "measuring",
    elapsedSeconds: 10,
    secondsLeft: 29.2,
    share: 0.25,
    completed: 42,
    failed: 3,
    inFlight: 16,
    chunks: 5000,
    timesToFirstToken: times.counts,
    ...more,
  };
}

describe("the line that shows how a load goes", () => {
  test("has bar, rate since the last line, time to first token, errors and time left", () => {
    const line = progressLine("16 streams", progress({}), progress({ elapsedSeconds: 8, chunks: 2000 }));
    expect(line).toMatch(
      /^16 streams \[#####-{15}\] {2}25 % {2}1,500 tok\/s {2}TTFT p50 20\d ms p99 20\d ms/,
    );
    expect(line).toMatch(/42 done, 3 errors {2}30 s left$/);
  });

  test("says what is not known yet with a dash, and leaves the time left out", () => {
    const empty = new LiveHistogram().counts;
    const line = progressLine(
      "1 stream",
      progress({ phase: "warm-up", share: null, secondsLeft: null, timesToFirstToken: empty }),
      null,
    );
    expect(line).toMatch(/\[-{20}\] {2}warm-up {2}500 tok\/s {2}TTFT p50 - p99 -/);
    expect(line).not.toContain("left");
  });
});

test.each([
  [{ kind: "closed", concurrency: 1 }, "1 stream"],
  [{ kind: "closed", concurrency: 8 }, "8 streams"],
  [{ kind: "poisson", requestsPerSecond: 2.5, mostInFlight: 9 }, "2.5 req/s (poisson)"],
] as const)("%j is called %s", (pattern, name) => expect(loadName(pattern)).toBe(name));
