import type { CashPath } from "../../pricing/projection/switch-path.ts";
import { capitalised, formatNumber, joined } from "../format.ts";
import { isSingleRoute, ROUTE_PHRASES } from "../hybrid/single-route.ts";
import { OPTION_PHRASES } from "../labels.ts";
import type { CheapestPlan } from "./cheapest-plan.ts";
import type { DatedProjection } from "./projection-of.ts";

/** One step of the cheapest plan. */
export interface RoadmapStep {
  /** 1 for the first month. */
  readonly month: number;
  /** `YYYY-MM`. */
  readonly date: string;
  readonly text: string;
}

/**
 * The cheapest plan as steps in words: what serves from when, when to begin building, and when units come or go.
 *
 * @example roadmapOf(projected, plan).map(({ month, text }) => `${month}: ${text}`)
 * // ["1: Serve by the frontier API.", "10: Begin to build.", "13: Renting GPUs takes over, with 1 instance (2 GPUs)."]
 */
export function roadmapOf(projected: DatedProjection, plan: CheapestPlan | null): RoadmapStep[] {
  const option = plan && projected.options.find(({ id }) => id === plan.option);
  if (!plan || !option) return [];
  const path = plan.until === null ? option.path : (option.switched?.path ?? option.path);
  const { calendar, terms } = projected;
  const steps: RoadmapStep[] = [];
  const step = (index: number, text: string) =>
    steps.push({ month: index + 1, date: calendar.months[index] ?? "", text: `${capitalised(text)}.` });
  const from = plan.month - 1;
  if (plan.until !== null && from > 0) step(0, `serve by ${OPTION_PHRASES[plan.until]}`);
  if (path.buildFrom < from) step(path.buildFrom, "begin to build");
  const gpusPerUnit = projected.gpusPerUnitOf(plan.option);
  const noun = projected.serversOf(plan.option) === null ? "instance" : "server";
  const units = (count: number) => unitsText(noun, count, gpusPerUnit);
  const first = path.installed[from] ?? 0;
  const own = OPTION_PHRASES[plan.option];
  const verb = from === 0 ? `serve by ${own}` : `${own} takes over`;
  step(from, gpusPerUnit === null || first === 0 ? verb : `${verb}, with ${units(first)}`);
  const { waysByMonth } = projected;
  if (plan.option === "hybrid" && waysByMonth) {
    for (let m = from; m < projected.months; m += 1) {
      const before = m === from ? null : (waysByMonth[m - 1] ?? null);
      for (const text of movesText(waysByMonth[m] ?? [], before)) step(m, text);
    }
  }
  const ownFrom = path.installed.findIndex((count) => count > 0);
  if (plan.until === null && ownFrom > from)
    step(Math.max(from, ownFrom - terms.switching.buildMonths), "begin to build");
  const overlapEnds = from + terms.switching.overlapMonths;
  if (plan.until !== null && overlapEnds > from && overlapEnds < projected.months) {
    step(overlapEnds, `stop paying ${OPTION_PHRASES[plan.until]}`);
  }
  if (gpusPerUnit !== null) {
    for (let m = from + 1; m < projected.months; m += 1) changeOf(path, m, units, step);
  }
  return steps.toSorted((a, b) => a.month - b.month);
}

interface Way {
  readonly workload: string;
  readonly route: string;
}

/** Which workloads go which way now, those that went there before left out; one sentence a way. */
function movesText(now: readonly Way[], before: readonly Way[] | null): string[] {
  const moved = now.filter(({ route }, w) => before?.[w]?.route !== route);
  return [...Map.groupBy(moved, ({ route }) => route)].map(
    ([route, works]) =>
      `${before === null ? "" : "now "}by ${isSingleRoute(route) ? ROUTE_PHRASES[route] : "the cascade"}: ${joined(works.map(({ workload }) => workload))}`,
  );
}

/** Units that come, go or are replaced in a month. */
function changeOf(
  path: CashPath,
  month: number,
  units: (count: number) => string,
  step: (month: number, text: string) => void,
): void {
  const [before, now] = [path.installed[month - 1] ?? 0, path.installed[month] ?? 0];
  const bought = path.cohorts.find((cohort) => cohort.month === month)?.units ?? 0;
  if (now > before) step(month, `add ${units(now - before)}, ${units(now)} in all`);
  else if (now < before) step(month, `go down to ${units(now)}`);
  if (bought > Math.max(0, now - before) * (1 + 1e-9)) {
    step(month, `replace ${units(bought - Math.max(0, now - before))} at the end of their life`);
  }
}

function unitsText(noun: string, count: number, gpusPerUnit: number | null): string {
  const gpus = count * (gpusPerUnit ?? 1);
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"} (${formatNumber(gpus)} ${gpus === 1 ? "GPU" : "GPUs"})`;
}
