import { figure } from "../../pricing/figure.ts";
import { itemsInLens, totalAt } from "../../pricing/line-item.ts";
import type { OptionId } from "../../pricing/option.ts";
import { ownershipOverLife, type OwnershipOverLife } from "../../pricing/purchase.ts";
import type { Analysis } from "../analyse.ts";
import { ownedPlan } from "../plans.ts";
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
  const ownership = ownershipOf(analysis);
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

function ownershipOf({ resolved, priced, traffic, load }: Analysis): OwnershipOverLife | null {
  const owned = priced.find((option) => option.id === "owned");
  if (!owned?.purchaseAt) return null;
  const running = itemsInLens(owned.items, resolved.scenario.general.lens).filter(
    (item) => item.nonCash !== true,
  );
  return ownershipOverLife(
    ownedPlan(resolved),
    load,
    traffic.requestsPerDay,
    totalAt(running, traffic.requestsPerDay),
  );
}
