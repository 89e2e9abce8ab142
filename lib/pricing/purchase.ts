import { costAt } from "./cost-curve.ts";
import { figure, type Figure } from "./figure.ts";
import { serverCurve, serversFigure } from "./owned.ts";
import type { OwnedPlan } from "./owned-plan.ts";
import type { ReplicaLoad } from "./replica-load.ts";

/** What the servers for a volume cost to buy and install. */
export function purchaseFigure(plan: OwnedPlan, load: ReplicaLoad, volume: number): Figure {
  const { serverPriceUsd, installationUsdPerServer } = plan;
  const servers = serversFigure(plan, load, volume);
  return figure(
    "purchaseUsd",
    "usd",
    servers.value * (serverPriceUsd + installationUsdPerServer),
    "servers * (serverPriceUsd + installationUsdPerServer)",
    { servers, serverPriceUsd, installationUsdPerServer },
    plan.scope,
  );
}

/** Everything a purchase costs over the life of the hardware, for comparing with total-cost tables. */
export interface OwnershipOverLife {
  readonly lifeMonths: number;
  readonly purchaseUsd: number;
  readonly runningUsd: number;
  readonly residualUsd: number;
  readonly totalUsd: number;
}

/**
 * Purchase, running cost over the life, less what the servers fetch at the end.
 *
 * @example $277,898 and $8.79 an hour for 43,800 hours, no residual: $662,900
 */
export function ownershipOverLife(
  plan: OwnedPlan,
  load: ReplicaLoad,
  volume: number,
  monthlyRunningUsd: number,
): OwnershipOverLife {
  const purchaseUsd = purchaseFigure(plan, load, volume).value;
  const lifeMonths = plan.lifeYears * 12;
  const runningUsd = monthlyRunningUsd * lifeMonths;
  const residualUsd = costAt(serverCurve(plan, load), volume) * plan.serverPriceUsd * plan.residualShare;
  return {
    lifeMonths,
    purchaseUsd,
    runningUsd,
    residualUsd,
    totalUsd: purchaseUsd + runningUsd - residualUsd,
  };
}
