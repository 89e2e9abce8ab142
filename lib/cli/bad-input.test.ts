import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { decodeLink } from "../scenario/link.ts";
import { runCommand } from "./run-command.ts";
import { testTerminal } from "./testing/test-terminal.ts";

vi.setConfig({ testTimeout: 30_000 });

/** A scenario that can be analysed, in which one value is replaced by a bad one. */
const GOOD = {
  preset: "blank",
  general: { hoursPerMonth: 730 },
  workloads: [{ requestsPerDay: 1000, inputTokens: 500, outputTokens: 200, tokensPerSecond: 1000 }],
  apiFrontier: { enabled: true, inputUsdPerMTok: 1, outputUsdPerMTok: 2 },
  serving: { planningLoad: 0.8 },
  rented: { enabled: true, usdPerGpuHour: 2 },
  owned: { enabled: true, serverPriceUsd: 30000, lifeYears: 5, pue: 1.2 },
};

/** The scenario as text, the value at a path replaced by literal text that need not be JSON. */
function withText(path: string, literal: string): string {
  const [group = "", ...rest] = path.split(".");
  const key = rest.at(-1) ?? "";
  const copy = structuredClone(GOOD) as Record<string, unknown>;
  const target = (group === "workloads" ? GOOD.workloads[0] : copy[group]) as Record<string, unknown>;
  const changed = { ...target, [key]: "@@" };
  copy[group] = group === "workloads" ? [changed] : changed;
  return JSON.stringify(copy).replace('"@@"', () => literal);
}

async function evaluate(text: string | Uint8Array, how: "file" | "standard input" = "file") {
  const name = how === "file" ? "scenario.json" : "-";
  const terminal = testTerminal({ [name]: text });
  const code = await runCommand(["evaluate", name, "--json"], terminal);
  return { code, complaint: terminal.complaints(), output: terminal.output() };
}

const REFUSED: readonly (readonly [what: string, path: string, literal: string, ...says: string[]])[] = [
  ["NaN", "workloads.0.requestsPerDay", "NaN", "between 0 and", "NaN"],
  ["infinity", "workloads.0.requestsPerDay", "Infinity", "between 0 and", "Infinity"],
  ["infinity as a number", "workloads.0.requestsPerDay", "1e999", "between 0 and", "Infinity"],
  ["a negative volume", "workloads.0.requestsPerDay", "-1", "between 0 and", "-1"],
  ["an absurd volume", "workloads.0.requestsPerDay", "1e30", "between 0 and 10,000,000,000,000"],
  ["absurd tokens a month", "workloads.0.tokensPerMonth", "1e18", "between 0 and"],
  ["a negative API price", "apiFrontier.inputUsdPerMTok", "-0.01", "between 0 and 1,000,000", "-0.01"],
  ["an absurd API price", "apiFrontier.outputUsdPerMTok", "1e9", "between 0 and 1,000,000"],
  ["a negative rent", "rented.usdPerGpuHour", "-2", "between 0 and"],
  ["2,000 hours a month", "general.hoursPerMonth", "2000", "between 1 and 744", "2000"],
  ["no hours a month", "general.hoursPerMonth", "0", "between 1 and 744"],
  ["PUE below 1", "owned.pue", "0.99", "between 1 and 5", "0.99"],
  ["a planning load of 0", "serving.planningLoad", "0", "between 0.01 and 1"],
  ["a planning load over 1", "serving.planningLoad", "1.01", "between 0.01 and 1", "1.01"],
  ["a cached share over 1", "workloads.0.cachedInputShare", "1.5", "between 0 and 1", "1.5"],
  ["a negative cached share", "workloads.0.cachedInputShare", "-0.1", "between 0 and 1"],
  ["a life of 0 years", "owned.lifeYears", "0", "between 0.5 and 20"],
  ["a life of 0.001 years", "owned.lifeYears", "0.001", "between 0.5 and 20", "0.001"],
  ["a utilisation of 0", "rented.utilisation", "0", "between 0.001 and 1"],
  ["half a GPU", "serving.gpusPerReplica", "0.5", "between 1 and 1024"],
  ["one and a half GPUs", "serving.gpusPerReplica", "1.5", "whole number"],
  ["a throughput of 0", "workloads.0.tokensPerSecond", "0", "between 0.001 and"],
  ["text where a number belongs", "rented.usdPerGpuHour", '"2"', "a number between 0 and", '"2"'],
  ["null where a number belongs", "workloads.0.requestsPerDay", "null", "a number between 0 and", "null"],
  ["a list where a number belongs", "owned.pue", "[1.2]", "a number between 1 and 5"],
  ["an object where a number belongs", "owned.pue", "{}", "a number between 1 and 5"],
  ["a number where a yes or no belongs", "rented.enabled", "1", "true or false"],
  ["a choice that does not exist", "rented.billing", '"hourly"', "always-on, autoscaled"],
  ["a name of Object's prototype as a choice", "rented.billing", '"constructor"', "always-on"],
  ["text that is too long", "general.name", `"${"x".repeat(200)}"`, "at most 120 characters"],
  ["a day that does not exist", "general.priceDate", '"2026-02-30"', "a date like"],
  ["a model that nobody knows", "apiFrontier.model", '"openai/gpt-6-soul"', "openai/gpt-6-sol"],
  ["a GPU that nobody knows", "serving.gpu", '"h9000"', 'no GPU "h9000"'],
  ["an open model that nobody knows", "serving.openModel", '"llama-99"', 'no open model "llama-99"'],
  ["23 hourly weights", "workloads.0.hourWeights", `[${"1,".repeat(22)}1]`, "24 or 168", "23"],
  ["a negative hourly weight", "workloads.0.hourWeights", `[${"1,".repeat(23)}-1]`, "between 0 and", "-1"],
  ["an input that does not exist", "rented.priceperhour", "2", "no input"],
  ["an input with another spelling", "rented.usdpergpuhour", "2", "did you mean usdPerGpuHour?"],
  ["a prototype as an input", "rented.__proto__", '{"enabled": true}', "no input"],
];

test.each(REFUSED)("%s is refused with the input's name and its range", async (_, path, literal, ...says) => {
  const text = withText(path, literal);
  for (const how of ["file", "standard input"] as const) {
    const { code, complaint, output } = await evaluate(text, how);
    expect(code).toBe(2);
    expect(output).toBe("");
    expect(complaint.split("\n")).toHaveLength(2);
    expect(complaint).toContain(path);
    for (const said of says) expect(complaint).toContain(said);
  }
});

const IN_LINKS = REFUSED.filter(
  ([, path, literal]) => !/^["[{]|null|\/|\.model$/.test(literal) && !path.endsWith("hourWeights"),
);

test.each(IN_LINKS)(
  "%s in a link is reported by name, and the preset's value is used",
  (_, path, literal) => {
    const base = decodeLink("preset=blank").scenario;
    const { scenario, problems } = decodeLink(
      new URLSearchParams({ preset: "blank", [path]: literal }).toString(),
    );
    expect(problems.map((p) => p.name)).toEqual([path]);
    expect(scenario).toEqual(base);
  },
);

test.each([
  ["text is not closed", '{"preset": "blank', "line 1, column 12"],
  ["a comma too many", '{\n  "preset": "blank",\n}', "line 3, column 1"],
  ["a comma too few", '{"a": 1 "b": 2}', "line 1, column 9"],
  ["a name without quotes", "{preset: 1}", "line 1, column 2"],
  ["text after the end", '{"preset": "blank"} x', "line 1, column 21"],
  ["a value that is none", '{"preset": yes}', "yes is no value"],
  ["the same input twice", '{"preset": "blank", "preset": "agent"}', '"preset" is given twice'],
  ["an empty file", "", "is empty"],
  ["a file of blanks", " \n\t", "is empty"],
  ["a list", "[]", "must be a JSON object"],
  ["a number", "7", "must be a JSON object"],
  ["null", "null", "must be a JSON object"],
  ["an unknown preset", '{"preset": "best"}', "support-assistant"],
  ["a preset that is no text", '{"preset": 1}', "Preset must be one of"],
  ["an unknown part", '{"rent": {}}', 'no part "rent"'],
  ["a prototype as a part", '{"__proto__": {"enabled": true}}', 'no part "__proto__"'],
  ["constructor as a part", '{"constructor": {}}', 'no part "constructor"'],
  ["a part that is no object", '{"rented": 5}', "rented must be an object"],
  ["no workloads", '{"workloads": []}', "1 to 8 workloads"],
  ["nine workloads", `{"workloads": [${"{},".repeat(8)}{}]}`, "1 to 8 workloads"],
  ["a workload that is none", '{"workloads": [1]}', "workloads.0 must be an object"],
  ["deep nesting", `{"a":${"[".repeat(100_000)}`, "nested more than 32 deep"],
  ["bytes that are no text", new Uint8Array([0x7b, 0xff, 0xfe]), "is not text in UTF-8"],
] as const)("%s is refused in one sentence that says where", async (_, text, said) => {
  for (const how of ["file", "standard input"] as const) {
    const { code, complaint } = await evaluate(text, how);
    expect(code).toBe(2);
    expect(complaint).toContain(said);
    expect(complaint.split("\n")).toHaveLength(2);
  }
});

test("contradictions are refused by the input's name", async () => {
  const complaintAbout = async (change: object) =>
    (await evaluate(JSON.stringify({ ...GOOD, ...change }))).complaint;
  const [workload] = GOOD.workloads;
  expect(
    await complaintAbout({ workloads: [{ ...workload, cachedInputShare: 0.8, cacheWriteShare: 0.3 }] }),
  ).toMatch(/workloads\.0\.cachedInputShare.*at most 100 %/);
  expect(await complaintAbout({ general: { activeHoursPerMonth: 740 } })).toMatch(
    /general\.activeHoursPerMonth.*730/,
  );
  expect(
    await complaintAbout({ owned: { ...GOOD.owned, idleWattsPerGpu: 900, busyWattsPerGpu: 700 } }),
  ).toMatch(/owned\.idleWattsPerGpu.*700/);
  expect(await complaintAbout({ projection: { currency: "eu" } })).toMatch(/projection\.currency.*EUR/);
  expect(await complaintAbout({ projection: { months: 121 } })).toMatch(/projection\.months.*120/);
  expect(await complaintAbout({ workloads: [{ ...workload, tokensPerSecond: null }] })).toContain(
    "workloads.0.tokensPerSecond",
  );
  expect(await complaintAbout({ apiFrontier: { enabled: true } })).toContain("apiFrontier.inputUsdPerMTok");
});

test("with no volume the cost per token is not defined, and the result says why", async () => {
  const { code, output } = await evaluate(withText("workloads.0.requestsPerDay", "0"));
  expect(code).toBe(0);
  const result = JSON.parse(output) as {
    options: Record<string, { monthlyUsd: number; reservationBased: Record<string, number | null> }>;
    reasons: Record<string, string>;
  };
  for (const id of ["api-frontier", "rented", "owned"]) {
    expect(Object.values(result.options[id]?.reservationBased ?? { none: 0 })).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    expect(result.reasons[`options.${id}.reservationBased.blendedUsdPerMTok`]).toContain("no requests");
  }
  expect(result.options["api-frontier"]?.monthlyUsd).toBe(0);
});

test("10^15 tokens a month are answered rightly, with every unit counted", async () => {
  const scenario = {
    ...GOOD,
    workloads: [
      {
        trafficUnit: "tokens",
        tokensPerMonth: 1e15,
        inputTokens: 800,
        outputTokens: 200,
        capacityUnit: "total-tokens",
        tokensPerSecond: 1000,
      },
    ],
  };
  const { code, output } = await evaluate(JSON.stringify(scenario));
  expect(code).toBe(0);
  const { options } = JSON.parse(output) as {
    options: Record<string, { monthlyUsd: number; hardware: { units: number } | null }>;
  };
  // 0.8 × $1 + 0.2 × $2 a million, a thousand million times.
  expect(options["api-frontier"]?.monthlyUsd).toBeCloseTo(1.2e9, 3);
  const units = Math.ceil(1e15 / (730 * 3600) / 1000 / 0.8);
  expect(options.rented?.hardware?.units).toBe(units);
  expect(options.rented?.monthlyUsd).toBeCloseTo(units * 730 * 2, 3);
});

test("every number of a result is finite, or null with a reason", async () => {
  for (const scenario of [
    GOOD,
    { preset: "support-assistant" },
    { ...GOOD, workloads: [{ inputTokens: 1, tokensPerSecond: 1, capacityUnit: "input-tokens" }] },
  ]) {
    const { output } = await evaluate(JSON.stringify(scenario));
    const result = JSON.parse(output) as { options: object; breakEvens: object; reasons: object };
    const missing: string[] = [];
    const visit = (value: unknown, place: string) => {
      if (value === null) missing.push(place);
      else if (typeof value === "object") {
        for (const [key, inner] of Object.entries(value)) visit(inner, `${place}.${key}`);
      }
    };
    visit(result.options, "options");
    visit(result.breakEvens, "breakEvens");
    const unexplained = missing.filter(
      (place) =>
        !/\.(hardware|users|timesPresent|cheaper\w+)$/.test(place) && !Object.hasOwn(result.reasons, place),
    );
    expect(unexplained).toEqual([]);
  }
});

test("random bytes as a file are refused or answered, and never crash", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc.tuple(fc.nat(400), fc.string({ maxLength: 4 })).map(([at, text]) => {
      const good = JSON.stringify(GOOD);
      return new TextEncoder().encode(good.slice(0, at) + text + good.slice(at + 1));
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const { code, complaint } = await evaluate(content);
      expect([0, 2]).toContain(code);
      expect(complaint === "").toBe(code === 0);
    }),
    { numRuns: 1000 },
  );
});
