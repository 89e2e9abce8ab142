import { apiItems } from "../api-cost.ts";
import type { ApiPlan } from "../api-price.ts";
import { hourlyShapes } from "../day-shape.ts";
import { totalCurve } from "../line-item.ts";
import { trafficOf, type Traffic, type Workload } from "../workload.ts";

/** Work of one workload in one hour, or of all hours where it can wait. */
export interface BurstPiece {
  /** Index of the hour in the day or week; null: it can wait for any. */
  readonly hour: number | null;
  readonly workload: number;
  /** Replicas that it keeps busy, times hours of the day or week. */
  readonly replicaSlots: number;
  /** Requests of a mean day that it stands for. */
  readonly requestsPerDay: number;
  /** What the API charges for all of it, in US dollars a month. */
  readonly apiUsd: number;
}

/** A workload and the seconds of one replica that a request takes. */
export interface BurstWork {
  readonly workload: Workload;
  readonly replicaSeconds: number;
}

/**
 * Cuts traffic into the pieces among which own GPUs and the API are divided. An API's price by the hour of the
 * day and its batch price belong to the piece that pays them.
 *
 * @returns the pieces, and how many hours the day or week has
 */
export function burstPieces(
  work: readonly BurstWork[],
  api: ApiPlan,
  traffic: Traffic,
): { readonly pieces: readonly BurstPiece[]; readonly slots: number } {
  const { shapes, slots } = hourlyShapes(work.map(({ workload }) => workload));
  const pieces: BurstPiece[] = [];
  const concentration = traffic.hoursPerMonth / traffic.activeHoursPerMonth;
  for (const [w, { workload, replicaSeconds }] of work.entries()) {
    const shape = shapes[w] ?? [];
    const mean =
      ((workload.requestsPerDay * (1 + workload.retryShare)) / 86400) * replicaSeconds * concentration;
    const prompt = 1 - workload.batchableShare;
    const usdAt = apiUsdByHour(workload, api, traffic);
    for (let h = 0; h < slots && prompt > 0; h += 1) {
      const share = (prompt * (shape[h % shape.length] ?? 0)) / slots;
      if (share === 0) continue;
      const requestsPerDay = workload.requestsPerDay * share;
      pieces.push({
        hour: h,
        workload: w,
        replicaSlots: mean * slots * share,
        requestsPerDay,
        apiUsd: requestsPerDay * usdAt(h),
      });
    }
    if (workload.batchableShare > 0) {
      const requestsPerDay = workload.requestsPerDay * workload.batchableShare;
      const usd = usdPerDailyRequest({ ...workload, batchableShare: 1 }, api, traffic);
      pieces.push({
        hour: null,
        workload: w,
        replicaSlots: mean * slots * workload.batchableShare,
        requestsPerDay,
        apiUsd: requestsPerDay * usd,
      });
    }
  }
  return { pieces, slots };
}

/** US dollars a month for each daily request that arrives in a given hour and cannot wait. */
function apiUsdByHour(workload: Workload, api: ApiPlan, traffic: Traffic): (hour: number) => number {
  const prompt = { ...workload, batchableShare: 0 };
  if (api.peak === null) {
    const usd = usdPerDailyRequest(prompt, api, traffic);
    return () => usd;
  }
  const byHour = Array.from({ length: 24 }, (_, hour) => {
    const weights = Array.from({ length: 24 }, (__, h) => (h === hour ? 1 : 0));
    return usdPerDailyRequest({ ...prompt, dayShape: { kind: "weights", weights } }, api, traffic);
  });
  return (hour) => byHour[hour % 24] ?? 0;
}

function usdPerDailyRequest(workload: Workload, api: ApiPlan, traffic: Traffic): number {
  const alone = trafficOf([workload], traffic.hoursPerMonth, traffic.activeHoursPerMonth);
  return totalCurve(apiItems(api, alone)).perDailyRequest;
}
