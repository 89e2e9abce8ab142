import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Analysis } from "../../analysis/analyse.ts";
import { projectionOf } from "../../analysis/projection/projection-of.ts";
import { withValue } from "../../scenario/paths.ts";
import type { InputValue } from "../../scenario/input.ts";
import { workloadRoutingInputs } from "../../scenario/inputs/workload-routing.ts";
import { initialValues, type Scenario } from "../../scenario/scenario.ts";
import { supportPlatformScenario } from "../../scenario/support-platform.ts";
import { arbitraryValidScenario } from "../../scenario/testing/arbitrary-scenario.ts";
import { BookValues, type Book } from "./book.ts";
import { inputName } from "./inputs.ts";
import { analysed, over } from "./testing/analysed.ts";
import { differences } from "./testing/differences.ts";
import { hybridAnswers } from "./testing/hybrid-answers.ts";
import { workbookOf } from "./workbook.ts";

vi.setConfig({ testTimeout: 120_000 });

const PLATFORM = over(supportPlatformScenario(), 36);

/** Random scenarios that compare the hybrid; most of what a workload may ask for leaves no mix, so some ask for little. */
const arbitraryCompared = (): fc.Arbitrary<Scenario> =>
  fc
    .tuple(
      arbitraryValidScenario(),
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.constantFrom("any", "api", "own"), { minLength: 3, maxLength: 3 }),
    )
    .map(([any, wishes, allowed]): Scenario => {
      const scenario = withValue(over(any, 18), "routing.enabled", true);
      if (wishes === 0) return scenario;
      const workloads = scenario.workloads.map((workload, w) => ({
        ...workload,
        ...initialValues(workloadRoutingInputs),
        allowedRoutes: allowed[w] ?? "any",
      }));
      return { ...scenario, workloads };
    });

/** Where the sheet says something else than the library; what the library says must all be there. */
function disagreements(analysis: Analysis, book: Book, values: BookValues): string[] {
  const expected = hybridAnswers(analysis, projectionOf(analysis));
  const missing = [...expected.keys()].filter((key) => !book.outputs.has(key));
  const own = [...book.outputs.keys()].filter((key) => expected.has(key));
  return [...missing, ...differences(expected, own, (key) => values.output(key)), ...values.errors()];
}

test("a month of the support platform's hybrid, its way to each option and its months are the library's", () => {
  const analysis = analysed(PLATFORM);
  const book = workbookOf(analysis);
  const expected = hybridAnswers(analysis, projectionOf(analysis));
  expect(analysis.hybrid?.kind).toBe("mix");
  expect(expected.size).toBeGreaterThan(150);
  expect([...expected.keys()]).toEqual(
    expect.arrayContaining([
      "hybrid.monthlyUsd",
      "hybrid.less.owned.usd",
      "projection.hybrid.cash.35",
      "projection.hybrid.presentCostUsd",
      "projection.hybrid.totalCost.36.netUsd",
    ]),
  );
  expect(disagreements(analysis, book, new BookValues(book))).toEqual([]);
});

test("so are those of random scenarios, whether the search finds a mix, one option for all of the work, or nothing", () => {
  const kinds = { mix: 0, single: 0, none: 0 };
  fc.assert(
    fc.property(arbitraryCompared(), (scenario) => {
      const analysis = analysed(scenario);
      const book = workbookOf(analysis);
      if (analysis.hybrid) kinds[analysis.hybrid.kind] += 1;
      expect(disagreements(analysis, book, new BookValues(book))).toEqual([]);
    }),
    { endOnFailure: true, numRuns: 60, seed: 4 },
  );
  expect(kinds.mix, JSON.stringify(kinds)).toBeGreaterThan(3);
  expect(kinds.single, JSON.stringify(kinds)).toBeGreaterThan(3);
  expect(kinds.none, JSON.stringify(kinds)).toBeGreaterThan(3);
});

test("a price of another option typed over moves the differences to it, and the sheet says that it was typed over", () => {
  const path = "apiFrontier.outputUsdPerMTok";
  const book = workbookOf(analysed(PLATFORM));
  const before = new BookValues(book);
  const changed = analysed(withValue(PLATFORM, path, 31));
  const values = new BookValues(book, new Map([[inputName(path), 31]]));
  const mixUsd = Number(before.output("hybrid.monthlyUsd"));
  const mixPresentUsd = Number(before.output("projection.hybrid.presentCostUsd"));
  expect(values.output("hybrid.monthlyUsd")).toBe(mixUsd);
  const over31 = changed.options.find(({ id }) => id === "api-frontier")?.monthlyUsd.value ?? NaN;
  const present31 = projectionOf(changed).options.find(({ id }) => id === "api-frontier")?.presentCostUsd;
  expectNear(values.output("hybrid.less.api-frontier.usd"), over31 - mixUsd);
  expectNear(values.output("hybrid.less.api-frontier.share"), 1 - mixUsd / over31);
  expectNear(values.output("hybrid.less.api-frontier.presentCostUsd"), (present31 ?? NaN) - mixPresentUsd);
  expect(values.output("hybrid.less.owned.usd")).toBe(before.output("hybrid.less.owned.usd"));
  expect(over31 - mixUsd).not.toBeCloseTo(Number(before.output("hybrid.less.api-frontier.usd")), 0);
  expect(before.at("Hybrid", 3, 0)).toEqual(expect.stringMatching(/^No input/));
  expect(values.at("Hybrid", 3, 0)).toEqual(expect.stringMatching(/^Inputs have been changed/));
});

test.each<[string, InputValue]>([
  ["general.lens", "marginal"],
  ["projection.growthPerMonth", 0.2],
  ["workloads.1.requestsPerDay", 90_000],
])("so it does after %s is typed over", (path, value) => {
  const book = workbookOf(analysed(PLATFORM));
  const values = new BookValues(
    book,
    new Map([[inputName(path), String(value) === value ? value : Number(value)]]),
  );
  expect(values.at("Hybrid", 3, 0)).toEqual(expect.stringMatching(/^Inputs have been changed/));
});

test("the lens that is typed in counts for the hybrid as for the others", () => {
  const analysis = analysed(PLATFORM);
  const book = workbookOf(analysis);
  const values = new BookValues(book, new Map([["general_lens", "marginal"]]));
  const mix = analysis.options.find(({ id }) => id === "hybrid");
  expectNear(values.output("hybrid.monthlyUsd"), mix?.marginalLensUsd ?? NaN);
});

test("another discount rate moves what the hybrid's months are worth, which are the library's at that rate", () => {
  const path = "projection.discountRatePerYear";
  const book = workbookOf(analysed(PLATFORM));
  const values = new BookValues(book, new Map([[inputName(path), 0.21]]));
  const projected = projectionOf(analysed(withValue(PLATFORM, path, 0.21)));
  const hybrid = projected.options.find(({ id }) => id === "hybrid");
  expectNear(values.output("projection.hybrid.presentCostUsd"), hybrid?.presentCostUsd ?? NaN);
});

test("the summary has the hybrid beside the options, and ranks the options alone", () => {
  const book = workbookOf(analysed(PLATFORM));
  const values = new BookValues(book);
  expect([1, 2, 3, 4, 5].map((column) => values.at("Summary", 4, column))).toEqual([
    "Frontier API",
    "Open model by API",
    "Rented GPUs",
    "Owned servers",
    "Hybrid",
  ]);
  expect(values.at("Summary", 5, 5)).toBe(values.output("hybrid.monthlyUsd"));
  expect(values.at("Summary", 6, 0)).toBe("Cheapest today, one option for all of the work");
  expect(values.at("Summary", 7, 5)).toBe(values.output("projection.hybrid.presentCostUsd"));
  const least = Math.min(...[1, 2, 3, 4].map((column) => Number(values.at("Summary", 5, column))));
  expect(
    values.at("Summary", 5, [1, 2, 3, 4].findIndex((c) => values.at("Summary", 5, c) === least) + 1),
  ).toBe(least);
});

test("every number on the sheet that is no formula is marked as fixed, and nothing on it is an input", () => {
  const sheet = workbookOf(analysed(PLATFORM)).sheet("Hybrid");
  const cells = [...sheet.cells.values()].flatMap((line) => [...line.values()]);
  const numbers = cells.filter(({ content }) => "value" in content && typeof content.value === "number");
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter(({ look }) => look !== "fixed")).toEqual([]);
  expect(cells.filter(({ look }) => look === "input")).toEqual([]);
});

test("the sheet stands after the options where the hybrid is compared, and is not there where it is not", () => {
  const names = (scenario: Scenario) =>
    workbookOf(analysed(over(scenario, 12))).sheets.map(({ name }) => name);
  expect(names(PLATFORM).slice(3, 6)).toEqual(["Options", "Hybrid", "Break-even"]);
  expect(names(withValue(PLATFORM, "routing.enabled", false))).not.toContain("Hybrid");
});

function expectNear(actual: unknown, expected: number): void {
  expect(Math.abs(Number(actual) - expected), `${String(actual)} instead of ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.abs(expected),
  );
}
