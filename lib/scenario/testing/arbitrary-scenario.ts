import fc from "fast-check";
import type { InputGroup, InputValue } from "../input.ts";
import { LATEST_PRESETS } from "../presets.ts";
import {
  GROUPS,
  MOST_WORKLOADS,
  WORKLOAD_INPUTS,
  type Scenario,
  type WorkloadScenario,
} from "../scenario.ts";
import { arbitraryValue } from "./arbitrary-value.ts";

/** Any scenario whose every value is allowed by itself, from the list of inputs alone. */
export function arbitraryScenario(): fc.Arbitrary<Scenario> {
  const record = (group: InputGroup) => {
    const entries = Object.entries(group).map(([key, input]) => [key, arbitraryValue(input)] as const);
    return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<Record<string, InputValue>>;
  };
  const groups = Object.entries(GROUPS).map(([id, group]) => [id, record(group)] as const);
  return fc
    .record({
      preset: fc.constantFrom(...LATEST_PRESETS.map((p) => p.key)),
      workloads: fc.array(record(WORKLOAD_INPUTS), { minLength: 1, maxLength: MOST_WORKLOADS }),
      ...(Object.fromEntries(groups) as Record<string, fc.Arbitrary<Record<string, InputValue>>>),
    })
    .map((scenario) => scenario as unknown as Scenario);
}

/** A scenario that can be analysed: one with its contradictions taken out and what is missing filled in. */
export const arbitraryValidScenario = (): fc.Arbitrary<Scenario> => arbitraryScenario().map(madeConsistent);

function madeConsistent(scenario: Scenario): Scenario {
  const { general, apiFrontier, apiOpen, rented, owned } = scenario;
  const enabled = [apiFrontier, apiOpen, rented, owned].some((option) => option.enabled);
  const prices = { inputUsdPerMTok: 1, outputUsdPerMTok: 3 };
  const rents = { usdPerGpuHour: 2, spotUsdPerGpuHour: 1, reservedUsdPerGpuHour: 1.5 };
  const busyWattsPerGpu = owned.busyWattsPerGpu ?? 700;
  return {
    ...scenario,
    general: {
      ...general,
      activeHoursPerMonth:
        general.activeHoursPerMonth === null
          ? null
          : Math.min(general.activeHoursPerMonth, general.hoursPerMonth),
    },
    workloads: scenario.workloads.slice(0, 3).map(consistentWorkload),
    apiFrontier: filled(apiFrontier, prices),
    apiOpen: filled(apiOpen, prices),
    rented: {
      ...filled(rented, rents),
      ...(rented.purchase === "mix" ? { billing: "autoscaled", sizing: "traffic" } : {}),
    },
    owned: {
      ...filled(owned, { serverPriceUsd: 30000 }),
      enabled: owned.enabled || !enabled,
      busyWattsPerGpu,
      idleWattsPerGpu: Math.min(owned.idleWattsPerGpu ?? 100, busyWattsPerGpu),
    },
    projection: { ...scenario.projection, currency: "EUR" },
  };
}

function consistentWorkload(w: WorkloadScenario): WorkloadScenario {
  const inputTokens = w.inputTokens + w.outputTokens === 0 ? 100 : w.inputTokens;
  const impossible =
    (w.capacityUnit === "output-tokens" && w.outputTokens === 0) ||
    (w.capacityUnit === "input-tokens" && inputTokens === 0);
  return {
    ...w,
    inputTokens,
    cacheWriteShare: Math.min(w.cacheWriteShare, 1 - w.cachedInputShare),
    capacityUnit: impossible ? "total-tokens" : w.capacityUnit,
    dayShape: w.dayShape === "weights" && !w.hourWeights.some((n) => n > 0) ? "flat" : w.dayShape,
    tokensPerSecond: w.tokensPerSecond ?? 1000,
    requestsPerSecond: w.requestsPerSecond ?? 2,
    prefillTokensPerSecond: w.prefillTokensPerSecond ?? 9000,
    decodeTokensPerSecond: w.decodeTokensPerSecond ?? 900,
  };
}

/** The group with empty inputs filled in; what is stated stays. */
function filled<Group extends object>(group: Group, values: Partial<Record<keyof Group, number>>): Group {
  const result = { ...group };
  for (const key of Object.keys(values) as (keyof Group)[]) {
    if (result[key] === null) result[key] = values[key] as Group[typeof key];
  }
  return result;
}
