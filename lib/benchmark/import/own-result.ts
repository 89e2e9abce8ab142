import { z } from "zod";
import type { BenchmarkResult } from "../result.ts";
import { MOST_ERRORS } from "./most-errors.ts";

const measured = z.number().nonnegative().nullable();
const count = z.number().nonnegative();
/** The longest sentence that an import writes names five models of 200 characters each. */
const text = z.string().max(2000);

const distribution = z.object({
  count: measured,
  mean: measured,
  standardDeviation: measured,
  min: measured,
  max: measured,
  percentiles: z.record(z.string().regex(/^\d{1,3}(?:\.\d{1,6})?$/), z.number().nonnegative()),
});

const point = z.object({
  load: z.object({
    kind: z.enum(["closed", "constant", "poisson", "gamma", "burst", "trace", "unknown"]),
    requestsPerSecond: measured,
    concurrency: measured,
    burstiness: measured,
  }),
  seconds: measured,
  completedRequests: count,
  failedRequests: count.nullable(),
  errors: z.array(z.object({ kind: text, count })).max(MOST_ERRORS),
  inputTokens: measured,
  outputTokens: measured,
  tokenSource: z.enum(["usage", "continuous-usage", "chunks", "client-tokenizer", "unknown"]),
  rates: z.object({
    requestsPerSecond: measured,
    inputTokensPerSecond: measured,
    outputTokensPerSecond: measured,
    totalTokensPerSecond: measured,
    steadyOutputTokensPerSecond: measured,
  }),
  latency: z.object({
    timeToFirstToken: distribution.nullable(),
    timeToFirstTokenFromSchedule: distribution.nullable(),
    timePerOutputToken: distribution.nullable(),
    interTokenLatency: distribution.nullable(),
    interTokenLatencySmoothed: distribution.nullable().exactOptional(),
    endToEnd: distribution.nullable(),
    serverQueue: distribution.nullable(),
  }),
  meanConcurrency: measured,
  goodput: z
    .object({
      timeToFirstTokenMs: measured,
      timePerOutputTokenMs: measured,
      endToEndMs: measured,
      requestsPerSecond: measured,
      outputTokensPerSecond: measured,
      attainment: z.number().min(0).max(1).nullable(),
    })
    .nullable(),
  client: z
    .object({
      eventLoopDelayP99Ms: z.number().nonnegative(),
      processorShare: z.number().nonnegative(),
      workers: count,
      clientLimited: z.boolean(),
    })
    .nullable(),
  power: z
    .object({ gpus: count, meanWatts: z.number().nonnegative(), joulesPerOutputToken: measured })
    .nullable(),
  warnings: z.array(text).max(1000),
});

/** Breakeven's own result, as `bench --json` and `import` write it. Fields that it does not know are dropped. */
export const ownResult = z
  .object({
    format: z.literal("breakeven-benchmark"),
    version: z.literal(1),
    tool: z.enum(["breakeven", "vllm", "sglang", "guidellm", "aiperf", "genai-perf", "inference-perf"]),
    toolVersion: text.nullable(),
    measuredAt: z.iso.datetime({ offset: true }).nullable(),
    model: text.nullable(),
    points: z.array(point),
    operatingPoint: z.number().int().nonnegative().nullable(),
    warnings: z.array(text).max(1000),
  })
  .refine((result) => result.operatingPoint === null || result.operatingPoint < result.points.length, {
    path: ["operatingPoint"],
    message: "it is the index of no point",
  }) satisfies z.ZodType<BenchmarkResult>;
