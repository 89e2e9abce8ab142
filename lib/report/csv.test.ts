import fc from "fast-check";
import Papa from "papaparse";
import { expect, test, vi } from "vitest";
import type { Analysis } from "../analysis/analyse.ts";
import { analyseFully } from "../analysis/analyse-fully.ts";
import { resultOf } from "../analysis/result/result.ts";
import { currentCatalog } from "../catalog/snapshots.ts";
import { parseScenario } from "../scenario/parse-scenario.ts";
import { arbitraryValidScenario } from "../scenario/testing/arbitrary-scenario.ts";
import { scenarioCsv } from "./csv.ts";
import { cellText, csvText } from "./csv-text.ts";

vi.setConfig({ testTimeout: 60_000 });

function analysed(source: unknown): Analysis {
  const parsed = parseScenario(source);
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  const answer = analyseFully(parsed.scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return answer.analysis;
}

/** The tables of a file by title, as any reader of RFC 4180 sees them: rows of text. */
function tablesOf(csv: string): ReadonlyMap<string, string[][]> {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\r\n" });
  expect(errors).toEqual([]);
  const tables = new Map<string, string[][]>();
  let rows: string[][] | null = null;
  for (const row of data) {
    if (row.length === 1 && row[0] === "") rows = null;
    else if (rows === null) {
      rows = [];
      tables.set(row[0] ?? "", rows);
    } else rows.push(row);
  }
  return tables;
}

const column = (table: readonly string[][] | undefined, name: string): string[] => {
  const at = table?.[0]?.indexOf(name) ?? -1;
  return table?.slice(1).map((row) => row[at] ?? "no such column") ?? [];
};

/** A cell that stands for a number, or for none. */
const numberIn = (cell: string): number | null => (cell === "" ? null : Number(cell));

test("it has every table that finance asks for, each with a title row and a header row", () => {
  const tables = tablesOf(scenarioCsv(analysed({ preset: "support-assistant" }), { bom: false }));
  expect([...tables.keys()]).toEqual([
    "Scenario",
    "Inputs",
    "Options",
    "Cost per unit of work",
    "Line items",
    "Break-evens",
    "All crossings",
    "Cheapest by volume",
    "Same cost at the present volume if",
    "Cost by volume, USD a month",
    "Over time",
    "Over time, in words",
    "Cash flow by month",
    "Fiscal years",
    "Buy, lease or rent",
    "Margin moved by a tenth",
    "Notices",
    "Not counted",
    "Not defined",
  ]);
  for (const [title, rows] of tables) {
    const [header = []] = rows;
    expect(header.length, title).toBeGreaterThan(1);
    for (const row of rows) expect(row, title).toHaveLength(header.length);
  }
  expect(tables.get("Cost by volume, USD a month")).toHaveLength(201);
  // A header, then 60 months of four options.
  expect(tables.get("Cash flow by month")).toHaveLength(241);
});

test("what is read back is what was computed, to the last bit, for random scenarios", () => {
  fc.assert(
    fc.property(arbitraryValidScenario(), (scenario) => {
      const answer = analyseFully(scenario, currentCatalog, "2026-11-23");
      if (!answer.ok) throw new Error(answer.problems[0]?.message);
      const result = resultOf(answer.analysis);
      const tables = tablesOf(scenarioCsv(answer.analysis, { bom: true }).slice(1));
      const numbers = (title: string, name: string) => column(tables.get(title), name).map(numberIn);

      const options = Object.values(result.options);
      expect(numbers("Options", "monthly USD")).toEqual(options.map((o) => o.monthlyUsd));
      expect(numbers("Options", "utilisation")).toEqual(options.map((o) => o.hardware?.utilisation ?? null));
      expect(numbers("Cost per unit of work", "USD per million tokens, blended")).toEqual(
        options.flatMap((o) => [o.reservationBased.blendedUsdPerMTok, o.usageBased.blendedUsdPerMTok]),
      );
      expect(numbers("Line items", "monthly USD")).toEqual(
        options.flatMap((o) => Object.values(o.lineItems).map((item) => item.monthlyUsd)),
      );
      const pairs = Object.values(result.breakEvens);
      expect(numbers("Break-evens", "first, requests a day")).toEqual(
        pairs.map((p) => p.first?.requestsPerDay ?? null),
      );
      expect(numbers("All crossings", "tokens a month")).toEqual(
        pairs.flatMap((p) => p.crossings.map((c) => c.tokensPerMonth)),
      );
      for (const { id, label } of options) {
        expect(numbers("Cost by volume, USD a month", label)).toEqual(
          result.curve.map((row) => row.monthlyUsd[id] ?? null),
        );
      }
      const projected = Object.values(result.projection.options);
      expect(numbers("Cash flow by month", "cash, USD")).toEqual(projected.flatMap((o) => o.cashUsd));
      expect(numbers("Cash flow by month", "utilisation")).toEqual(projected.flatMap((o) => o.utilisation));
      expect(numbers("Fiscal years", "capex, USD")).toEqual(
        projected.flatMap((o) => o.fiscalYears.map((year) => year.capexUsd)),
      );
      const values = column(tables.get("Inputs"), "value");
      for (const [i, input] of result.inputs.entries()) {
        if (typeof input.value === "number") expect(Number(values[i])).toBe(input.value);
      }
    }),
    { numRuns: 40 },
  );
});

test("groups of line items sum to the cash of each month, whose running sum is the cumulative cash", () => {
  const months = tablesOf(scenarioCsv(analysed({ preset: "agent.1" }), { bom: false })).get(
    "Cash flow by month",
  );
  const numbers = (name: string) => column(months, name).map(Number);
  const groups = ["tokens", "hardware", "power", "hosting", "data", "people", "one-off work"];
  const sums = groups.map((group) => numbers(`${group}, USD`));
  let total = 0;
  for (const [i, cash] of numbers("cash, USD").entries()) {
    expect(sums.reduce((sum, amounts) => sum + (amounts[i] ?? NaN), 0)).toBeCloseTo(cash, 6);
    total = column(months, "month")[i] === "1" ? cash : total + cash;
    expect(numbers("cumulative cash, USD")[i]).toBeCloseTo(total, 4);
  }
});

test("another currency is shown beside US dollars, at the scenario's own rate", () => {
  const projection = { currency: "EUR", currencyPerUsd: 0.5, months: 1 };
  const analysis = analysed({ preset: "agent.1", projection });
  const months = tablesOf(scenarioCsv(analysis, { bom: false })).get("Cash flow by month");
  const [usd, eur] = ["cash, USD", "cash, EUR"].map((name) => column(months, name).map(Number));
  expect(eur).toEqual(usd?.map((amount) => amount / 2));
});

test("any text comes back as it was, but for the guard against formulas", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (left, right) => {
      const csv = csvText([{ title: "T", header: ["a", "b"], rows: [[left, right]] }]);
      const { data } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\r\n" });
      expect(data[2]).toEqual([cellText(left), cellText(right)]);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["a=1", "a=1"],
  ["", ""],
])("text %j is written as %j", (text, written) => {
  expect(cellText(text)).toBe(written);
});

test.each([
  [-12.5, "-12.5"],
  [0.1 + 0.2, "0.30000000000000004"],
  [1e21, "1e+21"],
  [5e-324, "5e-324"],
  [NaN, ""],
  [Infinity, ""],
])("the number %d is written as %j, without a guard", (number, written) => {
  expect(cellText(number)).toBe(written);
});

test("quotes, commas and line breaks are quoted, and lines end with CR LF", () => {
  const csv = csvText([
    { title: "One", header: ["a", "b"], rows: [['say "hi", please', "two\nlines"]] },
    { title: "Two", header: ["a", "b"], rows: [[-1, null]] },
  ]);
  expect(csv).toBe('One\r\na,b\r\n"say ""hi"", please","two\nlines"\r\n\r\nTwo\r\na,b\r\n-1,\r\n');
});

test("a name that is a formula is no formula in any cell", () => {
  const analysis = analysed({
    preset: "support-assistant",
    general: { name: "=cmd|' /C calc'!A0" },
    workloads: [{ name: '@SUM(A1), "quoted"\nnew line' }],
  });
  const cells = [...tablesOf(scenarioCsv(analysis, { bom: false })).values()].flat(2);
  expect(cells).toContain("'=cmd|' /C calc'!A0");
  const dangerous = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
  for (const cell of dangerous) expect(Number.isFinite(Number(cell)), cell).toBe(true);
});
