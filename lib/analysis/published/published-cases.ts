import type { Catalog } from "../../catalog/catalog.ts";
import { parseScenario } from "../../scenario/parse-scenario.ts";
import { analyse } from "../analyse.ts";
import { resultOf, type Result } from "../result/result.ts";
import { breakEvenMonthsCases } from "./cases/break-even-months.ts";
import { configiqCases } from "./cases/configiq.ts";
import { deepseekCases } from "./cases/deepseek.ts";
import { lenovoCases } from "./cases/lenovo.ts";
import { otherCases } from "./cases/other-calculators.ts";
import type { PublishedCase } from "./published-case.ts";
import { scenarioFiles } from "./scenario-files.ts";

/** Every published case that is reproduced, in the order of the methods page. */
export const publishedCases: readonly PublishedCase[] = [
  ...breakEvenMonthsCases,
  ...lenovoCases,
  ...deepseekCases,
  ...configiqCases,
  ...otherCases,
];

/** A published case with what this model computes for it. */
export interface ReproducedCase extends Omit<PublishedCase, "figures"> {
  readonly figures: readonly ReproducedFigure[];
}

export interface ReproducedFigure {
  readonly name: string;
  readonly unit: string;
  readonly published: number;
  readonly tolerance: number;
  /** NaN when the analysis has no such number, which no tolerance admits. */
  readonly computed: number;
}

/**
 * Computes every published figure from its scenario file, the way any scenario is computed.
 *
 * @param catalog no case takes a price from it; a scenario is always evaluated with one
 * @throws Error when a scenario file is not valid, which the tests rule out
 */
export function reproduceAll(catalog: Catalog): readonly ReproducedCase[] {
  return publishedCases.map((published) => {
    const result = evaluateFile(published, catalog);
    const figures = published.figures.map(({ read, ...figure }) => ({
      ...figure,
      computed: read(result) ?? NaN,
    }));
    return { ...published, figures };
  });
}

function evaluateFile({ id }: PublishedCase, catalog: Catalog): Result {
  const parsed = parseScenario(scenarioFiles[id]);
  if ("problems" in parsed) throw new Error(`${id}: ${parsed.problems[0]?.message ?? "not a scenario"}`);
  const answer = analyse(parsed.scenario, catalog, catalog.date);
  if (!answer.ok) throw new Error(`${id}: ${answer.problems[0]?.message ?? "cannot be analysed"}`);
  return resultOf(answer.analysis);
}
