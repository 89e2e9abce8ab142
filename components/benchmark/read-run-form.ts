import { RUN_BOUNDS } from "@/lib/benchmark/server/run-bounds.ts";
import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";
import type { TokenPrice } from "@/lib/benchmark/run/estimate-run.ts";
import { numberWithin } from "./number-within.ts";
import { readSpread } from "./read-spread.ts";
import type { RunForm, RunFormProblems, TextKey } from "./run-form.ts";

export type ReadRunForm =
  | { readonly ok: true; readonly request: RunRequest; readonly price: TokenPrice | null }
  | { readonly ok: false; readonly problems: RunFormProblems };

/** Reads the form into what the server takes, or says by field what is wrong. */
export function readRunForm(form: RunForm): ReadRunForm {
  const problems: Partial<Record<keyof RunForm, string>> = {};
  const number = (key: TextKey, least: number, most: number, whole = false): number => {
    const { value, problem } = numberWithin(form[key], { least, most, whole });
    if (value !== null) return value;
    problems[key] = problem;
    return least;
  };
  const optional = (key: TextKey, least: number, most: number): number | null =>
    form[key].trim() === "" ? null : number(key, least, most);
  const list = (key: TextKey, least: number, most: number, whole: boolean): number[] => {
    const parts = form[key].split(/[\s,;]+/).filter((part) => part !== "");
    const values = parts
      .map((part) => numberWithin(part, { least, most, whole }).value)
      .filter((value) => value !== null);
    const good = values.length === parts.length;
    if (good && values.length > 0 && values.length <= RUN_BOUNDS.loads) return values;
    problems[key] =
      `Type up to ${RUN_BOUNDS.loads} ${whole ? "whole numbers" : "numbers"} from ${least} to ${most.toLocaleString("en-US")}, with commas between.`;
    return [least];
  };
  const embeds = form.endpoint === "embeddings";
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
  const lengths = (of: "input" | "output", most: number) => {
    const mean = number(`${of}Tokens`, 1, most, true);
    const read = readSpread(form[`${of}Spread`], mean, form[`${of}SpreadBy`], most);
    if ("lengths" in read) return read.lengths;
    problems[`${of}SpreadBy`] = read.problem;
    return { kind: "fixed", tokens: mean } as const;
  };
  const readPrompts = (): RunRequest["prompts"] => {
    if (form.prompts === "synthetic")
      return {
        kind: "synthetic",
        input: lengths("input", RUN_BOUNDS.inputTokens),
        output: embeds ? { kind: "fixed", tokens: 1 } : lengths("output", RUN_BOUNDS.outputTokens),
        sharedPrefix: number("sharedPercent", 0, 100) / 100,
      };
    if (form.ownPrompts === null) problems.ownPrompts = "Choose a file of prompts.";
    return {
      kind: "listed",
      prompts: form.ownPrompts === null ? [] : [...form.ownPrompts.prompts],
      salted: form.salted,
      outputTokens: embeds ? 1 : number("outputTokens", 1, RUN_BOUNDS.outputTokens, true),
    };
  };
  const readTarget = (): RunRequest["target"] =>
    embeds
      ? {
          timeToFirstTokenMs: null,
          timePerOutputTokenMs: null,
          endToEndMs: optional("endToEndMs", 0.001, RUN_BOUNDS.targetMs),
        }
      : {
          timeToFirstTokenMs: optional("timeToFirstTokenMs", 0.001, RUN_BOUNDS.targetMs),
          timePerOutputTokenMs: optional("timePerOutputTokenMs", 0.001, RUN_BOUNDS.targetMs),
          endToEndMs: null,
        };

  const request: RunRequest = {
    url: form.url.trim(),
    apiKey: form.apiKey.trim() || null,
    model: form.model.trim() || null,
    endpoint: form.endpoint,
    load: readLoad(),
    prompts: readPrompts(),
    seconds: number("seconds", 1, RUN_BOUNDS.seconds),
    warmUpSeconds: number("warmUpSeconds", 0, RUN_BOUNDS.warmUpSeconds),
    target: readTarget(),
  };
  if (!/^https?:\/\/./i.test(request.url)) problems.url = "Type an address such as http://localhost:8000.";
  if (form.load === "sweep" && Object.values(request.target).every((part) => part === null)) {
    if (embeds) problems.endToEndMs ??= "The search needs a target: type one.";
    else problems.timeToFirstTokenMs ??= "The search needs a target: type at least one of the two.";
  }
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
