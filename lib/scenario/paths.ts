import type { Input, InputValue } from "./input.ts";
import {
  GROUPS,
  GROUP_LABELS,
  initialValues,
  WORKLOAD_INPUTS,
  type GroupId,
  type Scenario,
  type WorkloadScenario,
} from "./scenario.ts";

/** One input of a scenario with its place: `rented.usdPerGpuHour`, `workloads.0.requestsPerDay`. */
export interface ScenarioField {
  readonly path: string;
  readonly groupLabel: string;
  readonly key: string;
  readonly input: Input;
  readonly value: InputValue;
}

const groupIds = Object.keys(GROUPS) as GroupId[];

/** Every input of a scenario in the order of exports: general, workloads, then the options. */
export function fieldsOf(scenario: Scenario): ScenarioField[] {
  const fields: ScenarioField[] = [];
  const add = (
    prefix: string,
    groupLabel: string,
    group: Readonly<Record<string, Input>>,
    values: object,
  ) => {
    const byKey = values as Readonly<Record<string, InputValue>>;
    for (const [key, input] of Object.entries(group)) {
      const value = byKey[key];
      if (value !== undefined) fields.push({ path: `${prefix}.${key}`, groupLabel, key, input, value });
    }
  };
  for (const id of groupIds) {
    add(id, GROUP_LABELS[id], GROUPS[id], scenario[id]);
    if (id !== "general") continue;
    for (const [i, workload] of scenario.workloads.entries()) {
      const name = workload.name || `${GROUP_LABELS.workloads} ${i + 1}`;
      add(`workloads.${i}`, name, WORKLOAD_INPUTS, workload);
    }
  }
  return fields;
}

/** The description of the input at a path, or null where there is none. */
export function inputAt(path: string): Input | null {
  const { group, key } = splitPath(path);
  const inputs: Readonly<Record<string, Input>> | null =
    group === "workloads" ? WORKLOAD_INPUTS : isGroup(group) ? GROUPS[group] : null;
  return inputs && Object.hasOwn(inputs, key) ? (inputs[key] ?? null) : null;
}

/** The value at a path, or null where the scenario has no such input. */
export function valueAt(scenario: Scenario, path: string): InputValue | undefined {
  const { group, index, key } = splitPath(path);
  const values: object | undefined =
    group === "workloads" ? scenario.workloads[index] : isGroup(group) ? scenario[group] : undefined;
  return values && Object.hasOwn(values, key) ? (values as Record<string, InputValue>)[key] : undefined;
}

/** The scenario with one value changed. The value must suit the input; see `checkValue`. */
export function withValue(scenario: Scenario, path: string, value: InputValue): Scenario {
  const { group, index, key } = splitPath(path);
  if (group === "workloads") {
    const workloads = scenario.workloads.map((w, i) => (i === index ? { ...w, [key]: value } : w));
    return { ...scenario, workloads };
  }
  return isGroup(group) ? { ...scenario, [group]: { ...scenario[group], [key]: value } } : scenario;
}

/** One input and the value that it gets. */
export interface ValueChange {
  readonly path: string;
  readonly value: InputValue;
}

/** The scenario with several values changed, in their order. */
export function withValues(scenario: Scenario, changes: readonly ValueChange[]): Scenario {
  return changes.reduce((changed, { path, value }) => withValue(changed, path, value), scenario);
}

/** The scenario with a workload more, or with as many as asked for. */
export function withWorkloadCount(scenario: Scenario, count: number): Scenario {
  const workloads: WorkloadScenario[] = scenario.workloads.slice(0, count);
  while (workloads.length < count) {
    workloads.push({ ...initialValues(WORKLOAD_INPUTS), name: `Workload ${workloads.length + 1}` });
  }
  return { ...scenario, workloads };
}

export function sameValue(left: InputValue | undefined, right: InputValue | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((v, i) => Object.is(v, right[i]));
  }
  return Object.is(left, right);
}

export const isGroup = (id: string): id is GroupId => Object.hasOwn(GROUPS, id);

function splitPath(path: string): { group: string; index: number; key: string } {
  const parts = path.split(".");
  if (parts[0] === "workloads") return { group: "workloads", index: Number(parts[1]), key: parts[2] ?? "" };
  return { group: parts[0] ?? "", index: 0, key: parts.slice(1).join(".") };
}
