import { hourlyShapes } from "./day-shape.ts";
import { figure, sumFigure, type Figure } from "./figure.ts";
import type { Traffic } from "./workload.ts";

/** Hours of a month that share one load. */
export interface LoadSegment {
  readonly hoursPerMonth: number;
  /** Replicas kept busy in these hours for each request a day of the mix. */
  readonly load: number;
}

/** The replicas that traffic keeps busy, per request a day, so that it scales with volume. */
export interface ReplicaLoad {
  /** Heaviest first; hours of equal load are one segment. Hours in which no traffic arrives have load 0. */
  readonly segments: readonly LoadSegment[];
  readonly peak: number;
  /** Mean over all hours of the month. */
  readonly mean: number;
  /** Mean load at the current volume, with its derivation. */
  readonly meanFigure: () => Figure;
}

/**
 * Pools all workloads onto shared replicas: load(h) = Σ requests/s of k in hour h × seconds of replica each.
 * Batchable work is poured into the hours of least load, as water fills a valley.
 *
 * @param replicaSecondsOf seconds of one replica that a request of each workload takes, in their order
 */
export function replicaLoad(traffic: Traffic, replicaSecondsOf: readonly Figure[]): ReplicaLoad {
  const { shapes, slots: hours } = hourlyShapes(traffic.workloads);
  const prompt = new Array<number>(hours).fill(0);
  let waiting = 0;
  let mean = 0;
  const concentration = traffic.hoursPerMonth / traffic.activeHoursPerMonth;
  for (const [k, workload] of traffic.workloads.entries()) {
    const shape = shapes[k] ?? [];
    const seconds = replicaSecondsOf[k]?.value ?? 0;
    const perRequest = ((workload.mixShare * (1 + workload.retryShare)) / 86400) * seconds;
    mean += perRequest;
    const active = perRequest * concentration;
    for (let h = 0; h < hours; h += 1) {
      prompt[h] = (prompt[h] ?? 0) + active * (1 - workload.batchableShare) * (shape[h % shape.length] ?? 0);
    }
    waiting += active * workload.batchableShare * hours;
  }
  const filled = fillValleys(prompt, waiting);
  const segments = mergeEqual(filled, traffic.activeHoursPerMonth / hours);
  const quiet = traffic.hoursPerMonth - traffic.activeHoursPerMonth;
  if (quiet > 0) segments.push({ hoursPerMonth: quiet, load: 0 });
  return {
    segments,
    peak: segments[0]?.load ?? 0,
    mean,
    meanFigure: () => meanLoadFigure(traffic, replicaSecondsOf),
  };
}

/** Raises the lowest hours to a common level until `volume` is used up. */
function fillValleys(loads: readonly number[], volume: number): readonly number[] {
  if (volume <= 0) return loads;
  const ascending = [...loads].sort((a, b) => a - b);
  let level = 0;
  let below = 0;
  for (const [i, load] of ascending.entries()) {
    if (load * i - below >= volume) break;
    below += load;
    level = (below + volume) / (i + 1);
  }
  return loads.map((load) => Math.max(load, level));
}

function mergeEqual(loads: readonly number[], hoursEach: number): LoadSegment[] {
  const segments: LoadSegment[] = [];
  for (const load of [...loads].sort((a, b) => b - a)) {
    const last = segments.at(-1);
    // Hours that mirror each other around the peak differ in the last bit only.
    if (last && last.load - load <= last.load * 1e-12) {
      segments[segments.length - 1] = { load: last.load, hoursPerMonth: last.hoursPerMonth + hoursEach };
    } else segments.push({ load, hoursPerMonth: hoursEach });
  }
  return segments;
}

function meanLoadFigure(traffic: Traffic, replicaSecondsOf: readonly Figure[]): Figure {
  const parts = traffic.workloads.map((w, k) => {
    const seconds = replicaSecondsOf[k];
    const requestsPerDay = traffic.requestsPerDay * w.mixShare;
    return figure(
      "meanLoad",
      "replicas",
      ((requestsPerDay * (1 + w.retryShare)) / 86400) * (seconds?.value ?? 0),
      "requestsPerDay * (1 + retryShare) / 86400 * replicaSecondsPerRequest",
      { requestsPerDay, retryShare: w.retryShare, replicaSecondsPerRequest: seconds ?? 0 },
      w.scope,
    );
  });
  const [only] = parts;
  return parts.length === 1 && only ? only : sumFigure("meanLoad", "replicas", parts);
}
