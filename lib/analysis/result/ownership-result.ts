import { figure } from "../../pricing/figure.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Analysis } from "../analyse.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";

/** What owning costs over the life of the servers, and what the other options cost in as many months. */
export interface OwnershipResult {
  readonly lifeMonths: number;
  readonly purchaseUsd: ResultNumber;
  readonly runningUsd: ResultNumber;
  readonly residualUsd: ResultNumber;
  readonly totalUsd: ResultNumber;
  readonly otherOptionsUsd: Readonly<Partial<Record<OptionId, ResultNumber>>>;
  /** Against each other option; negative when owning is dearer. */
  readonly savingUsd: Readonly<Partial<Record<OptionId, ResultNumber>>>;
}

/** Null where nothing is bought. */
export function ownershipResult(analysis: Analysis, book: NumberBook): OwnershipResult | null {
  const { ownership } = analysis;
  if (ownership === null) return null;
  const { lifeMonths, purchaseUsd, runningUsd, residualUsd, totalUsd } = ownership;
  const plain = (name: string, value: number) => book.plain(`ownership.${name}`, value, "It is not finite.");
  const otherOptionsUsd: Partial<Record<OptionId, ResultNumber>> = {};
  const savingUsd: Partial<Record<OptionId, ResultNumber>> = {};
  for (const { id, monthlyUsd } of analysis.options) {
    if (id === "owned") continue;
    const value = monthlyUsd.value * lifeMonths;
    const terms = { monthlyUsd, lifeMonths };
    otherOptionsUsd[id] = book.put(
      `ownership.otherOptionsUsd.${id}`,
      figure("overLifeUsd", "usd", value, "monthlyUsd * lifeMonths", terms),
      "It is not finite.",
    );
    savingUsd[id] = book.put(
      `ownership.savingUsd.${id}`,
      figure("savingOverLifeUsd", "usd", value - totalUsd, "monthlyUsd * lifeMonths - ownershipUsd", {
        ...terms,
        ownershipUsd: totalUsd,
      }),
      "It is not finite.",
    );
  }
  return {
    lifeMonths,
    purchaseUsd: plain("purchaseUsd", purchaseUsd),
    runningUsd: plain("runningUsd", runningUsd),
    residualUsd: plain("residualUsd", residualUsd),
    totalUsd: book.put(
      "ownership.totalUsd",
      figure("ownershipUsd", "usd", totalUsd, "purchaseUsd + runningUsd - residualUsd", {
        purchaseUsd,
        runningUsd,
        residualUsd,
      }),
      "It is not finite.",
    ),
    otherOptionsUsd,
    savingUsd,
  };
}
