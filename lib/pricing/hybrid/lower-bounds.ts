import type { Choice, HybridProblem, Pool, PoolShare } from "./hybrid-problem.ts";

/**
 * A lower bound on what a pool's units cost that adds up over workloads: `start + Σ share of each workload`.
 *
 * Whole steps are never fewer than the plain ratio, and the peak is never below any weighted mean of the hours,
 * so that price × (phase + weighted load ÷ width) is below the true cost for every choice of weights. Counted
 * hour by hour the same holds with the hours' own weights.
 */
export interface PoolLine {
  readonly startUsd: number;
  readonly shareUsd: (share: PoolShare, workload: number) => number;
}

/** The lines of one pool: over the mean load, and over the hour that is busiest when everything is routed there. */
export function poolLines(problem: HybridProblem, index: number): readonly [PoolLine, PoolLine] {
  const pool = problem.pools[index];
  if (pool === undefined) throw new Error(`There is no pool ${index}.`);
  const { tariff, hours, emptyUsd } = pool;
  const { sizing, units } = tariff;
  const { phase, width, height } = units;
  switch (sizing.kind) {
    case "none":
      return twice({ startUsd: 0, shareUsd: () => 0 });
    case "hourly": {
      const price = Math.min(sizing.usdPerUnitHour, sizing.reserved?.usdPerUnitHour ?? Infinity) * height;
      const active = hours.hoursPerSlot * hours.slots.reduce((sum, n) => sum + n, 0);
      const overMean: PoolLine = {
        startUsd: price * phase * (active + hours.quietHours) - emptyUsd,
        shareUsd: ({ mean }) => (price * active * mean) / width,
      };
      return [overMean, busyHoursLine(problem, index, pool) ?? overMean];
    }
    case "peak": {
      const perReplica = (sizing.usdPerUnitMonth * height) / width;
      const startUsd = sizing.usdPerUnitMonth * height * phase - emptyUsd;
      const busiest = busiestHour(problem, index, pool);
      return [
        { startUsd, shareUsd: ({ mean }) => perReplica * mean },
        {
          startUsd,
          shareUsd: ({ prompt }, w) => perReplica * prompt * (hours.shapes[w]?.[busiest] ?? 0),
        },
      ];
    }
  }
}

const twice = (line: PoolLine): readonly [PoolLine, PoolLine] => [line, line];

/** Load of each counted hour when everything that may be is routed to the pool. */
function fullestLoad(problem: HybridProblem, index: number, { hours }: Pool): readonly number[] {
  const total = hours.slots.map(() => 0);
  for (const [w, choices] of problem.choices.entries()) {
    const most = Math.max(0, ...choices.map((c) => promptIn(c, index)));
    for (const h of total.keys()) total[h] = (total[h] ?? 0) + most * (hours.shapes[w]?.[h] ?? 0);
  }
  return total;
}

function busiestHour(problem: HybridProblem, index: number, pool: Pool): number {
  const total = fullestLoad(problem, index, pool);
  return total.indexOf(Math.max(...total));
}

/**
 * The line of a reserved base with a top on demand. Whatever base is taken, units cost at least Σ y(h) × units(h)
 * for any y with 0 ≤ y(h) ≤ the price on demand × hours and Σ y = the price of a reserved month: here y is spent
 * on the hours that are busiest. Null where reserving is the dearer of the two, or there is no base.
 */
function busyHoursLine(problem: HybridProblem, index: number, pool: Pool): PoolLine | null {
  const { hours, emptyUsd, tariff } = pool;
  const { sizing, units } = tariff;
  if (sizing.kind !== "hourly" || sizing.reserved === null) return null;
  const { reserved, usdPerUnitHour } = sizing;
  const active = hours.hoursPerSlot * hours.slots.reduce((sum, n) => sum + n, 0);
  const monthUsd = reserved.usdPerUnitHour * (active + hours.quietHours);
  if (monthUsd > usdPerUnitHour * active) return null;
  const total = fullestLoad(problem, index, pool);
  const spent = new Float64Array(total.length);
  let left = monthUsd;
  for (const h of [...total.keys()].sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0))) {
    spent[h] = Math.min(left, usdPerUnitHour * hours.hoursPerSlot * (hours.slots[h] ?? 0));
    left -= spent[h] ?? 0;
  }
  return {
    startUsd: monthUsd * units.height * units.phase - emptyUsd,
    shareUsd: ({ prompt }, w) => {
      const shape = hours.shapes[w];
      const weighted = spent.reduce((sum, usd, h) => sum + usd * (shape?.[h] ?? 0), 0);
      return (weighted * units.height * prompt) / units.width;
    },
  };
}

const promptIn = (choice: Choice, pool: number): number =>
  choice.shares.find((share) => share.pool === pool)?.prompt ?? 0;

/**
 * One way to bound the pools: `steps` parts of the true cost of what is decided so far, which only grows as more
 * is routed there, and `line` parts of one of the lines. The parts sum to 1, so every mixture is a bound.
 */
export interface BoundMix {
  readonly steps: number;
  readonly line: number;
  readonly which: 0 | 1;
}

export const BOUND_MIXES: readonly BoundMix[] = [
  { steps: 1, line: 0, which: 0 },
  { steps: 0, line: 1, which: 0 },
  { steps: 0, line: 1, which: 1 },
  { steps: 0.5, line: 0.5, which: 0 },
  { steps: 0.5, line: 0.5, which: 1 },
];
