import { apiItems } from "./api-cost.ts";
import type { ApiPlan } from "./api-price.ts";
import { flatPriceItem } from "./flat-price.ts";
import { upToOf } from "./fleet.ts";
import type { OptionId, PricedOption } from "./option.ts";
import { ownedFleet, ownedItems } from "./owned.ts";
import type { OwnedPlan } from "./owned-plan.ts";
import { purchaseFigure } from "./purchase.ts";
import { overheadItems, type Overheads } from "./people.ts";
import { rentedFleet, rentedItems } from "./rented.ts";
import type { RentedPlan } from "./rented-plan.ts";
import type { ReplicaLoad } from "./replica-load.ts";
import type { Traffic } from "./workload.ts";

const NO_HARDWARE = { fleet: null, purchaseAt: null };

/** An API that is paid per token. */
export function apiOption(
  id: Extract<OptionId, "api-frontier" | "api-open">,
  plan: ApiPlan,
  overheads: Overheads,
  traffic: Traffic,
): PricedOption {
  return {
    id,
    items: [...apiItems(plan, traffic), ...overheadItems(overheads, traffic)],
    upTo: Infinity,
    ...NO_HARDWARE,
    oneOffUsd: overheads.oneOffUsd,
  };
}

/** Open models on rented instances. */
export function rentedOption(
  plan: RentedPlan,
  overheads: Overheads,
  traffic: Traffic,
  load: ReplicaLoad,
): PricedOption {
  return {
    id: "rented",
    items: [...rentedItems(plan, traffic, load), ...overheadItems(overheads, traffic)],
    upTo: upToOf(plan, load),
    fleet: rentedFleet(plan, traffic, load),
    purchaseAt: null,
    oneOffUsd: overheads.oneOffUsd,
  };
}

/** Open models on servers that one owns. */
export function ownedOption(
  plan: OwnedPlan,
  overheads: Overheads,
  traffic: Traffic,
  load: ReplicaLoad,
): PricedOption {
  return {
    id: "owned",
    items: [...ownedItems(plan, traffic, load), ...overheadItems(overheads, traffic)],
    upTo: upToOf(plan, load),
    fleet: ownedFleet(plan, traffic, load),
    purchaseAt: (volume) => purchaseFigure(plan, load, volume),
    oneOffUsd: overheads.oneOffUsd,
  };
}

/** Self-hosting at a flat price per million output tokens, whoever owns the hardware. */
export function flatPriceOption(
  id: Extract<OptionId, "rented" | "owned">,
  usdPerMOutputTokens: number,
  overheads: Overheads,
  traffic: Traffic,
): PricedOption {
  return {
    id,
    items: [flatPriceItem(usdPerMOutputTokens, traffic, "serving"), ...overheadItems(overheads, traffic)],
    upTo: Infinity,
    ...NO_HARDWARE,
    oneOffUsd: overheads.oneOffUsd,
  };
}
