import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { analyse } from "../../analysis/analyse.ts";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { withValue } from "../../scenario/paths.ts";
import { LATEST_PRESETS } from "../../scenario/presets.ts";
import { arbitraryValidScenario } from "../../scenario/testing/arbitrary-scenario.ts";
import { arbitraryValue } from "../../scenario/testing/arbitrary-value.ts";
import { BookValues, type Book } from "./book.ts";
import { isError } from "./formula/value.ts";
import { inputName } from "./inputs.ts";
import { analysed, over } from "./testing/analysed.ts";
import { differences } from "./testing/differences.ts";
import { hardScenario } from "./testing/hard-scenario.ts";
import { libraryAnswers } from "./testing/library-answers.ts";
import { liveInputs, typedValue } from "./testing/live-inputs.ts";
import { workbookOf } from "./workbook.ts";

vi.setConfig({ testTimeout: 120_000 });

const PRESETS = LATEST_PRESETS.filter(({ scenario }) => analyse(scenario, currentCatalog, "2026-11-23").ok);

/** A case takes a good part of a second, so that looking for a smaller one that fails takes longer than reading this one. */
const AS_FOUND = { endOnFailure: true };

/** Where the workbook and the library disagree, as the workbook's own values have it. */
function disagreements(book: Book, values: BookValues, scenario: Parameters<typeof analysed>[0]): string[] {
  return differences(libraryAnswers(analysed(scenario)), book.outputs.keys(), (key) => values.output(key));
}

test("there are presets to try", () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(7);
});

test.each(PRESETS)("what stands beside the formulas of $id is what the library says", ({ scenario }) => {
  const book = workbookOf(analysed(scenario));
  const values = new BookValues(book);
  expect(disagreements(book, values, scenario)).toEqual([]);
  expect(values.errors()).toEqual([]);
});

test("a scenario with much in it agrees as well", () => {
  const book = workbookOf(analysed(hardScenario()));
  const values = new BookValues(book);
  expect(disagreements(book, values, hardScenario())).toEqual([]);
  expect(values.errors()).toEqual([]);
});

test("random scenarios agree, and no cell shows an error", () => {
  fc.assert(
    fc.property(arbitraryValidScenario(), (any) => {
      const scenario = over(any, 24);
      const book = workbookOf(analysed(scenario));
      const values = new BookValues(book);
      expect(disagreements(book, values, scenario)).toEqual([]);
      expect(values.errors()).toEqual([]);
    }),
    { ...AS_FOUND, numRuns: 40 },
  );
});

test("whatever input with a name is typed over, every answer that is not marked as fixed follows", () => {
  let tried = 0;
  fc.assert(
    fc.property(arbitraryValidScenario(), fc.nat(), fc.gen(), (any, choice, random) => {
      const scenario = over(any, 18);
      const book = workbookOf(analysed(scenario));
      const live = liveInputs(scenario, book);
      for (let i = 0; i < 5; i += 1) {
        const field = live[(choice + i * 37) % live.length];
        const value = field && random(() => arbitraryValue(field.input));
        // A reader cannot type nothing; emptying a cell is no answer to a question.
        if (!field || value === null || value === undefined) continue;
        const changed = analyse(withValue(scenario, field.path, value), currentCatalog, "2026-11-23");
        if (!changed.ok) continue;
        tried += 1;
        const values = new BookValues(book, new Map([[inputName(field.path), typedValue(field, value)]]));
        const expected = libraryAnswers(changed.analysis);
        for (const key of book.fixedOutputs) expected.delete(key);
        const keys = [...book.outputs.keys()].filter((key) => !book.fixedOutputs.has(key));
        const found = differences(expected, keys, (key) => values.output(key));
        expect(found, `${field.path} = ${String(value)}`).toEqual([]);
      }
    }),
    { ...AS_FOUND, numRuns: 30 },
  );
  expect(tried).toBeGreaterThan(60);
});

test("fiscal years add up to the months, and begin in the month that the scenario says", () => {
  const scenario = hardScenario();
  const book = workbookOf(analysed(scenario));
  const values = new BookValues(book);
  const years = [0, 1, 2, 3].map((i) => values.output(`fiscal.owned.Cash paid.${i}`));
  const months = Array.from({ length: 40 }, (_, m) => Number(values.output(`projection.owned.cash.${m}`)));
  const sum = (from: number, to: number) => months.slice(from, to).reduce((total, usd) => total + usd, 0);
  // From December, with fiscal years that begin in April.
  const expected = [sum(0, 4), sum(4, 16), sum(16, 28), sum(28, 40)];
  for (const [i, usd] of years.entries()) expect(usd).toBeCloseTo(expected[i] ?? NaN, 4);
});

test("every input that is blue has its unit, its source and a name that some formula uses", () => {
  const book = workbookOf(analysed(hardScenario()));
  const sheet = book.sheet("Inputs");
  const formulas = book.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap((line) =>
      [...line.values()].flatMap(({ content }) => ("formula" in content ? [content.formula] : [])),
    ),
  );
  const words = new Set(formulas.flatMap((formula) => formula.split(/[^A-Za-z0-9_]+/)));
  let blue = 0;
  for (const line of sheet.cells.values()) {
    if (line.get(1)?.look !== "input") continue;
    blue += 1;
    const text = (column: number) => {
      const content = line.get(column)?.content;
      return content && "value" in content ? String(content.value) : "";
    };
    expect(words, text(0)).toContain(text(3));
    expect(text(6), text(0)).not.toBe("");
  }
  expect(blue).toBeGreaterThan(100);
});

test("the model holds no pasted result: its months are formulas, but for traffic that was typed in", () => {
  const book = workbookOf(analysed(hardScenario()));
  const pasted = [...book.sheet("Model").cells.values()].flatMap((line) =>
    [...line].filter(([column, { content, look }]) => column >= 2 && "value" in content && look !== "input"),
  );
  expect(pasted).toEqual([]);
});

test("errors of spreadsheets are values, so that a wrong formula shows and does not throw", () => {
  const book = workbookOf(analysed(hardScenario()));
  const values = new BookValues(book, new Map([["serving_planningLoad", 0]]));
  expect(isError(values.output("options.rented.monthlyUsd"))).toBe(true);
});
