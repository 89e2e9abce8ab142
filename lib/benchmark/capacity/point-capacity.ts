import type { BenchmarkPoint } from "../result.ts";

/** What the servers that were measured did at one load, in tokens a second over all of them. */
export interface PointCapacity {
  readonly outputTokensPerSecond: number;
  /** Null where the file does not count input tokens. */
  readonly inputTokensPerSecond: number | null;
  readonly totalTokensPerSecond: number | null;
  /** `steady` leaves out warm-up and drain, which `whole-run` contains and is therefore a little too low. */
  readonly span: "steady" | "whole-run";
}

/**
 * The capacity that a point shows. The steady rate of output tokens is taken where it was measured, because a
 * server in use has no drain; input tokens are then counted in the proportion of the whole run. Null where no
 * output tokens were counted.
 *
 * @example pointCapacity(point) // 500 output and 2,000 input tokens a second: total 2,500
 */
export function pointCapacity({ rates }: BenchmarkPoint): PointCapacity | null {
  const whole = rates.outputTokensPerSecond;
  const steady = rates.steadyOutputTokensPerSecond;
  const output = steady ?? whole;
  if (output === null || output <= 0) return null;
  const total = rates.totalTokensPerSecond;
  const wholeInput =
    rates.inputTokensPerSecond ?? (total === null || whole === null ? null : Math.max(0, total - whole));
  const scale = steady === null || whole === null || whole === 0 ? 1 : steady / whole;
  const input = wholeInput === null ? null : wholeInput * scale;
  return {
    outputTokensPerSecond: output,
    inputTokensPerSecond: input,
    totalTokensPerSecond: input === null ? null : input + output,
    span: steady === null ? "whole-run" : "steady",
  };
}
