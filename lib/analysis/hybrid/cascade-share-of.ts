import { cascadeUsdPerRequest, type StageCost } from "../../pricing/hybrid/cascade-cost.ts";
import { escalationBreakEven, type EscalationBreakEven } from "../../pricing/hybrid/cascade-break-even.ts";
import { workloadName } from "../workload-name.ts";
import { CASCADE_ID } from "./cascade-of.ts";
import { longRunUsdPerRequest } from "./long-run-usd.ts";
import type { RoutingReport } from "./routing-report.ts";

/** A workload's cascade against its last model alone. */
export interface CascadeShare {
  readonly workload: string;
  readonly cascadeUsdPerRequest: number;
  readonly lastUsdPerRequest: number;
  /** Share that the scenario states for the first stage. */
  readonly statedShare: number;
  readonly breakEven: EscalationBreakEven;
}

/** Up to which escalated share the cascade pays, by workload; empty where no cascade is stated. */
export function cascadeShares({ answer: { model } }: RoutingReport): readonly CascadeShare[] {
  return model.workloads.flatMap(({ workload, routes }, w): CascadeShare[] => {
    const cascade = routes.find(({ id }) => id === CASCADE_ID);
    if (cascade === undefined) return [];
    const stages: StageCost[] = [];
    for (const { call, gate, escalationShare } of cascade.stages) {
      const usdPerRequest = longRunUsdPerRequest(model, workload, call);
      if (usdPerRequest === null) return [];
      stages.push({ usdPerRequest, gateUsdPerRequest: gate?.usdPerRequest ?? 0, escalationShare });
    }
    const lastUsdPerRequest = stages.at(-1)?.usdPerRequest ?? 0;
    return [
      {
        workload: workloadName(workload.name, w),
        cascadeUsdPerRequest: cascadeUsdPerRequest(cascade.mode, stages),
        lastUsdPerRequest,
        statedShare: stages[0]?.escalationShare ?? 0,
        breakEven: escalationBreakEven(cascade.mode, stages, 0, lastUsdPerRequest),
      },
    ];
  });
}
