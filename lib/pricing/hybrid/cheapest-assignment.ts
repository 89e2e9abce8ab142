import { addShare, chargesOf } from "./assignment-cost.ts";
import type { Choice, HybridProblem } from "./hybrid-problem.ts";
import { BOUND_MIXES, poolLines, type PoolLine } from "./lower-bounds.ts";

/** A complete choice for every workload and what it costs. */
export interface Solution {
  readonly monthlyUsd: number;
  /** In the order of the workloads. */
  readonly chosen: readonly Choice[];
}

/**
 * The cheapest assignment of a problem, exactly, by branch and bound.
 *
 * Charges that are due once (a pool's empty fleet, its team, a monthly fee) are decided first: for each set of
 * them that some assignment brings about, only choices within the set are left and the set is paid in full. Sets
 * are taken in order of their lower bound, and inside a set the workloads are decided one by one, leaving every
 * branch whose lower bound reaches the best known cost. An assignment that uses less than its set is dearer
 * there than it really is, and is met at its true cost in its own set.
 *
 * @param problem with at least one choice for every workload
 * @param known a cost that is certain to be reached, with its assignment; only something cheaper replaces it
 * @returns null where no assignment fits
 */
export function cheapestAssignment(problem: HybridProblem, known: Solution | null = null): Solution | null {
  const search = new Search(problem, known);
  const sets = reachableSets(problem)
    .map((mask) => search.prepare(mask))
    .sort((a, b) => a.boundUsd - b.boundUsd);
  for (const set of sets) {
    if (set.boundUsd >= search.bestUsd) break;
    search.run(set);
  }
  return search.best;
}

/** Every union of the charges of one choice for each workload. */
function reachableSets({ choices }: HybridProblem): number[] {
  let sets = new Set<number>([0]);
  for (const list of choices) {
    const next = new Set<number>();
    for (const set of sets) for (const choice of list) next.add(set | choice.charges);
    sets = next;
  }
  return [...sets];
}

/** What is left to decide once a set of charges is paid. */
interface PreparedSet {
  readonly boundUsd: number;
  readonly startUsd: number;
  /** The workloads in the order in which they are decided. */
  readonly order: readonly number[];
  readonly options: readonly (readonly PreparedChoice[])[];
  /** By mixture: what the undecided workloads add at least, from each depth on. */
  readonly restUsd: readonly Float64Array[];
  readonly lineStartUsd: readonly number[];
}

interface PreparedChoice {
  readonly choice: Choice;
  /** By mixture: own cost and its part of the line. */
  readonly boundUsd: readonly number[];
}

class Search {
  best: Solution | null;
  private readonly problem: HybridProblem;
  private readonly lines: readonly (readonly [PoolLine, PoolLine])[];
  /** By depth: the load of every pool in every counted hour, and on average. */
  private readonly prompt: readonly Float64Array[];
  private readonly mean: readonly Float64Array[];
  private readonly usd: readonly Float64Array[];
  /** By depth: charges, own costs and parts of the lines of what is decided, by mixture. */
  private readonly linesUsd: readonly Float64Array[];
  private readonly picked: Choice[] = [];

  constructor(problem: HybridProblem, known: Solution | null) {
    this.problem = problem;
    this.best = known;
    this.lines = problem.pools.map((_, p) => poolLines(problem, p));
    const depths = problem.choices.length + 1;
    const perDepth = (length: number) => Array.from({ length: depths }, () => new Float64Array(length));
    this.prompt = perDepth(problem.countedHours);
    this.mean = perDepth(problem.pools.length);
    this.usd = perDepth(problem.pools.length);
    this.linesUsd = perDepth(BOUND_MIXES.length);
  }

  get bestUsd(): number {
    return this.best?.monthlyUsd ?? Infinity;
  }

  prepare(mask: number): PreparedSet {
    const { problem } = this;
    const used = new Set<number>();
    const byWorkload = problem.choices.map((list, w) => {
      const within = undominated(list.filter((c) => (c.charges & ~mask) === 0));
      for (const c of within) for (const share of c.shares) used.add(share.pool);
      return within.map((choice): PreparedChoice => ({
        choice,
        boundUsd: BOUND_MIXES.map(({ line, which }) =>
          choice.shares.reduce(
            (sum, share) => sum + line * (this.lines[share.pool]?.[which].shareUsd(share, w) ?? 0),
            choice.ownUsd,
          ),
        ),
      }));
    });
    const lineStartUsd = BOUND_MIXES.map(({ line, which }) =>
      [...used].reduce((sum, p) => sum + line * (this.lines[p]?.[which].startUsd ?? 0), 0),
    );
    // What differs most is decided first, so that bad branches end early.
    const spread = byWorkload.map((list) => {
      const bounds = list.map((c) => c.boundUsd[1] ?? 0);
      return Math.max(...bounds) - Math.min(...bounds);
    });
    const order = [...byWorkload.keys()].sort((a, b) => (spread[b] ?? 0) - (spread[a] ?? 0));
    const options = order.map((w) =>
      [...(byWorkload[w] ?? [])].sort((a, b) => (a.boundUsd[1] ?? 0) - (b.boundUsd[1] ?? 0)),
    );
    const restUsd = BOUND_MIXES.map((_, m) => {
      const rest = new Float64Array(options.length + 1);
      for (let d = options.length - 1; d >= 0; d -= 1) {
        const least = Math.min(...(options[d] ?? []).map((c) => c.boundUsd[m] ?? 0));
        rest[d] = (rest[d + 1] ?? 0) + least;
      }
      return rest;
    });
    const startUsd = chargesOf(problem, mask);
    const boundUsd =
      startUsd + Math.max(...BOUND_MIXES.map((_, m) => (lineStartUsd[m] ?? 0) + (restUsd[m]?.[0] ?? 0)));
    return { boundUsd, startUsd, order, options, restUsd, lineStartUsd };
  }

  run(set: PreparedSet): void {
    this.prompt[0]?.fill(0);
    this.mean[0]?.fill(0);
    this.usd[0]?.fill(0);
    this.linesUsd[0]?.set(set.lineStartUsd.map((usd) => set.startUsd + usd));
    this.picked.length = set.order.length;
    this.decide(set, 0, set.startUsd);
  }

  /** @param ownUsd charges and own costs of what is decided */
  private decide(set: PreparedSet, depth: number, ownUsd: number): void {
    const workload = set.order[depth];
    if (workload === undefined) {
      const total = ownUsd + this.poolsUsd(depth);
      if (total < this.bestUsd) this.best = { monthlyUsd: total, chosen: [...this.picked] };
      return;
    }
    for (const option of set.options[depth] ?? []) {
      // The lines alone are cheap to check, and need no hours.
      if (this.linesReach(set, option, depth)) continue;
      this.place(option.choice, workload, depth);
      if (this.stepsReach(set, depth + 1)) continue;
      this.picked[workload] = option.choice;
      this.decide(set, depth + 1, ownUsd + option.choice.ownUsd);
    }
  }

  /** Carries the lines one choice further; true where one of them alone is too dear already. */
  private linesReach(set: PreparedSet, { boundUsd }: PreparedChoice, depth: number): boolean {
    const above = this.linesUsd[depth];
    const lines = this.linesUsd[depth + 1];
    if (!above || !lines) return true;
    for (let m = 0; m < lines.length; m += 1) {
      const usd = (above[m] ?? 0) + (boundUsd[m] ?? 0);
      lines[m] = usd;
      if (usd + (set.restUsd[m]?.[depth + 1] ?? 0) >= this.bestUsd && BOUND_MIXES[m]?.steps === 0)
        return true;
    }
    return false;
  }

  /** Whether the units that are needed so far make the branch too dear. */
  private stepsReach(set: PreparedSet, depth: number): boolean {
    const usd = this.poolsUsd(depth);
    const lines = this.linesUsd[depth];
    for (const [m, { steps }] of BOUND_MIXES.entries()) {
      if (steps === 0) continue;
      if ((lines?.[m] ?? 0) + steps * usd + (set.restUsd[m]?.[depth] ?? 0) >= this.bestUsd) return true;
    }
    return false;
  }

  private poolsUsd(depth: number): number {
    let sum = 0;
    for (const usd of this.usd[depth] ?? []) sum += usd;
    return sum;
  }

  /** Adds a choice's load to what was decided above it, and prices the pools that it touches. */
  private place(choice: Choice, workload: number, depth: number): void {
    const prompt = this.prompt[depth + 1];
    const mean = this.mean[depth + 1];
    const usd = this.usd[depth + 1];
    const [promptAbove, meanAbove, usdAbove] = [this.prompt[depth], this.mean[depth], this.usd[depth]];
    if (!prompt || !mean || !usd || !promptAbove || !meanAbove || !usdAbove) return;
    prompt.set(promptAbove);
    mean.set(meanAbove);
    usd.set(usdAbove);
    for (const share of choice.shares) {
      const pool = this.problem.pools[share.pool];
      if (!pool) continue;
      addShare(this.problem, share, workload, prompt, mean);
      usd[share.pool] = pool.unitsUsd(prompt, pool.offset, mean[share.pool] ?? 0) - pool.emptyUsd;
    }
  }
}

/** Leaves out choices that cost no less than another and load no pool less: within a paid set they never help. */
function undominated(list: readonly Choice[]): readonly Choice[] {
  return list.filter(
    (one, i) =>
      !list.some((other, k) => k !== i && isNoWorse(other, one) && (k < i || !isNoWorse(one, other))),
  );
}

function isNoWorse(a: Choice, b: Choice): boolean {
  if (a.ownUsd > b.ownUsd) return false;
  return a.shares.every((share) => {
    const other = b.shares.find((s) => s.pool === share.pool);
    return other !== undefined && share.prompt <= other.prompt && share.mean <= other.mean;
  });
}
