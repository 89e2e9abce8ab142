import { proportionalCurve, type CostCurve } from "../cost-curve.ts";
import { itemsInLens, totalCurve, type LineItem, type LineItemGroup } from "../line-item.ts";
import type { PricedFleet, PricedOption } from "../option.ts";
import { ownedItems } from "../owned.ts";
import type { OwnedPlan } from "../owned-plan.ts";
import { hybridOption, partFleet } from "./hybrid-option.ts";
import type { Assignment, HybridModel } from "./hybrid-model.ts";
import { partItemId } from "./part-item.ts";
import { priceAssignment } from "./price-assignment.ts";

/** One assignment over volume, with its servers set apart: over time those are bought and kept. */
export interface HeldMix {
  readonly assignment: Assignment;
  readonly option: PricedOption;
  /** What it costs a month in all, through the model's lens. */
  readonly curve: CostCurve;
  /** Line items in cash, less what is paid for each server. */
  readonly items: readonly LineItem[];
  /** What the work done on servers costs, over the volume of the whole. */
  readonly serverWork: readonly {
    readonly id: string;
    readonly group: LineItemGroup;
    readonly curve: CostCurve;
  }[];
  /** What each server costs a month to run, whatever it does. */
  readonly perServer: readonly {
    readonly id: string;
    readonly group: LineItemGroup;
    readonly usdPerServer: number;
  }[];
  /** The servers; else the rented fleet; null where everything goes by API. */
  readonly fleet: PricedFleet | null;
  readonly owned: OwnedPlan | null;
}

/** Lays one assignment out for time. */
export function heldMix(model: HybridModel, assignment: Assignment): HeldMix {
  const option = hybridOption(model, assignment);
  const counted = itemsInLens(option.items, model.lens);
  const cash = counted.filter((item) => item.nonCash !== true);
  const total = model.workloads.reduce((sum, { workload }) => sum + workload.requestsPerDay, 0);
  const pools = priceAssignment({ ...model, lens: "full" }, assignment).parts.flatMap((part) => {
    const resource = model.resources.find(({ id }) => part.kind === "resource" && id === part.id);
    const share = total > 0 ? part.traffic.requestsPerDay / total : 0;
    return resource && part.load && (resource.kind === "owned" || resource.kind === "rented")
      ? [{ resource, part, load: part.load, share, fleet: partFleet(resource, part, share) }]
      : [];
  });
  const servers = pools.find(({ resource }) => resource.kind === "owned");
  const plan = servers?.resource.kind === "owned" ? servers.resource.plan : null;
  const one =
    servers && plan
      ? ownedItems({ ...plan, sizing: { kind: "fixed", units: 1 } }, servers.part.traffic, servers.load)
      : [];
  const running = one.filter((item) => item.nonCash !== true);
  const ofServers = new Set(one.map(({ id }) => partItemId(servers?.resource.id ?? "", id)));
  return {
    assignment,
    option,
    curve: totalCurve(counted),
    items: cash.filter(({ id }) => !ofServers.has(id)),
    serverWork: running
      .filter((item) => item.curve.perDailyRequest !== 0)
      .map(({ id, group, curve }) => ({
        id,
        group,
        curve: proportionalCurve(curve.perDailyRequest * (servers?.share ?? 0)),
      })),
    perServer: running.map(({ id, group, curve }) => ({ id, group, usdPerServer: curve.fixed })),
    fleet: (servers ?? pools[0])?.fleet ?? null,
    owned: plan,
  };
}
