import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { expect, test, vi } from "vitest";
import type { Result } from "../analysis/result/result.ts";
import { runCommand } from "./run-command.ts";
import { testTerminal } from "./testing/test-terminal.ts";

// A whole result takes longer on a busy machine than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const SUPPORT = { "s.json": '{"preset": "support-assistant"}' };

async function run(args: readonly string[], files: Readonly<Record<string, string>> = SUPPORT) {
  const terminal = testTerminal(files);
  const code = await runCommand(args, terminal);
  return { code, output: terminal.output(), complaint: terminal.complaints() };
}

test("evaluate answers in words", async () => {
  const { code, output } = await run(["evaluate", "s.json"]);
  expect(code).toBe(0);
  expect(output).toContain("is cheapest at 20,000 requests a day");
  expect(output).toContain("Owned servers against Frontier API");
  expect(output).toMatch(/Cheapest over time: .* over 60 months\./);
});

test("standard input gives what the file gives", async () => {
  const fromFile = await run(["evaluate", "s.json", "--json"]);
  const fromInput = await run(["evaluate", "-", "--json"], { "-": SUPPORT["s.json"] });
  expect(fromInput.output).toBe(fromFile.output);
  expect(fromFile.output.length).toBeGreaterThan(1000);
});

test("the CSV starts with the byte order mark when asked to, and is the same without", async () => {
  const plain = await run(["evaluate", "s.json", "--csv"]);
  const marked = await run(["evaluate", "s.json", "--csv", "--bom"]);
  expect(plain.output.startsWith("Scenario\r\n")).toBe(true);
  expect(marked.output).toBe(`\uFEFF${plain.output}`);
});

test("the workbook is written to the file that --xlsx names, and nothing is said", async () => {
  const terminal = testTerminal(SUPPORT);
  expect(await runCommand(["evaluate", "s.json", "--xlsx", "out.xlsx"], terminal)).toBe(0);
  expect(terminal.output() + terminal.complaints()).toBe("");
  const { sheets } = await readXlsx(terminal.saved.get("out.xlsx") ?? new Uint8Array());
  expect(sheets.map(({ name }) => name).slice(0, 6)).toEqual([
    "Summary",
    "Inputs",
    "Model",
    "Options",
    "Break-even",
    "Sensitivity",
  ]);
});

test("a file that starts with a byte order mark is read", async () => {
  expect((await run(["evaluate", "b.json"], { "b.json": `\uFEFF${SUPPORT["s.json"]}` })).code).toBe(0);
});

test("the price date chooses the catalogue, and --catalog another one", async () => {
  const old = { "s.json": '{"preset": "embeddings", "general": {"priceDate": "2026-10-01"}}' };
  const dates = async (...more: string[]) => {
    const result = JSON.parse((await run(["evaluate", "s.json", "--json", ...more], old)).output) as Result;
    return [result.priceDate, result.catalogueDate, result.today];
  };
  expect(await dates()).toEqual(["2026-10-01", "2026-09-01", "2026-11-23"]);
  expect(await dates("--catalog", "2026-11-23")).toEqual(["2026-11-23", "2026-11-23", "2026-11-23"]);
  expect(await dates("--today", "2027-01-05")).toEqual(["2026-10-01", "2026-09-01", "2027-01-05"]);
});

test("a model that is younger than the price date is refused with the date of the catalogue", async () => {
  const { code, complaint } = await run(["evaluate", "s.json", "--catalog", "2026-09-01"]);
  expect(code).toBe(2);
  expect(complaint).toContain(
    'apiFrontier.model: The catalogue of 2026-09-01 has no API model "openai/gpt-6-sol"',
  );
});

test("prices get old as the days pass, whatever the clock says", async () => {
  const stale = async (today: string) => {
    const { output } = await run(["evaluate", "s.json", "--json", "--today", today]);
    return (JSON.parse(output) as Result).inputs.filter((input) => input.stale).length;
  };
  expect(await stale("2027-06-01")).toBeGreaterThan(await stale("2026-11-23"));
});

test.each([
  [[], "Say what to do"],
  [["evaluat"], 'no command "evaluat"'],
  [["constructor"], 'no command "constructor"'],
  [["evaluate"], "needs a scenario file"],
  [["evaluate", "missing.json"], "missing.json does not exist"],
  [["evaluate", "s.json", "t.json"], '"t.json"'],
  [["evaluate", "s.json", "--jsn"], "did you mean --json?"],
  [["evaluate", "s.json", "--frobnicate"], "no flag --frobnicate"],
  [["evaluate", "s.json", "--json=1"], "--json takes no value"],
  [["evaluate", "s.json", "--json", "--csv"], "exclude each other"],
  [["evaluate", "s.json", "--bom"], "--csv only"],
  [["evaluate", "s.json", "--json", "--xlsx", "out.xlsx"], "--xlsx writes a file of its own"],
  [["evaluate", "s.json", "--today"], "--today needs a value"],
  [["evaluate", "s.json", "--today", "tomorrow"], "--today must be a day like"],
  [["evaluate", "s.json", "--catalog", "2026-02-30"], "--catalog must be a day like"],
  [["catalog", "cars"], 'no part "cars"'],
  [["catalog", "--refresh"], "--refresh is not available yet"],
  [["throughput"], "needs a CSV file"],
  [["throughput", "cases.csv"], "cases.csv does not exist"],
  [["throughput", "s.json", "--json"], 'no column "model'],
  [["throughput", "s.json", "--csv"], "no flag --csv"],
  [["bench", "--url", "x"], "That is no URL"],
  [["import", "x"], "x does not exist"],
])("%j is refused with exit code 2 and one sentence", async (args, said) => {
  const { code, output, complaint } = await run(args);
  expect(code).toBe(2);
  expect(output).toBe("");
  expect(complaint).toContain(said);
  expect(complaint.split("\n")).toHaveLength(2);
});

test("throughput estimates each row in the file's order, and says why where it cannot", async () => {
  const table = [
    "gpu,model,tp,isl,osl,precision,load_kind,concurrency_or_rate",
    "H100,Llama-3.1-8B,1,1024,1024,fp8,concurrency,32",
    "H100,nobody-knows-8b,1,1024,1024,fp8,concurrency,32",
    "h200,llama-3.3-70b,4,2048,128,fp8,concurrency,16",
  ].join("\n");
  for (const [name, text] of [
    ["cases.csv", table],
    ["-", `\uFEFF${table.replaceAll("\n", "\r\n")}\r\n`],
  ] as const) {
    const { code, output, complaint } = await run(["throughput", name, "--json"], { [name]: text });
    expect([code, complaint]).toEqual([0, ""]);
    const { rows } = JSON.parse(output) as {
      rows: { output_tok_s_total: number | null; reason: string | null }[];
    };
    expect(rows).toHaveLength(3);
    expect(rows[0]?.output_tok_s_total).toBeGreaterThan(1000);
    expect(rows[1]).toMatchObject({
      output_tok_s_total: null,
      reason: expect.stringContaining("nobody-knows-8b") as string,
    });
    expect(rows[2]?.output_tok_s_total).toBeGreaterThan(100);
  }
});

test("several wrong inputs are one sentence that names them all", async () => {
  const text = '{"preset": "blank", "owned": {"pue": 0.5, "lifeYears": 0}, "rented": {"enabled": 3}}';
  const { complaint } = await run(["evaluate", "-"], { "-": text });
  expect(complaint).toBe(
    "breakeven: owned.pue: Power usage effectiveness must be between 1 and 5; 0.5 is not (also wrong: owned.lifeYears, rented.enabled).\n",
  );
});

test("the catalogue shows prices with their sources and dates", async () => {
  const { code, output } = await run(["catalog", "prices"]);
  expect(code).toBe(0);
  expect(output).toMatch(/openai\/gpt-6-sol.*\d{4}-\d{2}-\d{2}/);
  const json = JSON.parse((await run(["catalog", "--json"])).output) as Record<string, unknown>;
  expect(Object.keys(json)).toEqual(["date", "apiModels", "gpus", "servers", "openModels", "assumptions"]);
  const gpus = JSON.parse((await run(["catalog", "gpus", "--json"])).output) as Record<string, unknown>;
  expect(Object.keys(gpus)).toEqual(["date", "gpus", "servers"]);
});

test("help names every place of the JSON that there is", async () => {
  const { code, output } = await run(["--help"]);
  expect(code).toBe(0);
  const names = readFileSync(new URL("../analysis/result/inverse-result.ts", import.meta.url), "utf8");
  for (const [, name] of names.matchAll(/^ {2}readonly (\w+): ResultNumber;/gm)) {
    if (name !== "apiBlendedUsdPerMTok" && name !== "gpuPriceFactor") expect(output).toContain(name);
  }
});
