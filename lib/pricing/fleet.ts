import { figure, type Figure } from "./figure.ts";
import type { LoadSegment, ReplicaLoad } from "./replica-load.ts";
import { stepsAt, wholeSteps, type Staircase } from "./staircase.ts";

/** How replicas are laid on what is rented or bought whole. */
export interface FleetPlan {
  readonly gpusPerReplica: number;
  /** GPUs of one instance or server. */
  readonly gpusPerUnit: number;
  /** Share of capacity one plans to fill. */
  readonly planningLoad: number;
  /** Fewest replicas to keep, for availability. */
  readonly minimumReplicas: number;
  /** Replicas kept on top of what the load needs. */
  readonly spareReplicas: number;
  readonly sizing: Sizing;
}

/**
 * - `traffic`: whole units, sized for the load.
 * - `fixed`: a number of units set by hand; a fraction is an average over the month.
 * - `utilisation`: as many unit-hours as make the utilisation come out at a value set by hand, as published
 *   tables of cost per token do. Not whole units.
 */
export type Sizing =
  | { readonly kind: "traffic" }
  | { readonly kind: "fixed"; readonly units: number }
  | { readonly kind: "utilisation"; readonly utilisation: number };

/** Whole units that carry whole replicas: either several replicas on one unit or several units for one replica. */
export interface UnitLayout {
  /** The block that is added at a time. */
  readonly replicasPerBlock: number;
  readonly unitsPerBlock: number;
}

/**
 * Lays replicas on units; a replica never straddles the remainder of a unit.
 *
 * @example unitLayout(3, 8) // { replicasPerBlock: 2, unitsPerBlock: 1 }: two GPUs of eight stay unused
 * @example unitLayout(16, 8) // { replicasPerBlock: 1, unitsPerBlock: 2 }
 */
export function unitLayout(gpusPerReplica: number, gpusPerUnit: number): UnitLayout {
  return gpusPerReplica <= gpusPerUnit
    ? { replicasPerBlock: Math.floor(gpusPerUnit / gpusPerReplica), unitsPerBlock: 1 }
    : { replicasPerBlock: 1, unitsPerBlock: Math.ceil(gpusPerReplica / gpusPerUnit) };
}

/**
 * Units needed for a load as a staircase over volume, each step `unitsPerBlock` units high:
 * blocks(v) = ceil((max(minimumReplicas, ceil(v × load / planningLoad)) + spareReplicas) / replicasPerBlock).
 * Nested ceilings fold into one, which keeps the staircase solvable.
 */
export function unitStairs(plan: FleetPlan, load: number): Staircase {
  const { replicasPerBlock, unitsPerBlock } = unitLayout(plan.gpusPerReplica, plan.gpusPerUnit);
  return {
    width: load > 0 ? (plan.planningLoad * replicasPerBlock) / load : Infinity,
    phase: plan.spareReplicas / replicasPerBlock,
    floor: Math.ceil((plan.minimumReplicas + plan.spareReplicas) / replicasPerBlock),
    height: unitsPerBlock,
  };
}

/** Units at a volume for one level of load. */
export const unitsAt = (plan: FleetPlan, load: number, volume: number): number => {
  const stairs = unitStairs(plan, load);
  return stairs.height * stepsAt(stairs, volume);
};

/**
 * Replicas that a number of units carries; a fraction of a unit carries its part of them.
 *
 * @example replicasOn({ ...plan, gpusPerReplica: 16, gpusPerUnit: 8 }, 3) // 1.5
 */
export function replicasOn(
  { gpusPerReplica, gpusPerUnit }: Pick<FleetPlan, "gpusPerReplica" | "gpusPerUnit">,
  units: number,
): number {
  const { replicasPerBlock, unitsPerBlock } = unitLayout(gpusPerReplica, gpusPerUnit);
  return (units / unitsPerBlock) * replicasPerBlock;
}

/** Requests a day that a number of units can serve at full load, in the hour of the peak. */
export const servableVolume = (plan: FleetPlan, load: ReplicaLoad, units: number): number =>
  load.peak > 0 ? replicasOn(plan, units) / load.peak : Infinity;

/** Largest volume that a fleet can serve, in requests a day: without end unless its size was fixed by hand. */
export const upToOf = (plan: FleetPlan, load: ReplicaLoad): number =>
  plan.sizing.kind === "fixed" ? servableVolume(plan, load, plan.sizing.units) : Infinity;

/** The number of units at a volume, as a figure that tells how it was sized. */
export function unitsFigure(plan: FleetPlan, segment: LoadSegment, volume: number, scope: string): Figure {
  if (plan.sizing.kind === "fixed") {
    return figure(
      "units",
      "count",
      plan.sizing.units,
      "fixedUnits",
      { fixedUnits: plan.sizing.units },
      scope,
    );
  }
  const load = segment.load * volume;
  const { planningLoad, minimumReplicas, spareReplicas, gpusPerReplica } = plan;
  const { replicasPerBlock, unitsPerBlock } = unitLayout(gpusPerReplica, plan.gpusPerUnit);
  const replicas = figure(
    "replicas",
    "replicas",
    Math.max(minimumReplicas, wholeSteps(load / planningLoad)) + spareReplicas,
    "max(minimumReplicas, ceil(peakLoad / planningLoad)) + spareReplicas",
    {
      minimumReplicas,
      peakLoad: figure("peakLoad", "replicas", load, "peakLoad", { peakLoad: load }),
      planningLoad,
      spareReplicas,
    },
    scope,
  );
  return figure(
    "units",
    "count",
    unitsAt(plan, segment.load, volume),
    "ceil(replicas / replicasPerBlock) * unitsPerBlock",
    { replicas, replicasPerBlock, unitsPerBlock },
    scope,
  );
}
