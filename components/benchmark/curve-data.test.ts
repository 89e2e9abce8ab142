import { describe, expect, test } from "vitest";
import { curvePoints, hasWholeAnswersOnly, steadyEnd } from "./curve-data.ts";
import { resultOf } from "./testing/result.ts";

const [POINT] = resultOf("vllm-rate.json").points;
if (POINT === undefined) throw new Error("The file has no point.");
const closed = (concurrency: number) => ({
  ...POINT,
  load: { ...POINT.load, kind: "closed", concurrency } as const,
});

describe("the curve", () => {
  test("goes from the smallest load to the largest, in whatever order they ran", () =>
    expect(curvePoints([closed(8), closed(1), closed(64)], "per-token").map(({ label }) => label)).toEqual([
      "1",
      "8",
      "64",
    ]));

  test("leaves out loads without one of the two figures", () => {
    const untimed = { ...POINT, latency: { ...POINT.latency, timePerOutputToken: null } };
    expect(curvePoints([untimed], "per-token")).toEqual([]);
    expect(curvePoints([untimed], "first-token")).toHaveLength(1);
  });

  test("of embeddings stands on input tokens and whole answers", () => {
    const rates = { ...POINT.rates, outputTokensPerSecond: 0, steadyOutputTokensPerSecond: null };
    const embedded = { ...POINT, rates: { ...rates, inputTokensPerSecond: 5000 } };
    expect(hasWholeAnswersOnly([embedded])).toBe(true);
    expect(hasWholeAnswersOnly([embedded, POINT])).toBe(false);
    expect(hasWholeAnswersOnly([])).toBe(false);
    const [mark] = curvePoints(
      [{ ...embedded, latency: { ...POINT.latency, endToEnd: POINT.latency.timeToFirstToken } }],
      "whole-answer",
    );
    expect(mark).toMatchObject({ x: POINT.latency.timeToFirstToken?.percentiles[50], y: 5000 });
  });
});

test.each([
  [153, 200],
  [100, 100],
  [0.012, 0.015],
  [9.1, 10],
  [1001, 1500],
])("an axis that has to reach %d ends at %d", (value, end) => expect(steadyEnd(value)).toBeCloseTo(end, 9));
