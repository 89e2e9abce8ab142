import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";
import { RUN_BOUNDS } from "@/lib/benchmark/server/run-bounds.ts";
import type { TokenPrice } from "@/lib/benchmark/run/estimate-run.ts";
import { readNumber } from "@/lib/scenario/number-entry.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

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
  readonly inputTokens: string;
  readonly outputTokens: string;
  readonly seconds: string;
  readonly warmUpSeconds: string;
  readonly timeToFirstTokenMs: string;
  readonly timePerOutputTokenMs: string;
  readonly inputUsdPerMTok: string;
  readonly outputUsdPerMTok: string;
}

export type RunFormProblems = Readonly<Partial<Record<keyof RunForm, string | undefined>>>;

export type ReadRunForm =
  | { readonly ok: true; readonly request: RunRequest; readonly price: TokenPrice | null }
  | { readonly ok: false; readonly problems: RunFormProblems };

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
    inputTokens: within(workload?.inputTokens, USUAL_TOKENS.input, RUN_BOUNDS.inputTokens),
    outputTokens: within(workload?.outputTokens, USUAL_TOKENS.output, RUN_BOUNDS.outputTokens),
    seconds: "30",
    warmUpSeconds: "5",
    timeToFirstTokenMs: String(serving.timeToFirstTokenMs),
    timePerOutputTokenMs: String(serving.timePerOutputTokenMs),
    inputUsdPerMTok: "",
    outputUsdPerMTok: "",
  };
}

/** Reads the form into what the server takes, or says by field what is wrong. */
export function readRunForm(form: RunForm): ReadRunForm {
  const problems: Partial<Record<keyof RunForm, string>> = {};
  const number = (key: keyof RunForm, least: number, most: number, whole = false): number => {
    const read = readNumber(form[key]);
    const range = `${whole ? "a whole number" : "a number"} from ${least.toLocaleString("en-US")} to ${most.toLocaleString("en-US")}`;
    const value = "problem" in read ? NaN : read.value;
    if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
    problems[key] = `Type ${range}.`;
    return least;
  };
  const optional = (key: keyof RunForm, least: number, most: number): number | null =>
    form[key].trim() === "" ? null : number(key, least, most);
  const list = (key: keyof RunForm, least: number, most: number, whole: boolean): number[] => {
    const parts = form[key].split(/[\s,;]+/).filter((part) => part !== "");
    const values = parts.map(Number);
    const good = values.every(
      (value) => value >= least && value <= most && (!whole || Number.isInteger(value)),
    );
    if (good && values.length > 0 && values.length <= RUN_BOUNDS.loads) return values;
    problems[key] =
      `Type up to ${RUN_BOUNDS.loads} ${whole ? "whole numbers" : "numbers"} from ${least} to ${most.toLocaleString("en-US")}, with commas between.`;
    return [least];
  };
  const readLoad = (): RunRequest["load"] => {
    switch (form.load) {
      case "closed":
        return { kind: "closed", concurrencies: list("concurrencies", 1, RUN_BOUNDS.concurrency, true) };
      case "constant":
      case "poisson":
        return {
          kind: form.load,
          requestsPerSecond: list("rates", 0.01, RUN_BOUNDS.requestsPerSecond, false),
        };
      case "sweep":
        return { kind: "sweep", most: number("most", 1, RUN_BOUNDS.concurrency, true) };
    }
  };

  const request: RunRequest = {
    url: form.url.trim(),
    apiKey: form.apiKey.trim() || null,
    model: form.model.trim() || null,
    endpoint: form.endpoint,
    load: readLoad(),
    inputTokens: number("inputTokens", 1, RUN_BOUNDS.inputTokens, true),
    outputTokens: number("outputTokens", 1, RUN_BOUNDS.outputTokens, true),
    seconds: number("seconds", 1, RUN_BOUNDS.seconds),
    warmUpSeconds: number("warmUpSeconds", 0, RUN_BOUNDS.warmUpSeconds),
    target: {
      timeToFirstTokenMs: optional("timeToFirstTokenMs", 0.001, RUN_BOUNDS.targetMs),
      timePerOutputTokenMs: optional("timePerOutputTokenMs", 0.001, RUN_BOUNDS.targetMs),
      endToEndMs: null,
    },
  };
  if (!/^https?:\/\/./i.test(request.url)) problems.url = "Type an address such as http://localhost:8000.";
  const { timeToFirstTokenMs, timePerOutputTokenMs } = request.target;
  if (form.load === "sweep" && timeToFirstTokenMs === null && timePerOutputTokenMs === null)
    problems.timeToFirstTokenMs ??= "The search needs a target: type at least one of the two.";
  const inputUsdPerMTok = optional("inputUsdPerMTok", 0, 1e6);
  const outputUsdPerMTok = optional("outputUsdPerMTok", 0, 1e6);
  if ((inputUsdPerMTok === null) !== (outputUsdPerMTok === null))
    problems[inputUsdPerMTok === null ? "inputUsdPerMTok" : "outputUsdPerMTok"] ??=
      "Type both prices, or none.";
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const price =
    inputUsdPerMTok === null || outputUsdPerMTok === null ? null : { inputUsdPerMTok, outputUsdPerMTok };
  return { ok: true, request, price };
}
