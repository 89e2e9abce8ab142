import { proportionalCurve, type CostCurve } from "../cost-curve.ts";
import { figure, sumFigure } from "../figure.ts";
import { upToOf } from "../fleet.ts";
import type { LineItem } from "../line-item.ts";
import type { PricedFleet, PricedOption } from "../option.ts";
import { ownedFleet } from "../owned.ts";
import { purchaseFigure } from "../purchase.ts";
import { rentedFleet } from "../rented.ts";
import type { Assignment, HybridModel } from "./hybrid-model.ts";
import { partItemId, partTerm } from "./part-item.ts";
import { priceAssignment, type HybridPart } from "./price-assignment.ts";
import { isPool, type PoolResource } from "./resource.ts";

/**
 * An assignment as an option over volume, the traffic mix and the routes held constant, so that it stands in every
 * chart, table and break-even beside the others. Each part serves its own share of the calls, so its curve is
 * stretched by that share.
 *
 * @example totalAt(hybridOption(model, best.assignment).items, requestsPerDay) // best.monthlyUsd in the full lens
 */
export function hybridOption(model: HybridModel, assignment: Assignment): PricedOption {
  const requestsPerDay = model.workloads.reduce((sum, w) => sum + w.workload.requestsPerDay, 0);
  const price = priceAssignment({ ...model, lens: "full" }, assignment);
  const shareOf = (part: HybridPart) =>
    requestsPerDay > 0 ? part.traffic.requestsPerDay / requestsPerDay : 0;
  const items = price.parts.flatMap((part) =>
    part.items.map((item) => stretched(part.id, item, shareOf(part))),
  );
  const gates = gateItem(price.gatesUsd, requestsPerDay);
  const pools = price.parts.flatMap((part) => {
    const resource = model.resources.find((r) => r.id === part.id && part.kind === "resource");
    return resource && isPool(resource) && part.load
      ? [{ resource, part, load: part.load, share: shareOf(part) }]
      : [];
  });
  const upTo = pools.map(({ resource: { plan }, load, share }) =>
    share > 0 ? upToOf(plan, load) / share : Infinity,
  );
  const owned = pools.flatMap(({ resource, load, share }) =>
    resource.kind === "owned" ? [{ plan: resource.plan, load, share }] : [],
  );
  const overheads = price.parts.filter((part) => part.kind === "overheads");
  const [only, ...others] = pools;
  return {
    id: "hybrid",
    items: gates === null ? items : [...items, gates],
    upTo: Math.min(Infinity, ...upTo),
    // Several pools have no one fleet; what each is used for is read from its part.
    fleet: only && others.length === 0 ? partFleet(only.resource, only.part, only.share) : null,
    purchaseAt:
      owned.length === 0
        ? null
        : (volume) =>
            sumFigure(
              "purchaseUsd",
              "usd",
              owned.map(({ plan, load, share }) => purchaseFigure(plan, load, volume * share)),
            ),
    oneOffUsd: overheads.reduce((sum, { id }) => sum + (model.overheads[id]?.oneOffUsd ?? 0), 0),
  };
}

function stretched(partId: string, item: LineItem, share: number): LineItem {
  const { workPerDailyRequest } = item;
  return {
    ...item,
    id: partItemId(partId, item.id),
    curve: stretchedCurve(item.curve, share),
    explain: (volume) => {
      const { name, unit, value, formula, terms, scope } = item.explain(volume * share);
      // Two parts have an item of the same name, which a sum could only number.
      return figure(partTerm(partId, name), unit, value, formula, terms, scope);
    },
    ...(workPerDailyRequest === undefined ? {} : { workPerDailyRequest: workPerDailyRequest * share }),
  };
}

/** The curve of a part over the volume of the whole, of which the part serves a share. */
function stretchedCurve({ fixed, perDailyRequest, stairs }: CostCurve, share: number): CostCurve {
  return {
    fixed,
    perDailyRequest: perDailyRequest * share,
    stairs: stairs.map((s) => ({ ...s, width: share > 0 ? s.width / share : Infinity })),
  };
}

function gateItem(gatesUsd: number, requestsPerDay: number): LineItem | null {
  // Without requests no gate is passed either.
  if (gatesUsd === 0) return null;
  const usdPerDailyRequest = gatesUsd / requestsPerDay;
  return {
    id: "gates",
    group: "tokens",
    curve: proportionalCurve(usdPerDailyRequest),
    explain: (volume) =>
      figure("gates", "usd/month", volume * usdPerDailyRequest, "totalRequestsPerDay * usdPerDailyRequest", {
        totalRequestsPerDay: volume,
        usdPerDailyRequest,
      }),
  };
}

/** The fleet of one part, over the volume of the whole; null where nothing comes there. */
export function partFleet(
  resource: PoolResource,
  { traffic, load }: HybridPart,
  share: number,
): PricedFleet | null {
  if (load === null || !(share > 0)) return null;
  const fleet =
    resource.kind === "rented"
      ? rentedFleet(resource.plan, traffic, load)
      : ownedFleet(resource.plan, traffic, load);
  return {
    ...fleet,
    unitsAt: (volume) => fleet.unitsAt(volume * share),
    paidUnitHoursAt: (volume) => fleet.paidUnitHoursAt(volume * share),
    plannedVolumeAt: (volume) => {
      const planned = fleet.plannedVolumeAt(volume * share);
      return planned === null ? null : planned / share;
    },
    utilisationAt: (volume) => fleet.utilisationAt(volume * share),
    requestsPerDayPerUnit: fleet.requestsPerDayPerUnit / share,
  };
}
