import { describe, expect, test } from "vitest";
import { parseLengths, type LengthDistribution } from "@/lib/benchmark/load/length-distribution.ts";
import { runRequest } from "@/lib/benchmark/server/run-request.ts";
import { DEFAULT_PRESET } from "@/lib/scenario/presets.ts";
import { benchLine } from "./bench-line.ts";
import { readRunForm } from "./read-run-form.ts";
import { initialRunForm, type RunForm } from "./run-form.ts";

const FORM: RunForm = { ...initialRunForm(DEFAULT_PRESET.scenario), url: "http://localhost:8000" };
const OWN = {
  fileName: "asked.jsonl",
  prompts: [{ text: "Why?", outputTokens: 9 }],
  meanInputTokens: 1,
  withoutLength: 0,
};
const read = (changes: Partial<RunForm>) => readRunForm({ ...FORM, ...changes });

describe("the form of a run", () => {
  test("begins with the lengths and the latency target of the scenario's work", () => {
    const [workload] = DEFAULT_PRESET.scenario.workloads;
    expect(FORM.inputTokens).toBe(String(workload?.inputTokens));
    expect(FORM.timePerOutputTokenMs).toBe(String(DEFAULT_PRESET.scenario.serving.timePerOutputTokenMs));
  });

  test.each<Partial<RunForm>>([
    {},
    { load: "closed", concurrencies: "1, 1k" },
    { load: "poisson", rates: "0.5 1;2" },
    { load: "constant" },
    { load: "sweep", most: "1k" },
    { apiKey: " sk-1 ", model: "m" },
    { timeToFirstTokenMs: "", timePerOutputTokenMs: "" },
    { inputSpread: "uniform", inputSpreadBy: "100", outputSpread: "normal", outputSpreadBy: "30" },
    { inputSpread: "lognormal", inputSpreadBy: "0.5", sharedPercent: "30" },
    { prompts: "listed", ownPrompts: OWN, salted: false },
    { endpoint: "embeddings", endToEndMs: "50" },
    { endpoint: "embeddings", prompts: "listed", ownPrompts: OWN, outputTokens: "not looked at" },
    { endpoint: "embeddings", load: "sweep", endToEndMs: "50" },
  ])("%j gives what the server takes as it is", (changes) => {
    const form = read(changes);
    if (!form.ok) throw new Error(JSON.stringify(form.problems));
    expect(runRequest.parse(form.request)).toEqual(form.request);
  });

  test.each<[keyof RunForm, Partial<RunForm>]>([
    ["url", { url: "localhost:8000" }],
    ["url", { url: "file:///etc/passwd" }],
    ["concurrencies", { concurrencies: "1, x" }],
    ["concurrencies", { concurrencies: "" }],
    ["concurrencies", { concurrencies: "1.5" }],
    ["concurrencies", { concurrencies: "2000" }],
    ["rates", { load: "poisson", rates: "0" }],
    ["most", { load: "sweep", most: "1e6" }],
    ["timeToFirstTokenMs", { load: "sweep", timeToFirstTokenMs: "", timePerOutputTokenMs: "" }],
    ["endToEndMs", { endpoint: "embeddings", load: "sweep" }],
    ["inputSpreadBy", { inputSpread: "uniform", inputSpreadBy: "1e6" }],
    ["inputSpreadBy", { inputSpread: "normal", inputSpreadBy: "" }],
    ["outputSpreadBy", { outputSpread: "lognormal", outputSpreadBy: "9" }],
    ["sharedPercent", { sharedPercent: "101" }],
    ["ownPrompts", { prompts: "listed" }],
    ["seconds", { seconds: "0" }],
    ["outputTokens", { outputTokens: "many" }],
    ["outputUsdPerMTok", { inputUsdPerMTok: "1" }],
    ["inputUsdPerMTok", { outputUsdPerMTok: "1" }],
  ])("%s is wrong in %j", (key, changes) => {
    const form = read(changes);
    expect(form.ok ? [] : Object.keys(form.problems)).toEqual([key]);
  });

  test("an embedding has neither tokens to come nor a time for them", () => {
    const form = read({ endpoint: "embeddings", timeToFirstTokenMs: "5", endToEndMs: "" });
    if (!form.ok) throw new Error(JSON.stringify(form.problems));
    expect(Object.values(form.request.target)).toEqual([null, null, null]);
    expect(benchLine(form.request)).not.toMatch(/--output|-ms/);
  });

  test.each<[Partial<RunForm>, RegExp, LengthDistribution]>([
    [{ inputTokens: "512" }, /--input (\S+)/, { kind: "fixed", tokens: 512 }],
    [
      { inputTokens: "512", inputSpread: "uniform", inputSpreadBy: "100" },
      /--input (\S+)/,
      { kind: "uniform", least: 412, most: 612 },
    ],
    [
      { outputTokens: "128", outputSpread: "normal", outputSpreadBy: "32.5" },
      /--output (\S+)/,
      { kind: "normal", mean: 128, standardDeviation: 32.5 },
    ],
    [
      { outputTokens: "128", outputSpread: "lognormal", outputSpreadBy: "0.8" },
      /--output (\S+)/,
      { kind: "lognormal", mean: 128, sigma: 0.8 },
    ],
  ])("%j is what the command line reads from %s", (changes, flag, lengths) => {
    const form = read(changes);
    if (!form.ok) throw new Error(JSON.stringify(form.problems));
    expect(parseLengths(flag.exec(benchLine(form.request))?.[1] ?? "")).toEqual(lengths);
  });

  test("the command for own prompts names their file, and for a shared beginning its share", () => {
    const own = read({ prompts: "listed", ownPrompts: OWN, salted: false });
    expect(own.ok && benchLine(own.request, "a b.jsonl")).toMatch(
      /--prompts 'a b\.jsonl' --unsalted --output/,
    );
    const shared = read({ sharedPercent: "30" });
    expect(shared.ok && benchLine(shared.request)).toContain("--shared-prefix 0.3");
  });

  test("a price is both prices", () =>
    expect(read({ inputUsdPerMTok: "0.5", outputUsdPerMTok: "2" })).toMatchObject({
      price: { inputUsdPerMTok: 0.5, outputUsdPerMTok: 2 },
    }));
});
