import { expect, test } from "vitest";
import { arrivals, type ArrivalPattern } from "./arrivals.ts";

function take(pattern: ArrivalPattern, count: number, seed = 5): number[] {
  const times: number[] = [];
  for (const time of arrivals(pattern, seed)) {
    if (times.length === count) break;
    times.push(time);
  }
  return times;
}

const gapsOf = (times: number[]) => times.slice(1).map((time, i) => time - (times[i] ?? 0));
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("constant arrivals do not drift", () => {
  expect(take({ kind: "constant", requestsPerSecond: 0.3 }, 4)).toEqual(
    [0, 1, 2, 3].map((i) => (i * 1000) / 0.3),
  );
  expect(take({ kind: "constant", requestsPerSecond: 700 }, 70_001).at(-1)).toBeCloseTo(100_000, 6);
});

test.each<[string, ArrivalPattern, number]>([
  ["Poisson", { kind: "poisson", requestsPerSecond: 50 }, 1],
  ["bursty", { kind: "gamma", requestsPerSecond: 50, burstiness: 0.5 }, Math.SQRT2],
  ["steady", { kind: "gamma", requestsPerSecond: 50, burstiness: 4 }, 0.5],
])("%s arrivals have their rate and their spread", (_, pattern, variation) => {
  const gaps = gapsOf(take(pattern, 40_000));
  const average = mean(gaps);
  expect(average).toBeGreaterThan(20 * 0.97);
  expect(average).toBeLessThan(20 * 1.03);
  const deviation = Math.sqrt(mean(gaps.map((gap) => (gap - average) ** 2)));
  expect(Math.abs(deviation / average / variation - 1)).toBeLessThan(0.05);
});

test("the same seed gives the same arrivals, another seed others", () => {
  const pattern: ArrivalPattern = { kind: "poisson", requestsPerSecond: 10 };
  expect(take(pattern, 20)).toEqual(take(pattern, 20));
  expect(take(pattern, 20, 6)).not.toEqual(take(pattern, 20));
});
