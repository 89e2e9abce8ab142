import { analyseFully } from "../analysis/analyse-fully.ts";
import type { Analysis } from "../analysis/analyse.ts";
import { withFit } from "../analysis/fit/with-fit.ts";
import { routingReport } from "../analysis/hybrid/routing-report.ts";
import { cheapestPlan } from "../analysis/projection/cheapest-plan.ts";
import { projectionOf } from "../analysis/projection/projection-of.ts";
import { roadmapOf, type RoadmapStep } from "../analysis/projection/roadmap.ts";
import type { RuleFinding } from "../analysis/rules/rule.ts";
import { verdictOf, type Verdict } from "../analysis/verdict.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { withValues } from "../scenario/paths.ts";
import type { Problem } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { nextStepsOf } from "./next-steps.ts";
import type { Answers } from "./read-answers.ts";
import { scenarioFor, waysToTry } from "./scenario-for.ts";

/** What the answers come to. */
export interface GuideResult {
  /** Filled in from the answers, with the GPUs that fit it best. */
  readonly scenario: Scenario;
  readonly analysis: Analysis;
  readonly verdict: Verdict;
  /** The cheapest plan over the months ahead, in a sentence; null where nothing can serve. */
  readonly plan: string | null;
  readonly roadmap: readonly RoadmapStep[];
  /** What somebody has to look at before the cheapest way is taken, each once. */
  readonly findings: readonly RuleFinding[];
  readonly nextSteps: readonly string[];
}

/**
 * Answers the seven questions: fills a scenario, lets the best fit choose its GPUs, and says what follows.
 *
 * @returns problems where the filled scenario cannot be answered, each naming its input
 * @example guideResult(readAnswers(new URLSearchParams(), catalog).answers, catalog, "2026-11-25")
 */
export function guideResult(
  answers: Answers,
  catalog: Catalog,
  today: string,
):
  | { readonly ok: true; readonly result: GuideResult }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  // No GPU is chosen by where a cascade begins, so one ranking does for all.
  const fitted = withFit(scenarioFor(answers), catalog, today);
  const tried = waysToTry(answers).map((changes) => {
    const scenario = withValues(fitted, changes);
    return { scenario, answer: analyseFully(scenario, catalog, today) };
  });
  const answered = tried.flatMap(({ scenario, answer }) =>
    answer.ok ? [{ scenario, analysis: answer.analysis }] : [],
  );
  const [best] = answered.toSorted((a, b) => leastUsd(a.analysis) - leastUsd(b.analysis));
  if (best === undefined) {
    return { ok: false, problems: tried.flatMap(({ answer }) => (answer.ok ? [] : answer.problems)) };
  }
  const { scenario, analysis } = best;
  const projected = projectionOf(analysis);
  const plan = cheapestPlan(projected);
  const findings = findingsOf(analysis);
  return {
    ok: true,
    result: {
      scenario,
      analysis,
      verdict: verdictOf(analysis),
      plan: plan?.text ?? null,
      roadmap: roadmapOf(projected, plan),
      findings,
      nextSteps: nextStepsOf(answers, analysis, plan, findings),
    },
  };
}

/** What the cheapest way that may be taken costs a month; infinite where there is none. */
const leastUsd = ({ options, cheapest }: Analysis): number =>
  options.find(({ id }) => id === cheapest[0])?.monthlyUsd.value ?? Infinity;

/** Of the ways that the cheapest answer takes: why others are closed stands beside them. */
function findingsOf(analysis: Analysis): readonly RuleFinding[] {
  const seen = new Set<string>();
  return routingReport(analysis)
    .rows.flatMap(({ ways, cheapest }) => ways[cheapest ?? -1]?.findings ?? [])
    .filter(({ outcome, reason }) => outcome !== "ok" && !seen.has(reason) && seen.add(reason));
}
