import { itemsInLens, type Lens, type LineItem } from "../line-item.ts";
import type { PricedOption } from "../option.ts";
import { ownedItems } from "../owned.ts";
import type { OwnedPlan } from "../owned-plan.ts";
import type { RentedPlan } from "../rented-plan.ts";
import type { ReplicaLoad } from "../replica-load.ts";
import type { Traffic } from "../workload.ts";
import { boughtServers } from "./bought-servers.ts";
import { agreedMonths, followsRent, followsTokens } from "./item-moves.ts";
import { STEADY, type Decline } from "./price-path.ts";
import type { StaffSteps, TimedItem, TimedOption } from "./timed-option.ts";

interface Timing {
  readonly lens: Lens;
  readonly amortisationMonths: number;
}

/** Lays an API out for time: its tokens follow the API's price, its fixed fee and its people do not. */
export function timedApi(option: PricedOption, timing: Timing, decline: Decline): TimedOption {
  const declineOf = (item: LineItem) => (followsTokens(item) ? decline : STEADY);
  return { ...common(option, timing, declineOf), needsBuilding: false };
}

/**
 * Lays rented hardware out for time: the rent, and what is a share of it, follows the price of renting. Reserved
 * rents keep their price for the term and are then agreed anew.
 *
 * @param plan null where a flat price per token stands for the hardware; that price follows the rent
 */
export function timedRented(
  option: PricedOption,
  plan: RentedPlan | null,
  timing: Timing,
  market: {
    readonly decline: Decline;
    readonly reservationMonths: number;
    readonly staff: StaffSteps | null;
  },
): TimedOption {
  const base = common(option, timing, ({ id }) => (followsRent(id, plan) ? market.decline : STEADY));
  return {
    ...base,
    items: base.items.map((item) => ({
      ...item,
      lockedMonths: agreedMonths(item.id, plan, market.reservationMonths),
    })),
    staff: market.staff,
  };
}

/**
 * Lays owned servers out for time. What one server costs to run is what the month's model says of a fleet of one,
 * so that both ways to count agree.
 */
export function timedOwned(
  option: PricedOption,
  plan: OwnedPlan,
  context: { readonly traffic: Traffic; readonly load: ReplicaLoad },
  timing: Timing,
  market: { readonly decline: Decline; readonly staff: StaffSteps | null },
): TimedOption {
  const one = ownedItems({ ...plan, sizing: { kind: "fixed", units: 1 } }, context.traffic, context.load);
  const ofServers = new Set(one.map((item) => item.id));
  const base = common(option, timing, () => STEADY);
  return {
    ...base,
    items: base.items.filter((item) => !ofServers.has(item.id)),
    staff: market.staff,
    servers: boughtServers(
      plan,
      one
        .filter((item) => item.nonCash !== true)
        .map(({ id, group, curve }) => ({
          id,
          group,
          usdPerServer: curve.fixed,
          usdPerDailyRequest: curve.perDailyRequest,
        })),
      market.decline,
    ),
  };
}

function common(option: PricedOption, timing: Timing, declineOf: (item: LineItem) => Decline): TimedOption {
  const items = itemsInLens(option.items, timing.lens).filter((item) => item.nonCash !== true);
  return {
    id: option.id,
    needsBuilding: true,
    items: items.map((item): TimedItem => ({
      id: item.id,
      group: item.group,
      curve: item.curve,
      decline: declineOf(item),
      lockedMonths: 1,
    })),
    fleet: option.fleet,
    servers: null,
    staff: null,
    upTo: option.upTo,
    oneOffUsd: timing.lens === "full" ? option.oneOffUsd : 0,
    oneOffMonths: timing.amortisationMonths,
  };
}
