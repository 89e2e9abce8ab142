/** What a benchmark measured, whichever tool ran it: the one form that the page, the command line and links share. */
export interface BenchmarkResult {
  readonly format: "breakeven-benchmark";
  readonly version: 1;
  readonly tool: BenchmarkTool;
  readonly toolVersion: string | null;
  /** ISO 8601, UTC; null where the file does not say. */
  readonly measuredAt: string | null;
  /** The model's name as the server or the file gives it. */
  readonly model: string | null;
  /** One for each load that was tried, in the order in which they ran. */
  readonly points: readonly BenchmarkPoint[];
  /** Index in `points` of the largest load that met the latency target; null where none did or no target was set. */
  readonly operatingPoint: number | null;
  /** What to know before believing the figures, one plain sentence each. */
  readonly warnings: readonly string[];
}

export type BenchmarkTool =
  "breakeven" | "vllm" | "sglang" | "guidellm" | "aiperf" | "genai-perf" | "inference-perf";

/** One load and what came of it. Nothing that was not measured has a number: it is null. */
export interface BenchmarkPoint {
  readonly load: BenchmarkLoad;
  /** The span that the rates refer to. */
  readonly seconds: number | null;
  readonly completedRequests: number;
  readonly failedRequests: number | null;
  readonly errors: readonly { readonly kind: string; readonly count: number }[];
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** How output tokens were counted. */
  readonly tokenSource: "usage" | "continuous-usage" | "chunks" | "client-tokenizer" | "unknown";
  readonly rates: BenchmarkRates;
  readonly latency: BenchmarkLatency;
  /** Mean requests in flight over the span. */
  readonly meanConcurrency: number | null;
  readonly goodput: Goodput | null;
  readonly client: ClientHealth | null;
  readonly power: MeasuredPower | null;
  readonly warnings: readonly string[];
}

export interface BenchmarkLoad {
  readonly kind: "closed" | "constant" | "poisson" | "gamma" | "burst" | "trace" | "unknown";
  /** Intended arrivals; null for a closed loop. */
  readonly requestsPerSecond: number | null;
  /** Streams of a closed loop, or the cap on requests in flight that an arrival process ran under. */
  readonly concurrency: number | null;
  /** Shape of gamma arrivals: 1 is Poisson, larger is steadier. */
  readonly burstiness: number | null;
}

export interface BenchmarkRates {
  readonly requestsPerSecond: number | null;
  readonly inputTokensPerSecond: number | null;
  readonly outputTokensPerSecond: number | null;
  readonly totalTokensPerSecond: number | null;
  /** Output tokens a second between the end of the warm-up and the start of the drain. */
  readonly steadyOutputTokensPerSecond: number | null;
}

/** Milliseconds, over completed requests; inter-token latency is pooled over all gaps. */
export interface BenchmarkLatency {
  /** From sending the request to the first chunk with any generated token, reasoning included. */
  readonly timeToFirstToken: Distribution | null;
  /** From the intended start to that chunk, so that a stalled server cannot hide its queue. */
  readonly timeToFirstTokenFromSchedule: Distribution | null;
  /** (last token − first token) ÷ (output tokens − tokens of the first chunk), by request. */
  readonly timePerOutputToken: Distribution | null;
  readonly interTokenLatency: Distribution | null;
  /** The same with the time before a chunk of several tokens spread evenly over them. */
  readonly interTokenLatencySmoothed?: Distribution | null;
  readonly endToEnd: Distribution | null;
  /** Waiting in the server's own queue, where it says so. */
  readonly serverQueue: Distribution | null;
}

/** Percentiles by linear interpolation between the sorted values, as numpy does. */
export interface Distribution {
  readonly count: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** By percentile: `{ 50: 53.0, 99: 89.8 }`. */
  readonly percentiles: Readonly<Record<number, number>>;
}

/** Requests that met every part of the latency target. Failed ones did not. */
export interface Goodput {
  readonly timeToFirstTokenMs: number | null;
  readonly timePerOutputTokenMs: number | null;
  readonly endToEndMs: number | null;
  readonly requestsPerSecond: number | null;
  readonly outputTokensPerSecond: number | null;
  /** Good ÷ (completed + failed). */
  readonly attainment: number | null;
}

/** How busy the load generator itself was. */
export interface ClientHealth {
  readonly eventLoopDelayP99Ms: number;
  /** Of one processor core; above 1 when several threads worked. */
  readonly processorShare: number;
  readonly workers: number;
  /** The client may have been the bottleneck: the figures are a floor for the server. */
  readonly clientLimited: boolean;
}

export interface MeasuredPower {
  readonly gpus: number;
  readonly meanWatts: number;
  readonly joulesPerOutputToken: number | null;
}
