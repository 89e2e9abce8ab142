import { figure } from "../../figure.ts";
import { perMonthItem, withoutZeros, type LineItem } from "../../line-item.ts";
import { answerItem, oneOffItem, promptItem } from "./answering-items.ts";
import type { FineTuningPlan } from "./retrieval-plan.ts";

/**
 * Line items of answering from a fine-tuned model. Each training costs its tokens, its examples and its evaluation;
 * the one in use is spread over the months until the next, or over those of the one-off work where none follows.
 *
 * @example 2 M tokens, 3 epochs at $8, evaluation and examples $2,952, every 6 months: 3,000 / 6 = $500 a month
 */
export function fineTuningItems(plan: FineTuningPlan, daysPerMonth: number): readonly LineItem[] {
  const { trainingTokens, epochs, trainingUsdPerMTok, dataUsdPerTraining, evaluationUsdPerTraining } = plan;
  const { amortisationMonths } = plan;
  const trainingUsd = figure(
    "trainingUsd",
    "usd",
    (trainingTokens * epochs * trainingUsdPerMTok) / 1e6 + dataUsdPerTraining + evaluationUsdPerTraining,
    "trainingTokens * epochs * trainingUsdPerMTok / 1000000 + dataUsdPerTraining + evaluationUsdPerTraining",
    { trainingTokens, epochs, trainingUsdPerMTok, dataUsdPerTraining, evaluationUsdPerTraining },
  );
  const isRepeated = plan.monthsBetweenTrainings < Infinity;
  const trainingMonths = isRepeated ? plan.monthsBetweenTrainings : amortisationMonths;
  return withoutZeros([
    perMonthItem(
      "training",
      isRepeated ? "data" : "one-off",
      trainingUsd.value / trainingMonths,
      "trainingUsd / trainingMonths",
      { trainingUsd, trainingMonths },
    ),
    perMonthItem("hosting", "hosting", plan.hostingUsdPerMonth, "hostingUsdPerMonth", {
      hostingUsdPerMonth: plan.hostingUsdPerMonth,
    }),
    promptItem(plan, daysPerMonth),
    answerItem(plan, daysPerMonth),
    oneOffItem(plan),
  ]);
}
