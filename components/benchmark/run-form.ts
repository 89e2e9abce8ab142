import { RUN_BOUNDS } from "@/lib/benchmark/server/run-bounds.ts";
import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import type { OwnPrompts } from "./own-prompts.ts";

/** How lengths lie about their mean; `lognormal` has the long tail that real traffic has. */
export type Spread = "fixed" | "uniform" | "normal" | "lognormal";

/** What stands in the form. The key lives here and nowhere else. */
export interface RunForm {
  readonly url: string;
  readonly apiKey: string;
  readonly model: string;
  readonly endpoint: RunRequest["endpoint"];
  readonly load: RunRequest["load"]["kind"];
  readonly concurrencies: string;
  readonly rates: string;
  readonly most: string;
  readonly prompts: RunRequest["prompts"]["kind"];
  /** Null until a file was chosen. */
  readonly ownPrompts: OwnPrompts | null;
  readonly salted: boolean;
  /** Means, where lengths are spread. */
  readonly inputTokens: string;
  readonly outputTokens: string;
  readonly inputSpread: Spread;
  readonly outputSpread: Spread;
  /** How far they spread: tokens, but the sigma of a lognormal length. */
  readonly inputSpreadBy: string;
  readonly outputSpreadBy: string;
  readonly sharedPercent: string;
  readonly seconds: string;
  readonly warmUpSeconds: string;
  readonly timeToFirstTokenMs: string;
  readonly timePerOutputTokenMs: string;
  readonly endToEndMs: string;
  readonly inputUsdPerMTok: string;
  readonly outputUsdPerMTok: string;
}

/** The fields that are typed, one text each. */
export type TextKey = {
  [Key in keyof RunForm]: string extends RunForm[Key] ? Key : never;
}[keyof RunForm];

export type RunFormProblems = Readonly<Partial<Record<keyof RunForm, string | undefined>>>;

const USUAL_TOKENS = { input: 512, output: 128 };

/** A form for the work of a scenario: the lengths of its first workload, and its latency target. */
export function initialRunForm({ workloads, serving }: Scenario): RunForm {
  const [workload] = workloads;
  const within = (tokens: number | undefined, usual: number, most: number) =>
    String(tokens === undefined || tokens < 1 ? usual : Math.min(Math.round(tokens), most));
  return {
    url: "",
    apiKey: "",
    model: "",
    endpoint: "chat",
    load: "closed",
    concurrencies: "1, 4, 16, 64",
    rates: "1, 2, 4",
    most: "256",
    prompts: "synthetic",
    ownPrompts: null,
    salted: true,
    inputTokens: within(workload?.inputTokens, USUAL_TOKENS.input, RUN_BOUNDS.inputTokens),
    outputTokens: within(workload?.outputTokens, USUAL_TOKENS.output, RUN_BOUNDS.outputTokens),
    inputSpread: "fixed",
    outputSpread: "fixed",
    inputSpreadBy: "",
    outputSpreadBy: "",
    sharedPercent: "0",
    seconds: "30",
    warmUpSeconds: "5",
    timeToFirstTokenMs: String(serving.timeToFirstTokenMs),
    timePerOutputTokenMs: String(serving.timePerOutputTokenMs),
    endToEndMs: "",
    inputUsdPerMTok: "",
    outputUsdPerMTok: "",
  };
}
