import { monitorEventLoopDelay } from "node:perf_hooks";
import type { ClientHealth } from "../result.ts";

/** Intervals at which the event loop is tried. */
const RESOLUTION_MS = 5;
const SHARE_LINE = 0.8;
const DELAY_LINE = 0.05;
/** Below this share of a core a worker that is late was kept from running by others; another would be too. */
const BUSY_SHARE = 0.5;
/** A timer of an idle loop is late by this much anyway. */
const LEAST_DELAY_MS = 2;

export interface HealthReading {
  readonly eventLoopDelayP99Ms: number;
  readonly processorShare: number;
}

/** Watches how busy this thread's event loop and this process are. */
export class HealthWatch {
  readonly #delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #cpu = process.cpuUsage();
  readonly #startMs = performance.now();

  constructor() {
    this.#delay.enable();
  }

  stop(): HealthReading {
    this.#delay.disable();
    const { user, system } = process.cpuUsage(this.#cpu);
    const elapsedMs = performance.now() - this.#startMs;
    return {
      // What is recorded is the time from one trial to the next, which is the interval when nothing is late.
      eventLoopDelayP99Ms: Math.max(0, this.#delay.percentile(99) / 1e6 - RESOLUTION_MS),
      processorShare: elapsedMs > 0 ? (user + system) / 1000 / elapsedMs : 0,
    };
  }
}

/**
 * Judges the client: it may have been the bottleneck when a worker used over 80 % of a core, or when its event loop
 * was late, at the 99th percentile, by more than 5 % of the median time per output token (and by more than 2 ms).
 *
 * @example clientHealth({ eventLoopDelayP99Ms: 0.4, processorShare: 0.3 }, 1, 20).clientLimited // false
 */
export function clientHealth(
  reading: HealthReading,
  workers: number,
  medianTimePerTokenMs: number | null,
): ClientHealth {
  const line = Math.max(LEAST_DELAY_MS, DELAY_LINE * (medianTimePerTokenMs ?? 0));
  return {
    ...reading,
    workers,
    clientLimited: reading.processorShare / workers > SHARE_LINE || reading.eventLoopDelayP99Ms > line,
  };
}

/** Whether a client that may have been the bottleneck was so by its own work, which more workers could share. */
export const isBusy = ({ clientLimited, processorShare, workers }: ClientHealth): boolean =>
  clientLimited && processorShare / workers > BUSY_SHARE;
