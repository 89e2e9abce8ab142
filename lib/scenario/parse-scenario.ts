import { checkValue } from "./check-value.ts";
import { withStated } from "./deployment.ts";
import type { Input } from "./input.ts";
import { inputAt, isGroup, withWorkloadCount } from "./paths.ts";
import { findPreset, LATEST_PRESETS } from "./presets.ts";
import type { Problem } from "./problem.ts";
import { GROUPS, MOST_WORKLOADS, WORKLOAD_INPUTS, type Scenario } from "./scenario.ts";

export type ParsedScenario = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/**
 * Reads a scenario of unknown origin, such as a parsed JSON file: a preset and what differs from it. Every
 * value is taken as it is or refused by name; nothing is dropped.
 *
 * @example parseScenario({ preset: "blank", workloads: [{ requestsPerDay: 1000, inputTokens: 500 }] })
 */
export function parseScenario(source: unknown): ParsedScenario {
  if (!isRecord(source)) return { problems: [{ path: "", message: "A scenario must be a JSON object." }] };
  const problems: Problem[] = [];
  const presetId = source.preset ?? "blank";
  const preset = typeof presetId === "string" ? findPreset(presetId) : null;
  if (preset === null) {
    const known = LATEST_PRESETS.map((p) => p.id).join(", ");
    return {
      problems: [
        { path: "preset", message: `Preset must be one of ${known}; ${JSON.stringify(presetId)} is not.` },
      ],
    };
  }
  let scenario = preset.scenario;
  for (const [key, values] of statedLast(source, ["serving"])) {
    if (key === "preset") continue;
    if (key === "workloads") {
      scenario = readWorkloads(scenario, values, problems);
    } else if (!isGroup(key)) {
      const known = ["preset", "workloads", ...Object.keys(GROUPS)].join(", ");
      problems.push({ path: key, message: `A scenario has no part "${key}"; its parts are ${known}.` });
    } else if (!isRecord(values)) {
      problems.push({ path: key, message: `${key} must be an object with inputs.` });
    } else scenario = readGroup(scenario, key, values, GROUPS[key], problems);
  }
  return problems.length > 0 ? { problems } : { scenario };
}

function readWorkloads(scenario: Scenario, values: unknown, problems: Problem[]): Scenario {
  if (!Array.isArray(values) || values.length < 1 || values.length > MOST_WORKLOADS) {
    problems.push({
      path: "workloads",
      message: `workloads must be a list of 1 to ${MOST_WORKLOADS} workloads.`,
    });
    return scenario;
  }
  let result = withWorkloadCount(scenario, values.length);
  for (const [i, workload] of (values as unknown[]).entries()) {
    if (isRecord(workload)) result = readGroup(result, `workloads.${i}`, workload, WORKLOAD_INPUTS, problems);
    else problems.push({ path: `workloads.${i}`, message: `workloads.${i} must be an object with inputs.` });
  }
  return result;
}

function readGroup(
  scenario: Scenario,
  prefix: string,
  values: Readonly<Record<string, unknown>>,
  group: Readonly<Record<string, Input>>,
  problems: Problem[],
): Scenario {
  let result = scenario;
  for (const [key, value] of statedLast(values, ["deployment", "capacityOrigin", "capacitySource"])) {
    const path = `${prefix}.${key}`;
    const input = inputAt(path);
    if (input === null) {
      problems.push({ path, message: `There is no input ${path}${hint(key, Object.keys(group))}` });
      continue;
    }
    const checked = checkValue(input, value);
    if ("problem" in checked) problems.push({ path, message: `${path}: ${checked.problem}` });
    else result = withStated(result, path, checked.value);
  }
  return result;
}

/** The entries of an object with some keys last: what a file says of them outweighs what its other values imply. */
function statedLast(source: Readonly<Record<string, unknown>>, last: readonly string[]): [string, unknown][] {
  const rank = ([key]: [string, unknown]) => (last.includes(key) ? 1 : 0);
  return Object.entries(source).sort((a, b) => rank(a) - rank(b));
}

function hint(key: string, known: readonly string[]): string {
  const lower = key.toLowerCase();
  const near =
    known.find((k) => k.toLowerCase() === lower) ??
    known.find((k) => k.toLowerCase().includes(lower) || lower.includes(k.toLowerCase()));
  return near ? `; did you mean ${near}?` : `; inputs here are ${known.join(", ")}.`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
