import { replicaSeconds } from "../../pricing/capacity.ts";
import { continuousBatching } from "../../pricing/hybrid/levers/continuous-batching.ts";
import { NO_EFFECT, type LeverEffect } from "../../pricing/hybrid/levers/lever-effect.ts";
import { leverTable, type Lever, type LeverCase } from "../../pricing/hybrid/levers/lever-worth.ts";
import { prefixCache } from "../../pricing/hybrid/levers/prefix-cache.ts";
import { semanticCache } from "../../pricing/hybrid/levers/semantic-cache.ts";
import {
  setupFromFactors,
  type PhaseSeconds,
  type SetupFactor,
} from "../../pricing/hybrid/levers/serving-setup.ts";
import { speculativeDecoding } from "../../pricing/hybrid/levers/speculative-decoding.ts";
import { isPool, type PoolResource } from "../../pricing/hybrid/resource.ts";
import type { Workload } from "../../pricing/workload.ts";
import type { Analysis } from "../analyse.ts";
import { workloadName } from "../workload-name.ts";
import type { HybridAnswer } from "./hybrid-answer.ts";
import { leverMemory, type LeverMemory } from "./lever-memory.ts";
import type { RoutingReport } from "./routing-report.ts";

/** What a lever does here. */
export interface LeverRow {
  readonly id: string;
  readonly name: string;
  /** Requests that one replica's time is good for with it ÷ without it, all else as stated. */
  readonly capacityFactor: number;
  /** What it saves a month, the others on; null where it cannot be told. */
  readonly worthUsd: number | null;
  /** Of one replica; null where it cannot be told. */
  readonly memory: LeverMemory | null;
  readonly qualityNote: string | null;
}

export interface LeverReport {
  /** Which GPUs. */
  readonly poolName: string;
  readonly workloads: readonly string[];
  /** Hardware, power and the levers themselves a month, with all levers and with none. */
  readonly allUsd: number | null;
  readonly noneUsd: number | null;
  readonly rows: readonly LeverRow[];
}

interface PooledWork {
  readonly name: string;
  readonly workload: Workload;
  readonly seconds: PhaseSeconds;
}

/**
 * What each lever of an owner is worth here. The throughput that the scenario states is taken to have continuous
 * batching, its weights and its cache as they are, and none of the other levers.
 *
 * @returns null where no work can be on own GPUs, or no throughput is known
 */
export function leversOf(analysis: Analysis, { answer }: RoutingReport): LeverReport | null {
  const pool = poolOf(answer, analysis);
  if (pool === null) return null;
  const works = worksOn(answer, pool);
  if (works.length === 0) return null;
  const { levers, factors } = pulled(analysis, works);
  const { model } = answer;
  // The stated throughput has some of the levers in it: without them a request takes longer by as much.
  const included = levers.find(({ id }) => id === "batching")?.effect.decodeFactor ?? 1;
  const had = factors.filter(({ isIncluded }) => isIncluded);
  const gained = had.reduce((product, { throughputFactor }) => product * throughputFactor, 1);
  const bare = {
    gpusPerReplica: pool.plan.gpusPerReplica,
    seconds: works.map(({ seconds }) => ({
      prefillSeconds: seconds.prefillSeconds * gained,
      decodeSeconds: (seconds.decodeSeconds * gained) / included,
    })),
  };
  const given: LeverCase = {
    workloads: works.map(({ workload }) => workload),
    pool,
    hoursPerMonth: model.hoursPerMonth,
    activeHoursPerMonth: model.activeHoursPerMonth,
    setup: setupFromFactors(bare, factors),
  };
  const table = leverTable(given, levers);
  const memoryOf = leverMemory(analysis, pool.plan.gpusPerReplica, given.workloads);
  return {
    poolName: pool.name,
    workloads: works.map(({ name }) => name),
    allUsd: table.allUsd,
    noneUsd: table.noneUsd,
    rows: levers.map(({ id, name, effect, qualityNote }) => ({
      id,
      name,
      qualityNote,
      capacityFactor:
        (factors.find(({ leverId }) => leverId === id)?.throughputFactor ?? 1) /
        busyShare(works, effect, id === "batching"),
      worthUsd: table.levers.find((lever) => lever.id === id)?.worthUsd ?? null,
      memory: memoryOf(id),
    })),
  };
}

/** The own GPUs that the mix uses; else those of which all of the work costs less. */
function poolOf(answer: HybridAnswer, { options }: Analysis): PoolResource | null {
  const { resources, workloads } = answer.model;
  const pools = resources.filter(isPool);
  const used = pools.filter((pool) => workloads.some((_, w) => usesPool(answer, w, pool)));
  const usdOf = (id: string) => options.find((o) => o.id === id)?.monthlyUsd.value ?? Infinity;
  const [best] = (used.length > 0 ? used : pools).toSorted((a, b) => usdOf(a.id) - usdOf(b.id));
  return best ?? null;
}

/** Whether a workload, by its index, comes to a pool in the cheapest mix. */
function usesPool(answer: HybridAnswer, w: number, pool: PoolResource): boolean {
  if (answer.kind === "none") return false;
  const route = answer.model.workloads[w]?.routes[answer.assignment[w] ?? -1];
  return route?.stages.some(({ call }) => call.resourceId === pool.id) ?? false;
}

function worksOn(answer: HybridAnswer, pool: PoolResource): readonly PooledWork[] {
  const all = answer.model.workloads.map(({ workload, routes }, w) => ({
    name: workloadName(workload.name, w),
    workload,
    isThere: usesPool(answer, w, pool),
    call: routes.find(({ id }) => id === pool.id)?.stages[0]?.call ?? null,
  }));
  const chosen = all.some(({ isThere }) => isThere) ? all.filter(({ isThere }) => isThere) : all;
  return chosen.flatMap(({ name, workload, call }) => {
    if (!call?.capacity) return [];
    const { capacity, throughputFactor } = call;
    const secondsOf = (changes: Partial<Workload>) =>
      replicaSeconds({ ...workload, ...changes }, capacity, throughputFactor).value;
    const whole = secondsOf({});
    // A throughput of output tokens says nothing of the prompt's part: then all of the time is the answer's.
    const prompt = capacity.unit === "prefill-and-decode" ? secondsOf({ outputTokens: 0 }) : 0;
    return [{ name, workload, seconds: { prefillSeconds: prompt, decodeSeconds: whole - prompt } }];
  });
}

interface Factor extends SetupFactor {
  /** Whether the stated throughput has it already. */
  readonly isIncluded: boolean;
}

function pulled(
  { scenario }: Analysis,
  works: readonly PooledWork[],
): { readonly levers: readonly Lever[]; readonly factors: readonly Factor[] } {
  const { routing } = scenario;
  const requests = works.reduce((sum, { workload }) => sum + workload.requestsPerDay, 0);
  const mean = (of: (workload: Workload) => number) =>
    requests > 0
      ? works.reduce((sum, { workload }) => sum + of(workload) * workload.requestsPerDay, 0) / requests
      : 0;
  const output = mean((w) => w.outputTokens);
  const prefix = routing.leverPrefixShare ?? mean((w) => w.cachedInputShare);
  const levers: Lever[] = [];
  const factors: Factor[] = [];
  const add = (id: string, name: string, effect: LeverEffect, qualityNote: string | null = null) =>
    levers.push({ id, name, effect, qualityNote });
  const addFactor = (id: string, name: string, factor: number, isIncluded: boolean, note: string) => {
    if (factor === 1) return;
    add(id, name, NO_EFFECT, note);
    factors.push({ leverId: id, throughputFactor: factor, gpusPerReplica: null, isIncluded });
  };
  if (output > 0)
    add(
      "batching",
      "Continuous batching",
      continuousBatching(output, routing.leverLongestTokens ?? 4 * output),
    );
  addFactor(
    "quantised",
    "Fewer bits for the weights",
    routing.leverQuantised,
    true,
    "Measure what it costs in quality.",
  );
  addFactor("kv", "A smaller KV cache", routing.leverKv, true, "8 bits are rarely noticed; measure.");
  if (prefix > 0) add("prefix", "Prefix caching", prefixCache(prefix, 0));
  if (routing.leverSemanticShare > 0) {
    add(
      "semantic",
      "Semantic caching",
      semanticCache(routing.leverSemanticShare, routing.leverLookupUsdPer1000 / 1000, 0),
      "Gives an earlier answer to a question that only means about the same.",
    );
  }
  if (routing.leverAcceptance > 0)
    add(
      "speculative",
      "Speculative decoding",
      speculativeDecoding({
        draftTokens: 3,
        acceptance: routing.leverAcceptance,
        draftCost: 0.1,
        checkCost: 0.1,
      }),
    );
  addFactor("smaller", "A smaller model", routing.leverSmaller, false, "Answers worse; measure by how much.");
  return { levers, factors };
}

/**
 * Share of the time that a replica is still busy for the same requests with a lever, all else as stated.
 *
 * @param isIncluded whether the stated throughput has the lever already
 */
function busyShare(works: readonly PooledWork[], effect: LeverEffect, isIncluded: boolean): number {
  let stated = 0;
  let other = 0;
  const [prefill, decode] = isIncluded
    ? [1 / effect.prefillFactor, 1 / effect.decodeFactor]
    : [effect.prefillFactor, effect.decodeFactor];
  for (const { workload, seconds } of works) {
    stated += workload.requestsPerDay * (seconds.prefillSeconds + seconds.decodeSeconds);
    other += workload.requestsPerDay * (seconds.prefillSeconds * prefill + seconds.decodeSeconds * decode);
  }
  if (stated === 0) return 1;
  return (isIncluded ? stated / other : other / stated) * effect.requestShare;
}
