import { apiFrontierInputs, apiOpenInputs } from "./inputs/api.ts";
import { generalInputs } from "./inputs/general.ts";
import { ownedInputs } from "./inputs/owned.ts";
import { projectionInputs } from "./inputs/projection.ts";
import { rentedInputs } from "./inputs/rented.ts";
import { routingInputs } from "./inputs/routing.ts";
import { servingInputs } from "./inputs/serving.ts";
import { workloadInputs } from "./inputs/workload.ts";
import type { InputGroup, ValuesOf } from "./input.ts";

/** Groups of inputs that occur once. Their order is that of exports. */
export const GROUPS = {
  general: generalInputs,
  apiFrontier: apiFrontierInputs,
  apiOpen: apiOpenInputs,
  serving: servingInputs,
  rented: rentedInputs,
  owned: ownedInputs,
  routing: routingInputs,
  projection: projectionInputs,
} as const satisfies Record<string, InputGroup>;

export const WORKLOAD_INPUTS = workloadInputs;

export type GroupId = keyof typeof GROUPS;

export const GROUP_LABELS: Readonly<Record<GroupId | "workloads", string>> = {
  general: "General",
  workloads: "Workload",
  apiFrontier: "Frontier API",
  apiOpen: "Open model by API",
  serving: "Own GPUs",
  rented: "Rented GPUs",
  owned: "Owned servers",
  routing: "Hybrid",
  projection: "Over time",
};

export type WorkloadScenario = ValuesOf<typeof workloadInputs>;

/** Everything that a user can state. It starts from a preset and is complete: no value is missing. */
export type Scenario = {
  /** Preset and its version, such as `support-assistant.1`; versions are never changed once published. */
  readonly preset: string;
  readonly workloads: readonly WorkloadScenario[];
} & { readonly [Group in GroupId]: ValuesOf<(typeof GROUPS)[Group]> };

export const MOST_WORKLOADS = 8;

/** The initial values of a group of inputs. */
export function initialValues<Group extends InputGroup>(group: Group): ValuesOf<Group> {
  const entries = Object.entries(group).map(([key, input]) => [key, input.initial] as const);
  // The keys and value types are those of the group by construction; fromEntries cannot express that.
  return Object.fromEntries(entries) as ValuesOf<Group>;
}

/** A scenario in which nothing costs anything: the ground for reproducing a published table. */
export function blankScenario(): Scenario {
  const zero = { usdPerFteYear: 0, storageUsdPerGbMonth: 0, egressUsdPerGb: 0 };
  return {
    preset: "blank.1",
    workloads: [initialValues(WORKLOAD_INPUTS)],
    general: initialValues(GROUPS.general),
    apiFrontier: { ...initialValues(GROUPS.apiFrontier), ...zero },
    apiOpen: { ...initialValues(GROUPS.apiOpen), ...zero },
    serving: initialValues(GROUPS.serving),
    rented: { ...initialValues(GROUPS.rented), ...zero, interruptionShare: 0 },
    owned: {
      ...initialValues(GROUPS.owned),
      ...zero,
      serverPriceUsd: 0,
      lifeYears: 5,
      residualShare: 0,
      capitalRatePerYear: 0,
      maintenanceSharePerYear: 0,
      colocationUsdPerKwMonth: 0,
      installationUsdPerServer: 0,
      idleWattsPerGpu: 0,
      busyWattsPerGpu: 0,
      baseWattsPerServer: 0,
      pue: 1,
      usdPerKwh: 0,
    },
    routing: initialValues(GROUPS.routing),
    projection: { ...initialValues(GROUPS.projection), discountRatePerYear: 0, leaseRatePerYear: 0 },
  };
}
