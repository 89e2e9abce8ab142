import type { RouteStage } from "../../pricing/hybrid/route.ts";
import type { Scenario, WorkloadScenario } from "../../scenario/scenario.ts";
import { hasThroughput } from "../../scenario/throughput.ts";
import { capacityOf } from "../plans.ts";
import type { SingleRouteId } from "./single-route.ts";

/** One call of a workload to one place, with what a replica there sustains; a cascade puts several in a row. */
export const routeStage = (scenario: Scenario, values: WorkloadScenario, id: SingleRouteId): RouteStage => ({
  call: {
    resourceId: id,
    tokens: {},
    capacity: hasThroughput(values) ? capacityOf(values) : null,
    throughputFactor: scenario.serving.throughputFactor,
    latencySeconds: null,
  },
  gate: null,
  escalationShare: 0,
});
