import { checkValue } from "./check-value.ts";
import type { Input, InputValue } from "./input.ts";
import { fieldsOf, inputAt, sameValue, valueAt, withValue, withWorkloadCount } from "./paths.ts";
import { DEFAULT_PRESET, findPreset } from "./presets.ts";
import { MOST_WORKLOADS, type Scenario } from "./scenario.ts";

/** Version of the link's own format. Version 1 is read for ever. */
const LINK_VERSION = 1;

/** A value of a link that could not be read, and what is used instead. */
export interface LinkProblem {
  readonly name: string;
  readonly message: string;
}

export interface DecodedLink {
  readonly scenario: Scenario;
  readonly problems: readonly LinkProblem[];
}

/**
 * Writes a scenario as a query string: the preset, the price date, and what differs from the preset. Names
 * are those of the scenario file, so that a link can be read by eye.
 *
 * @example encodeLink(scenario) // "v=1&preset=support-assistant.1&general.priceDate=2026-11-23&workloads.0.requestsPerDay=24000"
 */
export function encodeLink(scenario: Scenario): string {
  const params = new URLSearchParams([
    ["v", String(LINK_VERSION)],
    ["preset", scenario.preset],
    ["general.priceDate", scenario.general.priceDate],
  ]);
  const base = baselineOf(scenario);
  const presetCount = findPreset(scenario.preset)?.scenario.workloads.length ?? 1;
  if (scenario.workloads.length !== presetCount)
    params.append("workloads", String(scenario.workloads.length));
  for (const { path, input, value } of fieldsOf(scenario)) {
    if (path === "general.priceDate" || sameValue(value, valueAt(base, path))) continue;
    params.append(path, writeValue(input, value));
  }
  return params.toString();
}

/**
 * Reads a link. It never fails: a value that cannot be read is reported by name, and the preset's is used.
 */
export function decodeLink(query: string): DecodedLink {
  const problems: LinkProblem[] = [];
  const params = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (params.has(name))
      problems.push({ name, message: `${name} occurs twice in the link; the first value is used.` });
    else params.set(name, value);
  }
  const version = params.get("v");
  if (version !== undefined && version !== String(LINK_VERSION)) {
    problems.push({
      name: "v",
      message:
        /^\d+$/.test(version) && Number(version) > LINK_VERSION
          ? `This link was made by a newer Breakeven (version ${version}). What this one knows was read; check the rest.`
          : `"${clip(version)}" is not a version of link; it was read as version ${LINK_VERSION}.`,
    });
  }
  const presetName = params.get("preset");
  const preset = presetName === undefined ? DEFAULT_PRESET : (findPreset(presetName) ?? DEFAULT_PRESET);
  if (presetName !== undefined && preset.key !== presetName && preset.id !== presetName) {
    problems.push({
      name: "preset",
      message: `There is no preset "${clip(presetName)}"; ${preset.label} is used.`,
    });
  }
  let scenario = preset.scenario;
  const count = params.get("workloads");
  if (count !== undefined) {
    const workloads = Number(count);
    if (Number.isInteger(workloads) && workloads >= 1 && workloads <= MOST_WORKLOADS) {
      scenario = withWorkloadCount(scenario, workloads);
    } else
      problems.push({
        name: "workloads",
        message: `A scenario has 1 to ${MOST_WORKLOADS} workloads, not "${clip(count)}"; the preset's are used.`,
      });
  }
  for (const [name, text] of params) {
    if (name === "v" || name === "preset" || name === "workloads") continue;
    const input = inputAt(name);
    const current = valueAt(scenario, name);
    if (input === null || current === undefined) {
      problems.push({
        name,
        message: `This link has a value "${clip(name)}" that is not an input; it was left out.`,
      });
      continue;
    }
    const checked = checkValue(input, readValue(input, text));
    if ("value" in checked) scenario = withValue(scenario, name, checked.value);
    else problems.push({ name, message: `${checked.problem} ${usedInstead(input, current)}` });
  }
  return { scenario, problems };
}

/** What links leave out: the preset with as many workloads as the scenario has. */
function baselineOf(scenario: Scenario): Scenario {
  const preset = findPreset(scenario.preset) ?? DEFAULT_PRESET;
  return withWorkloadCount(preset.scenario, scenario.workloads.length);
}

function writeValue(input: Input, value: InputValue): string {
  if (value === null) return "auto";
  return Array.isArray(value) ? value.join("_") : String(value);
}

function readValue(input: Input, text: string): unknown {
  switch (input.kind) {
    case "number":
      return readPlainNumber(text);
    case "optional-number":
      return text === "auto" ? null : readPlainNumber(text);
    case "flag":
      return text === "true" ? true : text === "false" ? false : text;
    case "number-list":
      return text === "" ? [] : text.split("_").map(readPlainNumber);
    default:
      return text;
  }
}

/** A number as links write it; anything else stays text, so that the check can quote it. */
const readPlainNumber = (text: string): number | string =>
  /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;

function usedInstead(input: Input, current: InputValue): string {
  if (current === null) return "It was left empty.";
  if (input.kind === "choice") return `"${input.choices[String(current)] ?? ""}" is used.`;
  if (input.kind === "number-list") return "The preset's values are used.";
  return `${typeof current === "number" ? current.toLocaleString("en-US") : String(current)} is used.`;
}

const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 37)}…` : text);
