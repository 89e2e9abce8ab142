import { describe, expect, it } from "vitest";
import { solveSymmetric } from "./cholesky.ts";
import { SERVING_CONSTANTS } from "./constants.ts";
import { estimateThroughput } from "./estimate.ts";
import { preparePublished, type PublishedRow } from "./published-correction.ts";
import type { ServingCase } from "./serving-case.ts";
import { CASE, MIXTRAL } from "./test-cases.ts";
import { throughputOf } from "./throughput.ts";

const at = (requests: number): ServingCase => ({ ...CASE, load: { kind: "concurrency", requests } });
const bare = (question: ServingCase): number => estimateThroughput(question).outputTokensPerSecond;
/** Rows that all ran 30 % faster than the estimate. */
const rows: readonly PublishedRow[] = [16, 32, 64].map((requests) => ({
  id: `r${requests}`,
  question: at(requests),
  engine: "vllm",
  source: "table",
  outputTokensPerSecond: 1.3 * bare(at(requests)),
}));
const published = preparePublished(rows, SERVING_CONSTANTS);

it("solves a symmetric system", () => {
  const [x, y] = solveSymmetric(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 1));
  expect(x).toBeCloseTo(0.5, 12);
  expect(y).toBeCloseTo(0, 12);
});

describe("correction by published rows", () => {
  it("takes over nearly all of what rows of the same set-up say, and calls that published", () => {
    const result = throughputOf(at(32), { published, engine: "vllm", source: "table" });
    expect(result.origin).toBe("published");
    expect(result.outputTokensPerSecond / bare(at(32))).toBeGreaterThan(1.2);
    expect(result.outputTokensPerSecond / bare(at(32))).toBeLessThan(1.31);
    expect(result.correction?.nearest[0]?.row.id).toBe("r32");
  });
  it("fades with distance in concurrency, length and engine", () => {
    const factor = (question: ServingCase, engine: string): number =>
      throughputOf(question, { published, engine }).correction?.factor ?? 1;
    const far = { ...at(32), inputTokens: 16_000 };
    expect(factor(far, "vllm")).toBeLessThan(factor(at(32), "vllm"));
    expect(factor(at(32), "trtllm")).toBeLessThan(factor(at(32), "vllm"));
    expect(factor(far, "vllm")).toBeGreaterThan(1);
  });
  it("is the bare estimate, with a wider band, where nothing alike is published", () => {
    const elsewhere: ServingCase = {
      ...at(32),
      model: MIXTRAL,
      weightPrecision: "bf16",
      load: { kind: "offline", requests: null },
    };
    const result = throughputOf(elsewhere, { published, engine: "trtllm" });
    expect(result.origin).toBe("estimated");
    expect(result.outputTokensPerSecond / bare(elsewhere)).toBeLessThan(1.05);
    expect(result.band.group).toBe("mixture of experts, known GPU");
  });
  it("does not let one freak row spread", () => {
    const freak = preparePublished(
      rows.map((row) => ({ ...row, outputTokensPerSecond: 100 * row.outputTokensPerSecond })),
      SERVING_CONSTANTS,
    );
    expect(throughputOf(at(32), { published: freak, engine: "vllm" }).correction?.factor).toBeLessThan(2.3);
  });
  it("applies the tuning factor to rates and its inverse to times", () => {
    const tuned = throughputOf(at(32));
    const untuned = throughputOf(at(32), { tuningFactor: 0.5 });
    expect(untuned.outputTokensPerSecond).toBeCloseTo(tuned.outputTokensPerSecond / 2, 9);
    expect(untuned.timePerOutputTokenSeconds).toBeCloseTo(2 * tuned.timePerOutputTokenSeconds, 12);
  });
});
