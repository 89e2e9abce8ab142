/** What the product earns. */
export type Revenue =
  | { readonly kind: "none" }
  | { readonly kind: "per-request"; readonly usdPerRequest: number }
  | { readonly kind: "per-user"; readonly usdPerUserMonth: number; readonly requestsPerUserPerDay: number }
  | { readonly kind: "per-month"; readonly usdPerMonth: number };

/**
 * Revenue of a month. Retries earn nothing. A monthly amount grows with the traffic, as what it is paid for does.
 *
 * @param todayPerDay requests a day for which a monthly amount was stated
 * @example monthlyRevenueUsd({ kind: "per-user", usdPerUserMonth: 20, requestsPerUserPerDay: 5 }, 1000, 1000, 30)
 * // 200 users at $20: 4,000
 */
export function monthlyRevenueUsd(
  revenue: Revenue,
  requestsPerDay: number,
  todayPerDay: number,
  daysPerMonth: number,
): number {
  switch (revenue.kind) {
    case "none":
      return 0;
    case "per-request":
      return requestsPerDay * daysPerMonth * revenue.usdPerRequest;
    case "per-user":
      return revenue.requestsPerUserPerDay > 0
        ? (requestsPerDay / revenue.requestsPerUserPerDay) * revenue.usdPerUserMonth
        : 0;
    case "per-month":
      return todayPerDay > 0 ? revenue.usdPerMonth * (requestsPerDay / todayPerDay) : revenue.usdPerMonth;
  }
}
