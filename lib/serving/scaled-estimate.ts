import type { ThroughputEstimate } from "./estimate.ts";

/**
 * The same estimate on a deployment that runs `speed` times as fast: rates are multiplied, times divided, shares stay.
 * Carries tuning factors and corrections by published rows.
 *
 * @example
 * scaledEstimate(estimate, 0.75).outputTokensPerSecond // three quarters
 */
export function scaledEstimate(estimate: ThroughputEstimate, speed: number): ThroughputEstimate {
  return {
    ...estimate,
    outputTokensPerSecond: estimate.outputTokensPerSecond * speed,
    outputTokensPerSecondPerGpu: estimate.outputTokensPerSecondPerGpu * speed,
    requestsPerSecond: estimate.requestsPerSecond * speed,
    timePerOutputTokenSeconds: estimate.timePerOutputTokenSeconds / speed,
    timeToFirstTokenSeconds: {
      low: estimate.timeToFirstTokenSeconds.low / speed,
      typical: estimate.timeToFirstTokenSeconds.typical / speed,
      high: estimate.timeToFirstTokenSeconds.high / speed,
    },
  };
}
