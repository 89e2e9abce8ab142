import type { HeldMix } from "../hybrid/held-mix.ts";
import type { HybridModel } from "../hybrid/hybrid-model.ts";
import type { LineItemGroup } from "../line-item.ts";
import type { PricedFleet } from "../option.ts";
import { boughtServers } from "./bought-servers.ts";
import { agreedMonths, followsRent, followsTokens } from "./item-moves.ts";
import { STEADY, type Decline } from "./price-path.ts";
import type { MonthOfOption, StaffSteps, TimedItem, TimedOption } from "./timed-option.ts";

/** How prices move for the parts of a mix. */
export interface HybridMarket {
  readonly apiDecline: Decline;
  readonly rentDecline: Decline;
  readonly serverDecline: Decline;
  readonly reservationMonths: number;
  /** Months from the decision to the first request that own GPUs serve. */
  readonly buildMonths: number;
  /** Months over which the accounts spread one-off work. */
  readonly amortisationMonths: number;
  readonly staffFor: (fleet: PricedFleet) => StaffSteps | null;
}

/**
 * Lays a hybrid out for time: each month the work goes as that month's mix says. Servers stay once they are bought, and
 * one-off work for all that is ever used is paid when it begins. It needs building first only where own GPUs serve
 * before they could be built otherwise.
 *
 * @param byMonth the mix of each month; see `mixesByMonth`
 */
export function timedHybrid(
  model: HybridModel,
  byMonth: readonly HeldMix[],
  market: HybridMarket,
): TimedOption {
  const used = [...new Set(byMonth)];
  const [first] = used;
  if (first === undefined) throw new Error("A hybrid over time needs a mix.");
  const fleets = used.flatMap((mix) => (mix.fleet ? [{ fleet: mix.fleet, owned: mix.owned, mix }] : []));
  const lead = fleets.find(({ owned }) => owned !== null) ?? fleets[0] ?? null;
  // A month's own fleet counts where it is of the same kind: servers, or else what is rented.
  const isLike = ({ owned }: HeldMix) => (owned === null) === (lead?.owned === null);
  const ofMix = new Map(
    used.map((mix): [HeldMix, MonthOfOption] => [
      mix,
      {
        items: timedItems(model, mix, market),
        fleet: lead && ((isLike(mix) ? mix.fleet : null) ?? withoutUnits(lead.fleet)),
      },
    ]),
  );
  const ofMonths = byMonth.flatMap((mix) => ofMix.get(mix) ?? []);
  const atFirst = ofMix.get(first) ?? { items: [], fleet: null };
  const overheads = new Set(used.flatMap((mix) => overheadsOf(model, mix)));
  return {
    ...atFirst,
    id: "hybrid",
    needsBuilding: byMonth.slice(0, Math.max(1, market.buildMonths)).some(({ fleet: own }) => own !== null),
    inMonth: (month) => ofMonths[month] ?? atFirst,
    servers: lead?.owned
      ? boughtServers(lead.owned, lead.mix.perServer.map(onlyByServer), market.serverDecline)
      : null,
    staff: atFirst.fleet && market.staffFor(atFirst.fleet),
    upTo: Infinity,
    oneOffUsd:
      model.lens === "full"
        ? [...overheads].reduce((sum, id) => sum + (model.overheads[id]?.oneOffUsd ?? 0), 0)
        : 0,
    oneOffMonths: market.amortisationMonths,
  };
}

/** A fleet of which nothing is there yet, or any more. */
const withoutUnits = (fleet: PricedFleet): PricedFleet => ({
  ...fleet,
  unitsAt: () => 0,
  paidUnitHoursAt: () => 0,
  plannedVolumeAt: () => null,
  utilisationAt: () => null,
});

/** Overheads of what a mix uses, by id. */
function overheadsOf({ workloads, resources }: HybridModel, { assignment }: HeldMix): readonly string[] {
  const called = workloads.flatMap(
    ({ routes }, w) => routes[assignment[w] ?? -1]?.stages.map(({ call }) => call.resourceId) ?? [],
  );
  return resources.filter(({ id }) => called.includes(id)).map(({ overheadsId }) => overheadsId);
}

function timedItems(model: HybridModel, mix: HeldMix, market: HybridMarket): readonly TimedItem[] {
  const items = mix.items.map(({ id, group, curve }): TimedItem => {
    const { decline, lockedMonths } = movesAs(model, id, group, market);
    return { id, group, curve, decline, lockedMonths };
  });
  const work = mix.serverWork.map(({ id, group, curve }): TimedItem => ({
    id,
    group,
    curve,
    decline: STEADY,
    lockedMonths: 1,
  }));
  return [...items, ...work];
}

/** Tokens follow the API, rents the market; people, fees, routers and electricity stay. */
function movesAs(
  { resources }: HybridModel,
  id: string,
  group: LineItemGroup,
  market: HybridMarket,
): Pick<TimedItem, "decline" | "lockedMonths"> {
  const resource = resources.find((r) => id.startsWith(`${r.id}.`));
  const bare = id.slice((resource?.id.length ?? -1) + 1);
  switch (resource?.kind) {
    case "api":
      if (followsTokens({ id: bare, group })) return { decline: market.apiDecline, lockedMonths: 1 };
      break;
    case "flat-price":
    case "rented": {
      const plan = resource.kind === "rented" ? resource.plan : null;
      if (followsRent(bare, plan))
        return {
          decline: market.rentDecline,
          lockedMonths: agreedMonths(bare, plan, market.reservationMonths),
        };
      break;
    }
    case "owned":
    case undefined:
  }
  return { decline: STEADY, lockedMonths: 1 };
}

/** What a server costs whatever it does; its work is among the items, since each mix gives it another part. */
const onlyByServer = (item: HeldMix["perServer"][number]) => ({ ...item, usdPerDailyRequest: 0 });
