import { serverValueUsd } from "./server-value.ts";
import type { CashPath } from "./switch-path.ts";
import type { BoughtServers } from "./timed-option.ts";

/** The months at which total cost of ownership is usually quoted. */
export const TCO_MONTHS = [12, 24, 36, 60] as const;

/** Total cost of ownership after some months. */
export interface TotalCost {
  readonly months: number;
  /** All that was paid, less what servers at the end of their life were resold for. */
  readonly cashUsd: number;
  /** What the servers in service are worth then. */
  readonly serverValueUsd: number;
  /** Cash less that value. */
  readonly netUsd: number;
}

/** Total cost at each usual month that the projection reaches. */
export function totalCosts(
  path: Pick<CashPath, "cashUsd" | "cohorts">,
  servers: BoughtServers | null,
): TotalCost[] {
  return TCO_MONTHS.filter((months) => months <= path.cashUsd.length).map((months) => {
    let cashUsd = 0;
    for (let m = 0; m < months; m += 1) cashUsd += path.cashUsd[m] ?? 0;
    const value = servers === null ? 0 : serverValueUsd(path.cohorts, servers, months);
    return { months, cashUsd, serverValueUsd: value, netUsd: cashUsd - value };
  });
}
