import { describe, expect, test } from "vitest";
import { runRequest } from "@/lib/benchmark/server/run-request.ts";
import { DEFAULT_PRESET } from "@/lib/scenario/presets.ts";
import { initialRunForm, readRunForm, type RunForm } from "./run-form.ts";

const FORM: RunForm = { ...initialRunForm(DEFAULT_PRESET.scenario), url: "http://localhost:8000" };
const read = (changes: Partial<RunForm>) => readRunForm({ ...FORM, ...changes });

describe("the form of a run", () => {
  test("begins with the lengths and the latency target of the scenario's work", () => {
    const [workload] = DEFAULT_PRESET.scenario.workloads;
    expect(FORM.inputTokens).toBe(String(workload?.inputTokens));
    expect(FORM.timePerOutputTokenMs).toBe(String(DEFAULT_PRESET.scenario.serving.timePerOutputTokenMs));
  });

  test.each<Partial<RunForm>>([
    {},
    { load: "poisson", rates: "0.5 1;2" },
    { load: "constant" },
    { load: "sweep", most: "1k" },
    { apiKey: " sk-1 ", model: "m" },
    { timeToFirstTokenMs: "", timePerOutputTokenMs: "" },
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
    ["seconds", { seconds: "0" }],
    ["outputTokens", { outputTokens: "many" }],
    ["outputUsdPerMTok", { inputUsdPerMTok: "1" }],
    ["inputUsdPerMTok", { outputUsdPerMTok: "1" }],
  ])("%s is wrong in %j", (key, changes) => {
    const form = read(changes);
    expect(form.ok ? [] : Object.keys(form.problems)).toEqual([key]);
  });

  test("a price is both prices", () =>
    expect(read({ inputUsdPerMTok: "0.5", outputUsdPerMTok: "2" })).toMatchObject({
      price: { inputUsdPerMTok: 0.5, outputUsdPerMTok: 2 },
    }));
});
