import { expect, test, vi } from "vitest";
import { analyse } from "../../analysis/analyse.ts";
import { currentCatalog } from "../../catalog/snapshots.ts";
import type { InputValue } from "../../scenario/input.ts";
import { fieldsOf, withValue } from "../../scenario/paths.ts";
import { DEFAULT_PRESET, LATEST_PRESETS } from "../../scenario/presets.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { inputName } from "./inputs.ts";
import { analysed, over } from "./testing/analysed.ts";
import { differences } from "./testing/differences.ts";
import { hardScenario } from "./testing/hard-scenario.ts";
import { libraryAnswers } from "./testing/library-answers.ts";
import { typedValue } from "./testing/live-inputs.ts";
import { missingOffice } from "./testing/missing-office.ts";
import { recalculated } from "./testing/recalculated.ts";
import { typeOver } from "./testing/type-over.ts";
import { workbookOf } from "./workbook.ts";

vi.setConfig({ testTimeout: 600_000 });

/** LibreOffice takes a second or two for a year of months, so only the first scenario looks five years ahead. */
const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  [`${DEFAULT_PRESET.id}, 60 months`, DEFAULT_PRESET.scenario],
  ["a scenario with much in it", hardScenario()],
  ...LATEST_PRESETS.filter(
    ({ id, scenario }) => id !== DEFAULT_PRESET.id && analyse(scenario, currentCatalog, "2026-11-23").ok,
  ).map(({ id, scenario }) => [id, over(scenario, 15)] as const),
];

const CHANGES: readonly (readonly [string, InputValue])[] = [
  ["projection.growthPerMonth", 0.11],
  ["apiFrontier.outputUsdPerMTok", 31],
  ["rented.usdPerGpuHour", 1.25],
  ["owned.serverPriceUsd", 123456],
  ["workloads.0.requestsPerUserPerDay", 2750],
  ["workloads.0.peakToMean", 4.5],
  ["serving.planningLoad", 0.35],
  ["serving.minimumReplicas", 7],
  ["owned.lifeYears", 1.1],
  ["projection.buildMonths", 5],
  ["projection.discountRatePerYear", 0.21],
  ["general.lens", "marginal"],
  ["projection.depreciationMethod", "straight-line"],
  ["projection.firstMonth", "2028-03-15"],
];

const missing = missingOffice();

test("there is a LibreOffice to test with", ({ skip }) => {
  // A machine on which it cannot be installed may go without; where tests run for the record, none may.
  if (missing !== null && !process.env.CI) skip(missing);
  expect(missing).toBeNull();
});

test.skipIf(missing !== null)(
  "LibreOffice works every answer out as the library does, to nine digits",
  async () => {
    const cases = SCENARIOS.map(([name, scenario]) => {
      const analysis = analysed(scenario);
      return { name, expected: libraryAnswers(analysis), book: workbookOf(analysis) };
    });
    const outputs = await recalculated(cases.map(({ book }) => book));
    let compared = 0;
    for (const [i, { name, expected, book }] of cases.entries()) {
      compared += expected.size;
      const outputOf = outputs[i];
      if (outputOf === undefined) throw new Error(`LibreOffice gave no file for ${name}.`);
      expect(differences(expected, book.outputs.keys(), outputOf), name).toEqual([]);
    }
    expect(compared).toBeGreaterThan(20_000);
  },
);

test.skipIf(missing !== null)(
  "an input typed over in the file moves every answer to what the library says of it",
  async () => {
    const scenario = over(hardScenario(), 15);
    const cases = CHANGES.map(([path, value]) => {
      const field = fieldsOf(scenario).find((candidate) => candidate.path === path);
      if (field === undefined) throw new Error(`There is no input ${path}.`);
      const book = workbookOf(analysed(scenario));
      typeOver(book, inputName(path), typedValue(field, value));
      const expected = libraryAnswers(analysed(withValue(scenario, path, value)));
      for (const key of book.fixedOutputs) expected.delete(key);
      return { path, expected, book };
    });
    const before = libraryAnswers(analysed(scenario));
    const outputs = await recalculated(cases.map(({ book }) => book));
    for (const [i, { path, expected, book }] of cases.entries()) {
      const outputOf = outputs[i];
      if (outputOf === undefined) throw new Error(`LibreOffice gave no file for ${path}.`);
      const keys = [...book.outputs.keys()].filter((key) => !book.fixedOutputs.has(key));
      expect(differences(expected, keys, outputOf), path).toEqual([]);
      // The change must have moved something, or the test could not fail. Another first month moves fiscal years only.
      if (path === "projection.firstMonth") continue;
      expect(differences(before, keys, outputOf).length, path).toBeGreaterThan(0);
    }
  },
);
