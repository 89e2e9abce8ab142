import { breakEven, type BreakEven } from "../../break-even.ts";
import { totalCurve } from "../../line-item.ts";
import { fineTuningItems } from "./fine-tuning-items.ts";
import { retrievalItems } from "./retrieval-items.ts";
import type { FineTuningPlan, RetrievalPlan } from "./retrieval-plan.ts";

/**
 * From how many requests a day fine-tuning is no dearer than retrieval. Both are straight lines over requests:
 * fine-tuning usually starts higher, for training and hosting, and rises less, for the shorter prompt.
 *
 * @example Fine-tuning $500 a month more, $0.002 a request less: from 250,000 requests a month
 */
export const fineTuningBreakEven = (
  retrieval: RetrievalPlan,
  fineTuning: FineTuningPlan,
  daysPerMonth: number,
): BreakEven =>
  breakEven(
    totalCurve(fineTuningItems(fineTuning, daysPerMonth)),
    totalCurve(retrievalItems(retrieval, daysPerMonth)),
  );
