import { formatAbout, formatNumber } from "@/lib/analysis/format.ts";
import type { BenchmarkPoint, BenchmarkResult } from "@/lib/benchmark/result.ts";
import type { ValueChange } from "@/lib/scenario/paths.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { loadWords } from "./load-words.ts";
import { toolName } from "./tool-name.ts";
import type { UsablePoint } from "./usable-point.ts";

export interface CapacityUse {
  /** Index of the workload that gets the throughput. */
  readonly workload: number;
  /** The load to plan with. */
  readonly point: UsablePoint;
  /** Copies of the model behind the endpoint, at least 1: the scenario's throughput is that of one. */
  readonly replicas: number;
}

const LONGEST_SOURCE = 200;

/**
 * The inputs that a benchmark sets in a scenario: the throughput of one replica, where it comes from, and that the
 * estimate no longer has a say. A link made of them carries numbers and words of the result, and no address.
 */
export function capacityChanges(result: BenchmarkResult, use: CapacityUse): readonly ValueChange[] {
  const { measured, capacity } = use.point;
  const set = (key: string, value: ValueChange["value"]): ValueChange => ({
    path: `workloads.${use.workload}.${key}`,
    value,
  });
  return [
    set("capacityUnit", "output-tokens"),
    set("tokensPerSecond", Number((capacity.outputTokensPerSecond / use.replicas).toPrecision(4))),
    set("capacityOrigin", result.tool === "breakeven" ? "measured" : "imported"),
    set("capacitySource", sourceWords(result, measured, use.replicas)),
    { path: "serving.deployment", value: "stated" },
  ];
}

/** For example `Llama-3.1-8B: 16 streams, 512 input and 128 output tokens a request, 2026-11-25`. */
function sourceWords(result: BenchmarkResult, point: BenchmarkPoint, replicas: number): string {
  const lengths = tokensPerRequest(point);
  const parts = [
    loadWords(point.load),
    lengths &&
      `${formatAbout(lengths.input)} input and ${formatAbout(lengths.output)} output tokens a request`,
    replicas === 1 ? null : `${formatNumber(replicas)} replicas`,
    result.tool === "breakeven" ? null : toolName(result.tool),
    result.measuredAt?.slice(0, 10) ?? null,
  ].filter((part) => part !== null);
  const model = modelWords(result.model);
  const rest = parts.join(", ");
  return (model === null ? rest : `${model.slice(0, LONGEST_SOURCE - rest.length - 2)}: ${rest}`).slice(
    0,
    LONGEST_SOURCE,
  );
}

/** A name that is an address, or a path on the server, says where the server is; the last part says what it serves. */
function modelWords(model: string | null): string | null {
  if (model === null) return null;
  if (!/:\/\/|^[/~.\\]/.test(model)) return model;
  const path = model.replace(/^[\w+.-]*:\/\/[^/]*/, "");
  return path.split(/[/\\]/).findLast((part) => part !== "") ?? null;
}

/** Mean tokens of a request; null where one of the two was not counted. */
function tokensPerRequest(point: BenchmarkPoint): { readonly input: number; readonly output: number } | null {
  const { inputTokens, outputTokens, completedRequests } = point;
  if (inputTokens === null || outputTokens === null || completedRequests === 0) return null;
  return { input: inputTokens / completedRequests, output: outputTokens / completedRequests };
}

/** More than this apart, lengths make another workload of it. */
const CLOSE_ENOUGH = 1.25;

/** What to know before the figure is used for a workload, one sentence each. */
export function capacityCautions(scenario: Scenario, { workload, point }: CapacityUse): readonly string[] {
  const work = scenario.workloads[workload];
  const { measured } = point;
  const lengths = tokensPerRequest(measured);
  const differs = (a: number, b: number) => Math.max(a, b) > CLOSE_ENOUGH * Math.min(a, b);
  const cautions: string[] = [];
  if (
    work &&
    lengths &&
    (differs(work.inputTokens, lengths.input) || differs(work.outputTokens, lengths.output))
  )
    cautions.push(
      `It was measured with ${formatAbout(lengths.input)} input and ${formatAbout(lengths.output)} output tokens a request; this workload has ${formatAbout(work.inputTokens)} and ${formatAbout(work.outputTokens)}. Throughput depends on both: measure with these lengths for a figure that holds.`,
    );
  if (scenario.serving.throughputFactor !== 1)
    cautions.push(
      `The scenario multiplies every throughput by ${formatNumber(scenario.serving.throughputFactor)}, measured ones too.`,
    );
  if (measured.client?.clientLimited === true)
    cautions.push("The load generator was busy: the server may be able to do more.");
  return cautions;
}
