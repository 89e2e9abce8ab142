import type { BenchmarkPoint, Distribution } from "../result.ts";

/**
 * The times to the first token that tables, curves and targets go by, in milliseconds; null where there are none. From
 * the schedule: the same as from sending in a closed loop, and what users see with arrivals.
 *
 * @example firstTokenTimes(point.latency)?.percentiles[50] // 41.2
 */
export const firstTokenTimes = (latency: BenchmarkPoint["latency"]): Distribution | null =>
  latency.timeToFirstTokenFromSchedule ?? latency.timeToFirstToken;
