import type { Analysis } from "../../analysis/analyse.ts";
import { notCounted } from "../../analysis/not-counted.ts";
import { cheapestPlan, planSentence } from "../../analysis/projection/cheapest-plan.ts";
import { projectionOf, type DatedProjection } from "../../analysis/projection/projection-of.ts";
import { verdictOf, type Verdict } from "../../analysis/verdict.ts";
import type { BoardAssumption } from "./board-assumption.ts";
import { boardAssumptions } from "./board-assumptions.ts";
import { boardRows, type BoardRow } from "./board-rows.ts";
import { boardSources, type BoardSource } from "./board-sources.ts";

/** What one page says to people who decide: the answer, the figures behind it, and what it rests on. */
export interface Board {
  readonly verdict: Verdict;
  readonly rows: readonly BoardRow[];
  /** The option that the others are compared with: the frontier API where it is compared. */
  readonly against: BoardRow["id"] | null;
  readonly months: number;
  /** The longest usual span of total cost within the months ahead; null where they are fewer than 12. */
  readonly totalCostMonths: number | null;
  /** The cheapest plan over the months ahead in a sentence. */
  readonly plan: string;
  readonly assumptions: readonly BoardAssumption[];
  readonly notCounted: readonly string[];
  readonly sources: readonly BoardSource[];
  readonly priceDate: string;
  readonly catalogueDate: string;
  readonly today: string;
}

/**
 * The one page for a board. It computes nothing of its own: every figure is the analysis's or its projection's, so that
 * paper, screen and files agree to the last bit. Amounts are US dollars.
 *
 * @param projected the analysis's projection, where the caller has it already
 * @example boardOf(analysis).rows.find(({ id }) => id === "rented")?.monthlyUsd
 */
export function boardOf(analysis: Analysis, projected: DatedProjection = projectionOf(analysis)): Board {
  const against = analysis.options.find(({ id }) => id === "api-frontier") ?? analysis.options[0];
  const totalCostMonths = projected.options[0]?.totalCosts.at(-1)?.months ?? null;
  const { general } = analysis.scenario;
  return {
    verdict: verdictOf(analysis),
    rows: boardRows(analysis, projected, against?.id ?? null, totalCostMonths),
    against: against?.id ?? null,
    months: projected.months,
    totalCostMonths,
    plan: planSentence(cheapestPlan(projected)),
    assumptions: boardAssumptions(analysis, projected),
    notCounted: notCounted(analysis).map(({ title }) => title),
    sources: boardSources(analysis),
    priceDate: general.priceDate,
    catalogueDate: analysis.resolved.catalog.date,
    today: analysis.today,
  };
}
