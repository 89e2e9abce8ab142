import { presentValue, type Discounting } from "./discounting.ts";
import { serverValueUsd } from "./server-value.ts";
import type { CashPath } from "./switch-path.ts";
import type { BoughtServers } from "./timed-option.ts";

/** Whether servers that outlive the projection count at its end for what they are still worth. */
export type EndValue = "servers" | "none";

export interface Valuation {
  readonly discounting: Discounting;
  readonly endValue: EndValue;
}

/**
 * Net present value of what a path costs: its cash discounted, less the value of servers at the end, which is
 * discounted from the end of the last month.
 *
 * @param servers of the path's option, where they are bought; null where they are not
 */
export function presentCostUsd(
  path: Pick<CashPath, "cashUsd" | "cohorts">,
  servers: BoughtServers | null,
  { discounting, endValue }: Valuation,
): number {
  const months = path.cashUsd.length;
  const worth =
    servers !== null && endValue === "servers" ? serverValueUsd(path.cohorts, servers, months) : 0;
  return presentValue(path.cashUsd, discounting) - worth * (1 + discounting.ratePerYear) ** (-months / 12);
}
