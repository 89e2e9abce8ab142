import { figure } from "../../figure.ts";
import { totalAt } from "../../line-item.ts";
import { replicaLoad } from "../../replica-load.ts";
import { trafficOf, type Workload } from "../../workload.ts";
import { resourceItems } from "../price-assignment.ts";
import type { PoolResource } from "../resource.ts";
import { combinedEffect, type LeverEffect } from "./lever-effect.ts";
import type { ServingSetup } from "./serving-setup.ts";

/** A lever that is pulled here. */
export interface Lever {
  readonly id: string;
  readonly name: string;
  readonly effect: LeverEffect;
  /** What it does to the answers, in words; null where it changes nothing about them. */
  readonly qualityNote: string | null;
}

/** Work on own GPUs, with everything that its levers change. */
export interface LeverCase {
  readonly workloads: readonly Workload[];
  readonly pool: PoolResource;
  readonly hoursPerMonth: number;
  readonly activeHoursPerMonth: number;
  /** How the model is served while these levers are on; null where it cannot be served at all. */
  readonly setup: (active: ReadonlySet<string>) => ServingSetup | null;
}

/**
 * US dollars a month for hardware, power and the levers themselves with a set of levers on. Overheads are left out:
 * no lever changes them.
 *
 * @returns null where the model cannot be served so
 */
export function leveredUsd(given: LeverCase, levers: readonly Lever[]): number | null {
  const setup = given.setup(new Set(levers.map((lever) => lever.id)));
  if (setup === null) return null;
  const effect = combinedEffect(levers.map((lever) => lever.effect));
  const { hoursPerMonth, activeHoursPerMonth } = given;
  const reaching = given.workloads.map((w) => ({
    ...w,
    requestsPerDay: w.requestsPerDay * effect.requestShare,
  }));
  const traffic = trafficOf(reaching, hoursPerMonth, activeHoursPerMonth);
  const seconds = setup.seconds.map(({ prefillSeconds, decodeSeconds }) =>
    figure(
      "replicaSecondsPerRequest",
      "seconds",
      prefillSeconds * effect.prefillFactor + decodeSeconds * effect.decodeFactor,
      "prefillSeconds * prefillFactor + decodeSeconds * decodeFactor",
      {
        prefillSeconds,
        prefillFactor: effect.prefillFactor,
        decodeSeconds,
        decodeFactor: effect.decodeFactor,
      },
    ),
  );
  const arriving = given.workloads.reduce((sum, w) => sum + w.requestsPerDay * (1 + w.retryShare), 0);
  const items = resourceItems(
    withReplicaOf(given.pool, setup.gpusPerReplica),
    traffic,
    replicaLoad(traffic, seconds),
  );
  return (
    totalAt(items, traffic.requestsPerDay) +
    effect.usdPerMonth +
    arriving * traffic.daysPerMonth * effect.usdPerRequest
  );
}

const withReplicaOf = (pool: PoolResource, gpusPerReplica: number): PoolResource =>
  pool.kind === "rented"
    ? { ...pool, plan: { ...pool.plan, gpusPerReplica } }
    : { ...pool, plan: { ...pool.plan, gpusPerReplica } };

export interface LeverWorth {
  readonly id: string;
  /** US dollars a month without this lever, the others on; null where the model could not be served. */
  readonly withoutUsd: number | null;
  /** What it saves here: negative where it costs more than it brings. */
  readonly worthUsd: number | null;
}

export interface LeverTable {
  readonly allUsd: number | null;
  readonly noneUsd: number | null;
  readonly levers: readonly LeverWorth[];
}

/**
 * What each lever is worth here: the cost without it, all others on, less the cost with all. The parts need not sum
 * to the whole: levers overlap, and GPUs come in whole units, so that one may be worth nothing until another is off.
 */
export function leverTable(given: LeverCase, levers: readonly Lever[]): LeverTable {
  const allUsd = leveredUsd(given, levers);
  return {
    allUsd,
    noneUsd: leveredUsd(given, []),
    levers: levers.map((lever) => {
      const withoutUsd = leveredUsd(
        given,
        levers.filter((other) => other !== lever),
      );
      const worthUsd = withoutUsd === null || allUsd === null ? null : withoutUsd - allUsd;
      return { id: lever.id, withoutUsd, worthUsd };
    }),
  };
}
