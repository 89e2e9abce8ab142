import { capitalPerServer } from "../capital.ts";
import type { OwnedPlan } from "../owned-plan.ts";
import type { Decline } from "./price-path.ts";
import type { BoughtServers, ServerItem } from "./timed-option.ts";

/**
 * The servers of a plan as they are bought over time.
 *
 * @param running what one of them costs a month; maintenance is a share of the price that was paid
 * @param decline of the price of a server
 */
export function boughtServers(
  plan: OwnedPlan,
  running: readonly Omit<ServerItem, "followsPrice">[],
  decline: Decline,
): BoughtServers {
  return {
    serverPriceUsd: plan.serverPriceUsd,
    installationUsdPerServer: plan.installationUsdPerServer,
    residualShare: plan.residualShare,
    lifeMonths: plan.lifeYears * 12,
    decline,
    running: running.map((item) => ({ ...item, followsPrice: item.id === "maintenance" })),
    capitalUsdPerMonth: (serverPriceUsd) => capitalPerServer({ ...plan, serverPriceUsd }).value,
  };
}
