import { costAt, type CostCurve } from "./cost-curve.ts";
import { servableVolume, unitLayout, unitsAt, unitStairs, type FleetPlan } from "./fleet.ts";
import type { PricedFleet } from "./option.ts";
import type { ReplicaLoad } from "./replica-load.ts";
import { stepsAt, treadEnd } from "./staircase.ts";
import type { Traffic } from "./workload.ts";

/**
 * What a fleet is used for: utilisation = tokens served ÷ tokens the paid-for hardware could have served, which
 * is busy replica-hours ÷ paid replica-hours.
 *
 * @param paidUnitHours unit-hours paid in a month, over volume
 */
export function fleetOf(
  plan: FleetPlan,
  traffic: Traffic,
  load: ReplicaLoad,
  paidUnitHours: CostCurve,
): PricedFleet {
  const { replicasPerBlock, unitsPerBlock } = unitLayout(plan.gpusPerReplica, plan.gpusPerUnit);
  const replicasPerUnit = replicasPerBlock / unitsPerBlock;
  const { sizing } = plan;
  const paid = (volume: number) => costAt(paidUnitHours, volume);
  return {
    unitsAt: (volume) => {
      if (sizing.kind === "fixed") return sizing.units;
      if (sizing.kind === "utilisation") return paid(volume) / traffic.hoursPerMonth;
      return unitsAt(plan, load.peak, volume);
    },
    paidUnitHoursAt: paid,
    plannedVolumeAt: (volume) => {
      if (load.mean === 0 || sizing.kind === "utilisation") return null;
      if (sizing.kind === "fixed") return servableVolume(plan, load, sizing.units) * plan.planningLoad;
      const stairs = unitStairs(plan, load.peak);
      return Math.max(0, treadEnd(stairs, stepsAt(stairs, volume)));
    },
    utilisationAt: (volume) => {
      const paidReplicaHours = paid(volume) * replicasPerUnit;
      if (load.mean === 0) return null;
      return paidReplicaHours > 0 ? (load.mean * volume * traffic.hoursPerMonth) / paidReplicaHours : null;
    },
    replicasPerUnit,
    gpusPerUnit: plan.gpusPerUnit,
    requestsPerDayPerUnit: load.mean > 0 ? replicasPerUnit / load.mean : Infinity,
  };
}
