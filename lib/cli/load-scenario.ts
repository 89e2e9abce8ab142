import { parseScenario } from "../scenario/parse-scenario.ts";
import type { Problem } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { readJson } from "../json/read-json.ts";
import { readText } from "./read-text.ts";
import { LARGEST_SCENARIO_BYTES, type Terminal } from "./terminal.ts";

export type LoadedScenario = { readonly scenario: Scenario } | { readonly problem: string };

/** Reads a scenario from a file or from standard input; what is wrong with it comes back in one sentence. */
export async function loadScenario(file: string, terminal: Terminal): Promise<LoadedScenario> {
  const read = await readText(terminal, file, LARGEST_SCENARIO_BYTES);
  if ("problem" in read) return read;
  const { name, text } = read;
  if (text.trim() === "") return { problem: `${name} is empty; a scenario is a JSON object.` };
  const json = readJson(text);
  if ("problem" in json) return { problem: `${name} is not valid JSON at ${json.problem}` };
  const parsed = parseScenario(json.value);
  return "problems" in parsed ? { problem: problemSentence(parsed.problems) } : parsed;
}

/** The first problem in words, with its input's name, and the names of the others. */
export function problemSentence(problems: readonly Problem[]): string {
  const [first, ...others] = problems;
  if (first === undefined) return "The scenario cannot be read.";
  const named = first.path === "" || first.message.includes(first.path);
  const sentence = named ? first.message : `${first.path}: ${first.message}`;
  const paths = [...new Set(others.map((p) => p.path).filter((path) => path !== ""))];
  if (paths.length === 0) return sentence;
  const listed = paths.slice(0, 5).join(", ");
  const more = paths.length > 5 ? ` and ${String(paths.length - 5)} others` : "";
  return `${sentence.replace(/\.$/, "")} (also wrong: ${listed}${more}).`;
}
