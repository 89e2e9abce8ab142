/**
 * How many requests a day arrive, month by month, the traffic mix held constant.
 * - `compound`: today's traffic in the first month, then `growthPerMonth` more each month, up to the ceiling.
 * - `series`: as given month by month. After the last value, `hold` keeps it and `grow` goes on compounding.
 */
export type Demand =
  | {
      readonly kind: "compound";
      readonly growthPerMonth: number;
      readonly ceilingRequestsPerDay: number | null;
    }
  | {
      readonly kind: "series";
      readonly requestsPerDay: readonly number[];
      readonly after: "hold" | "grow";
      readonly growthPerMonth: number;
      readonly ceilingRequestsPerDay: number | null;
    };

/**
 * Requests a day in each month. A ceiling holds growth back; it never takes away traffic that is already there,
 * so a value that was given stays as it is.
 *
 * @param todayPerDay requests a day of the first month where growth is compound
 * @example demandByMonth({ kind: "compound", growthPerMonth: 0.5, ceilingRequestsPerDay: 200 }, 100, 4)
 * // [100, 150, 200, 200]
 */
export function demandByMonth(demand: Demand, todayPerDay: number, months: number): number[] {
  const given = demand.kind === "series" ? demand.requestsPerDay.slice(0, months) : [todayPerDay];
  const volumes = given.length > 0 ? given : [todayPerDay];
  const start = volumes.at(-1) ?? todayPerDay;
  const known = volumes.length;
  const growth = demand.kind === "series" && demand.after === "hold" ? 0 : demand.growthPerMonth;
  const ceiling = Math.max(start, demand.ceilingRequestsPerDay ?? Infinity);
  for (let month = known; month < months; month += 1) {
    // From the start each time: multiplying step by step gathers rounding.
    volumes.push(Math.min(ceiling, start * (1 + growth) ** (month - known + 1)));
  }
  return volumes.slice(0, months);
}
