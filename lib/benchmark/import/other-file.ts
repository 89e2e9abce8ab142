import { entriesAt, fieldAt, isObject } from "./fields.ts";

interface OtherFile {
  readonly matches: (value: unknown) => boolean;
  readonly sentence: string;
}

const has = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => isObject(value) && Object.hasOwn(value as object, name));

/** Files that lie beside those with the figures, by what is in them. */
const OTHER_FILES: readonly OtherFile[] = [
  {
    matches: (value) => has(value, "benchmark", "metric"),
    sentence: "vLLM's side file for PyTorch's dashboard; give the file of the same name without .pytorch",
  },
  {
    matches: (value) => has(value, "experiments"),
    sentence:
      "perf_analyzer's own export; give profile_export_genai_perf.json or profile_export_aiperf.json beside it",
  },
  {
    matches: (value) => has(value, "metadata", "metrics") && !has(value, "benchmarks"),
    sentence: "AIPerf's list of single requests; give profile_export_aiperf.json beside it",
  },
  {
    matches: (value) => has(value, "start_time", "end_time", "request"),
    sentence:
      "inference-perf's list of single requests; give summary_lifecycle_metrics.json or a stage_N_lifecycle_metrics.json beside it",
  },
  {
    matches: (value) => entriesAt(value).some(([name]) => name.startsWith("results_inter_token_latency_s")),
    sentence:
      "a summary of llmperf, whose time between tokens contains the time to the first; measure again with another tool",
  },
  {
    matches: (value) => has(value, "tput_per_gpu"),
    sentence: "a summary of InferenceX; give the result file of the benchmark run itself",
  },
  {
    matches: (value) => has(value, "benchmarks") && has(value, "metadata"),
    sentence: "a report of GuideLLM in which no benchmark has figures",
  },
  {
    matches: (value) =>
      has(value, "preset") || (typeof fieldAt(value, "workloads", 0) === "object" && has(value, "workloads")),
    sentence: "a scenario; evaluate reads it",
  },
];

/** What a file is that is not the one with the figures, and which one is; null for a file of any other kind. */
export function otherFile(value: unknown): string | null {
  return OTHER_FILES.find(({ matches }) => matches(value))?.sentence ?? null;
}
