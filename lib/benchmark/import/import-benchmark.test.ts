import fc from "fast-check";
import { expect, test } from "vitest";
import { importBenchmark } from "./import-benchmark.ts";
import { FIXTURES, fixtureText, importFixture } from "./testing/fixture.ts";

test.each(FIXTURES)("what is imported from %s survives its own JSON", (name) => {
  const result = importFixture(name);
  expect(importBenchmark(JSON.stringify(result), name)).toEqual({ ok: true, result });
});

test("Breakeven's own result comes back as it is in the file", () => {
  expect(importFixture("breakeven.json")).toEqual(JSON.parse(fixtureText("breakeven.json")));
});

test.each(FIXTURES)("every cut-off part of %s is refused with the line and column of its end", (name) => {
  const text = fixtureText(name).trimEnd();
  const runs = new Set(wholeRunEnds(text));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
      const imported = importBenchmark(text.slice(0, length), "f.json");
      if (runs.has(length)) {
        expect(imported.ok).toBe(true);
        return;
      }
      const lines = text.slice(0, length).split("\n");
      const end = `line ${String(lines.length)}, column ${String((lines.at(-1) ?? "").length + 1)}`;
      expect(!imported.ok && imported.reason).toContain(
        `f.json is cut off: it ends at ${end}, in the middle`,
      );
    }),
  );
});

/** Lengths at which a file of several runs ends between two of them. */
function wholeRunEnds(text: string): readonly number[] {
  return [...text.matchAll(/\}\n(?=\{)/g)].flatMap(({ index }) => [index + 1, index + 2]);
}

test("a last line that is cut off says how many runs before it are whole", () => {
  const text = fixtureText("sglang.jsonl");
  const imported = importBenchmark(text.slice(0, text.lastIndexOf('"completed"')), "s.jsonl");
  expect(!imported.ok && imported.reason).toMatch(
    /^s\.jsonl is cut off: it ends at line 3, column \d+, in the middle of a value; 2 values before it can be read\.$/,
  );
});

test("any JSON is imported or refused in one sentence, and never throws", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      const imported = importBenchmark(text, "f");
      expect(imported.ok || /^f [^\n]+\.$/.test(imported.reason)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a fixture with any value in any place is imported to finite numbers or refused", () => {
  const strange = fc.oneof(
    fc.constantFrom(null, -1, 0, 1e308, 5e-324, "", "inf", [], {}, true, "NaN"),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const single = FIXTURES.filter(
    (name) => wholeRunEnds(fixtureText(name)).length === 0 && name !== "breakeven.json",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...single.filter((name) => name !== "vllm-detailed.json")),
      fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 8 }),
      (name, changes) => {
        const value: unknown = JSON.parse(fixtureText(name));
        for (const [at, replacement] of changes) replace(value, at, replacement);
        const imported = importBenchmark(JSON.stringify(value), "f");
        if (!imported.ok) return;
        const text = JSON.stringify(imported.result);
        expect(importBenchmark(text, "f")).toEqual(imported);
      },
    ),
    { numRuns: 1000 },
  );
});

/** Puts a value in the place of one of those in a tree. */
function replace(tree: unknown, at: number, replacement: unknown): void {
  const places: (readonly [object, string])[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      places.push([value, key]);
      walk(child);
    }
  };
  walk(tree);
  const place = places[at % Math.max(1, places.length)];
  if (place !== undefined) (place[0] as Record<string, unknown>)[place[1]] = replacement;
}

test("keys that name a prototype reach none", () => {
  const evil = fixtureText("vllm-rate.json").replace(
    "{",
    '{"__proto__": {"completed": 7, "polluted": 1}, "constructor": {"prototype": {"polluted": 1}},',
  );
  const imported = importBenchmark(evil, "f");
  expect(imported.ok && imported.result.points[0]?.completedRequests).toBe(200);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("a field that stands only in the prototype that a file names is no field", () => {
  const text = '{"__proto__": {"duration": 1, "completed": 1, "request_throughput": 1, "model_id": "m"}}';
  expect(importBenchmark(text, "f").ok).toBe(false);
});

test.each([
  ["", "f is empty."],
  [" \n", "f is empty."],
  ["hello", "f is not JSON, as result files are."],
  ["mean,p99\n1,2", "f is not JSON, as result files are."],
  ['{"a" 1}', "f is not valid JSON at line 1, column 6: a colon is expected."],
  ["{}", "f is no result file of vLLM, SGLang, GuideLLM, AIPerf, genai-perf, inference-perf or Breakeven."],
  ["[]", "f is no result file of vLLM, SGLang, GuideLLM, AIPerf, genai-perf, inference-perf or Breakeven."],
  ["3", "f is no result file of vLLM, SGLang, GuideLLM, AIPerf, genai-perf, inference-perf or Breakeven."],
  ['[{"benchmark": {}, "model": {}, "metric": {}}]', "f is vLLM's side file for PyTorch's dashboard"],
  [
    '{"experiments": [], "version": "2"}',
    "give profile_export_genai_perf.json or profile_export_aiperf.json",
  ],
  [
    '{"metadata": {}, "metrics": {}, "error": null}\n{}',
    "f is AIPerf's list of single requests; give profile_export_aiperf.json",
  ],
  [
    '[{"start_time": 1, "end_time": 2, "request": "x", "response": "y"}]',
    "give summary_lifecycle_metrics.json or a stage_N",
  ],
  ['{"results_inter_token_latency_s_mean": 1}', "f is a summary of llmperf"],
  ['{"hw": "h", "tput_per_gpu": 1}', "f is a summary of InferenceX"],
  [
    '{"metadata": {"version": 2}, "benchmarks": []}',
    "f is a report of GuideLLM in which no benchmark has figures.",
  ],
  ['{"preset": "blank"}', "f is a scenario; evaluate reads it."],
  ['{"format": "breakeven-benchmark", "version": 2}', "f was written by a newer version of Breakeven."],
  ['{"format": "breakeven-benchmark", "version": 1}', "f is no whole result of Breakeven: tool:"],
  ["[".repeat(1000), "f is not valid JSON at line 1, column 66: values are nested more than 64 deep."],
])("%j is refused with a hint", (text, reason) => {
  const imported = importBenchmark(text, "f");
  expect(!imported.ok && imported.reason).toContain(reason);
});

test("results of different tools in one file, and of Breakeven beside others, are refused", () => {
  const reason = (text: string) => {
    const imported = importBenchmark(text, "f");
    return imported.ok ? null : imported.reason;
  };
  expect(reason(fixtureText("vllm-rate.json") + fixtureText("aiperf.json"))).toBe(
    "f starts with a result of vllm, but value 2 is none.",
  );
  expect(reason(fixtureText("breakeven.json").repeat(2))).toBe(
    "f holds 2 results of Breakeven; give one file each.",
  );
});

test("an operating point that is the index of no point is refused", () => {
  const text = fixtureText("breakeven.json").replace('"operatingPoint": 1', '"operatingPoint": 3');
  const imported = importBenchmark(text, "f");
  expect(!imported.ok && imported.reason).toContain("operatingPoint: it is the index of no point");
});
