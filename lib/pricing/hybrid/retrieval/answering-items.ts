import { perMonthItem, type LineItem } from "../../line-item.ts";
import { perRequestItem } from "./request-items.ts";
import type { AnsweringPlan } from "./retrieval-plan.ts";

/** The prompt and the question, as the model charges for them. */
export function promptItem(
  { promptTokens, questionTokens, prices: { inputUsdPerMTok } }: AnsweringPlan,
  daysPerMonth: number,
): LineItem {
  return perRequestItem(
    "prompt",
    "tokens",
    daysPerMonth,
    ((promptTokens + questionTokens) * inputUsdPerMTok) / 1e6,
    "(promptTokens + questionTokens) * inputUsdPerMTok / 1000000",
    { promptTokens, questionTokens, inputUsdPerMTok },
  );
}

/** The answer, as the model charges for it. */
export function answerItem(
  { outputTokens, prices: { outputUsdPerMTok } }: AnsweringPlan,
  daysPerMonth: number,
): LineItem {
  return perRequestItem(
    "answer",
    "tokens",
    daysPerMonth,
    (outputTokens * outputUsdPerMTok) / 1e6,
    "outputTokens * outputUsdPerMTok / 1000000",
    { outputTokens, outputUsdPerMTok },
  );
}

/** The work to set it up, spread over months. */
export function oneOffItem({ oneOffUsd, amortisationMonths }: AnsweringPlan): LineItem {
  return perMonthItem("oneOff", "one-off", oneOffUsd / amortisationMonths, "oneOffUsd / amortisationMonths", {
    oneOffUsd,
    amortisationMonths,
  });
}
