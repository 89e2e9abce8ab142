import { readJsonDocuments } from "../../json/read-json-documents.ts";
import { aiperf } from "./aiperf.ts";
import { genaiPerf } from "./genai-perf.ts";
import { guidellm } from "./guidellm.ts";
import type { ImportResult } from "./import-result.ts";
import type { ImportedRun, Importer } from "./importer.ts";
import { inferencePerf } from "./inference-perf.ts";
import { otherFile } from "./other-file.ts";
import { isOwnResult, readOwnResult } from "./read-own-result.ts";
import { sglang } from "./sglang.ts";
import { vllm } from "./vllm.ts";

/** In the order in which they are asked; genai-perf's files are like AIPerf's with less in them. */
const IMPORTERS: readonly Importer[] = [sglang, vllm, guidellm, aiperf, genaiPerf, inferencePerf];

/** Real files with all requests in them reach hundreds of megabytes; a browser reads this much in seconds. */
const MOST_CHARACTERS = 200 * 2 ** 20;
const MOST_POINTS = 1000;

const READING = {
  deepest: 64,
  // What was asked and answered is of no use here, and may be confidential.
  dropped: new Set([
    "generated_texts",
    "requests",
    "request_args",
    "prompts",
    "output",
    "request",
    "response",
  ]),
};

/**
 * Reads the result file of a benchmark, whichever tool wrote it: `vllm bench serve`, SGLang's `bench_serving`,
 * GuideLLM, AIPerf, genai-perf, inference-perf, or Breakeven. Several results in one file, one after the other
 * or in a list, become several points. Texts of prompts and answers are not kept.
 *
 * @param name what to call the file in a reason
 * @returns the result, or one sentence that says why there is none, with line and column for broken JSON
 * @example importBenchmark('{"duration": 36, "completed": 300, …', "run.json")
 *   // { ok: false, reason: "run.json is cut off: it ends at line 1, column 37, in the middle of a value." }
 */
export function importBenchmark(text: string, name: string): ImportResult {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (content.length > MOST_CHARACTERS)
    return refuse(`${name} is larger than 200 MB: leave single requests out.`);
  if (content.trim() === "") return refuse(`${name} is empty.`);
  const json = readJsonDocuments(content, READING);
  if ("problem" in json) return refuse(brokenJson(content, name, json));
  const [only, ...others] = json.documents;
  const values = others.length === 0 && Array.isArray(only) ? (only as unknown[]) : json.documents;
  const [first] = values;
  if (isOwnResult(first)) {
    return values.length === 1
      ? readOwnResult(first, name)
      : refuse(`${name} holds ${String(values.length)} results of Breakeven; give one file each.`);
  }
  const importer = IMPORTERS.find(({ recognises }) => recognises(first));
  if (importer === undefined) {
    const other = otherFile(first);
    return refuse(
      other === null
        ? `${name} is no result file of vLLM, SGLang, GuideLLM, AIPerf, genai-perf, inference-perf or Breakeven.`
        : `${name} is ${other}.`,
    );
  }
  const stranger = values.findIndex((value) => !importer.recognises(value));
  if (stranger !== -1) {
    return refuse(
      `${name} starts with a result of ${importer.tool}, but value ${String(stranger + 1)} is none.`,
    );
  }
  return merged(
    importer,
    values.map((value) => importer.read(value)),
    name,
  );
}

function merged(importer: Importer, runs: readonly ImportedRun[], name: string): ImportResult {
  const points = runs.flatMap((run) => run.points);
  if (points.length > MOST_POINTS) {
    return refuse(`${name} holds ${String(points.length)} runs, which is more than ${String(MOST_POINTS)}.`);
  }
  const models = new Set(runs.flatMap(({ model }) => (model === null ? [] : [model])));
  const firstOf = <T>(pick: (run: ImportedRun) => T | null): T | null => {
    for (const run of runs) {
      const value = pick(run);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    ok: true,
    result: {
      format: "breakeven-benchmark",
      version: 1,
      tool: importer.tool,
      toolVersion: firstOf((run) => run.toolVersion),
      measuredAt: firstOf((run) => run.measuredAt),
      model: firstOf((run) => run.model),
      points,
      operatingPoint: null,
      warnings:
        models.size > 1
          ? [`The file mixes runs of different models: ${[...models].slice(0, 5).join(", ")}.`]
          : [],
    },
  };
}

function brokenJson(
  text: string,
  name: string,
  broken: { problem: string; line: number; column: number; endsEarly: boolean; read: number },
): string {
  const place = `line ${String(broken.line)}, column ${String(broken.column)}`;
  // A word at the end of some other text looks cut off too.
  if (!/^\s*[[{]/.test(text)) return `${name} is not JSON, as result files are.`;
  if (!broken.endsEarly) return `${name} is not valid JSON at ${place}: ${broken.problem}`;
  const whole =
    broken.read === 0
      ? ""
      : `; ${broken.read === 1 ? "one value" : `${String(broken.read)} values`} before it can be read`;
  return `${name} is cut off: it ends at ${place}, in the middle of a value${whole}.`;
}

function refuse(reason: string): ImportResult {
  return { ok: false, reason };
}
