import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointOfRecords } from "../metrics/point-of-records.ts";
import type { BenchmarkPoint } from "../result.ts";
import { record } from "../testing/record.ts";
import { sweep, type SweepOptions } from "./sweep.ts";

const OPTIONS: SweepOptions = {
  first: 1,
  most: 1024,
  whole: true,
  precision: 0.05,
  attainment: 0.9,
};

const CUT_OFF = "The search was ended before it was through: the largest good load may be larger.";

/** A server whose time to first token is the load in milliseconds, to be below `limit`. */
function server(limit: number) {
  const tried: number[] = [];
  const measure = async (load: number): Promise<BenchmarkPoint> => {
    tried.push(load);
    const span = { fromMs: 0, toMs: 1e6 };
    return pointOfRecords({
      load: { kind: "closed", concurrency: load, requestsPerSecond: null, burstiness: null },
      records: [record([load])],
      measured: span,
      steady: span,
      target: { timeToFirstTokenMs: limit, timePerOutputTokenMs: null, endToEndMs: null },
      health: null,
      power: null,
    });
  };
  return { tried, measure };
}

describe("the search for the largest load that meets the target", () => {
  test("doubles, then halves, and stops within 5 %", async () => {
    const { tried, measure } = server(100);
    const result = await sweep(measure, OPTIONS);
    expect(tried).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 96, 112, 104, 100, 100]);
    expect(result).toMatchObject({ operatingPoint: 12, warnings: [] });
    expect(result.points).toHaveLength(13);
  });

  test("finds it wherever it is, in few trials", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1023 }), async (limit) => {
        const { tried, measure } = server(limit);
        const { points, operatingPoint } = await sweep(measure, OPTIONS);
        const found = points[operatingPoint ?? -1]?.load.concurrency ?? 0;
        expect(found).toBeLessThanOrEqual(limit);
        expect(found).toBeGreaterThanOrEqual(Math.min(limit, Math.floor(limit / 1.05)));
        expect(tried.length).toBeLessThanOrEqual(18);
        expect(new Set(tried).size).toBe(tried.length - 1);
      }),
    );
  });

  test("rates need not be whole", async () => {
    const { measure } = server(0.7);
    const result = await sweep(measure, { ...OPTIONS, whole: false, first: 0.5 });
    const found = result.points[result.operatingPoint ?? -1]?.load.concurrency ?? 0;
    expect(found).toBeGreaterThan(0.7 / 1.05);
    expect(found).toBeLessThanOrEqual(0.7);
  });

  test("a rate that is bad at once is halved until it is good", async () => {
    const { tried, measure } = server(0.3);
    const result = await sweep(measure, { ...OPTIONS, whole: false, first: 1 });
    expect(tried.slice(0, 3)).toEqual([1, 0.5, 0.25]);
    const found = result.points[result.operatingPoint ?? -1]?.load.concurrency ?? 0;
    expect(found).toBeGreaterThan(0.3 / 1.05);
    expect(found).toBeLessThanOrEqual(0.3);
  });

  test("does not trust a load that meets the target only once", async () => {
    const lenient = server(100);
    const strict = server(90);
    const seen = new Set<number>();
    const result = await sweep((load) => {
      const again = seen.has(load);
      seen.add(load);
      return (again ? strict : lenient).measure(load);
    }, OPTIONS);
    expect(result.points[result.operatingPoint ?? -1]?.load.concurrency).toBe(96);
    expect(result.warnings[0]).toMatch(/noisy/);
  });

  test("says so when nothing meets the target, or everything does", async () => {
    expect(await sweep(server(0).measure, OPTIONS)).toMatchObject({
      operatingPoint: null,
      warnings: ["Even the smallest load missed the latency target."],
    });
    const all = await sweep(server(1e9).measure, OPTIONS);
    expect(all.operatingPoint).toBe(11);
    expect(all.warnings[0]).toMatch(/1024/);
  });

  test("ends when the time is up, with the best so far", async () => {
    const { tried, measure } = server(100);
    const result = await sweep(async (load) => (tried.length < 5 ? measure(load) : null), OPTIONS);
    expect(result).toMatchObject({ operatingPoint: 4, warnings: [CUT_OFF] });
    expect(result.points).toHaveLength(5);
  });

  test("ends when a measurement was stopped", async () => {
    const { measure } = server(100);
    const result = await sweep(async (load) => (load > 8 ? null : measure(load)), OPTIONS);
    expect(result).toMatchObject({ operatingPoint: 3, warnings: [CUT_OFF] });
  });
});
