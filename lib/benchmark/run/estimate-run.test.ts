import { describe, expect, test } from "vitest";
import { HARD_LIMITS } from "../load/load-plan.ts";
import { shortRun } from "../testing/short-run.ts";
import { estimateRun } from "./estimate-run.ts";

const OPTIONS = shortRun("http://localhost:8000", {
  load: { kind: "poisson", requestsPerSecond: [2, 4], burstiness: 1, mostInFlight: 100 },
  prompts: {
    kind: "synthetic",
    input: { kind: "fixed", tokens: 1000 },
    output: { kind: "uniform", least: 100, most: 300 },
    sharedPrefix: 0,
  },
  warmUpSeconds: 10,
  seconds: 60,
  requests: null,
  limits: { ...HARD_LIMITS, mostTokens: 10_000_000 },
});
const PRICE = { inputUsdPerMTok: 1.5, outputUsdPerMTok: 6 };

describe("what a run will cost", () => {
  test("is known for arrivals at a rate: rate × time × mean tokens × price", () => {
    // (2 + 4) × 70 s = 420 requests of 1,000 and 200 tokens.
    expect(estimateRun(OPTIONS, PRICE)).toEqual({
      requests: 420,
      inputTokens: 420_000,
      outputTokens: 84_000,
      seconds: 140,
      usd: (420_000 * 1.5 + 84_000 * 6) / 1e6,
      mostUsd: 60,
    });
  });

  test("is known for a closed loop of so many requests", () => {
    const load = { kind: "closed", concurrencies: [1, 8] } as const;
    const estimate = estimateRun({ ...OPTIONS, load, requests: 50, seconds: null, warmUpSeconds: 0 }, PRICE);
    expect(estimate).toMatchObject({ requests: 100, outputTokens: 20_000, seconds: null });
  });

  test("has only its limit where it depends on how fast the server is", () => {
    const load = { kind: "closed", concurrencies: [1] } as const;
    expect(estimateRun({ ...OPTIONS, load }, PRICE)).toMatchObject({
      requests: null,
      usd: null,
      mostUsd: 60,
    });
  });

  test("without a price has no dollars, and embeddings no output", () => {
    expect(estimateRun({ ...OPTIONS, endpoint: "embeddings" }, null)).toMatchObject({
      usd: null,
      mostUsd: null,
      outputTokens: 0,
    });
  });
});
