import type { OptionId } from "../../pricing/option.ts";
import { project, type Projection } from "../../pricing/projection/projection.ts";
import type { ProjectionTerms } from "../../pricing/projection/projection-terms.ts";
import type { BoughtServers } from "../../pricing/projection/timed-option.ts";
import type { Analysis } from "../analyse.ts";
import { workloadName } from "../workload-name.ts";
import { calendarOf, type ProjectionCalendar } from "./calendar.ts";
import { hybridOverTime } from "./hybrid-over-time.ts";
import { projectionTermsOf } from "./projection-terms-of.ts";
import { timedOptionsOf } from "./timed-options-of.ts";

/** A projection with what it was made of. */
export interface DatedProjection extends Projection {
  readonly terms: ProjectionTerms;
  readonly calendar: ProjectionCalendar;
  /** The servers that an option buys; null where it buys none. */
  readonly serversOf: (id: OptionId) => BoughtServers | null;
  /** GPUs of one instance or server of an option; null where it has no hardware of its own. */
  readonly gpusPerUnitOf: (id: OptionId) => number | null;
  /** Options that some of the work may not take, which no plan can be made of. */
  readonly blocked: readonly OptionId[];
  /** The ways of the hybrid in each month, by workload; null where it has no place of its own. */
  readonly waysByMonth: readonly (readonly RouteName[])[] | null;
}

interface RouteName {
  readonly workload: string;
  readonly route: string;
}

/**
 * Projects an analysis over the months that its scenario looks ahead. It stands apart from the analysis, which
 * answers at every key press and needs none of it.
 *
 * @example projectionOf(analysis).options.find(({ id }) => id === "owned")?.cheapestSwitch?.month
 */
export function projectionOf(analysis: Analysis): DatedProjection {
  const terms = projectionTermsOf(analysis);
  const hybrid = hybridOverTime(analysis, terms);
  const options = [...timedOptionsOf(analysis), ...(hybrid ? [hybrid.option] : [])];
  return {
    ...project(options, terms),
    terms,
    calendar: calendarOf(analysis.scenario),
    serversOf: (id) => options.find((option) => option.id === id)?.servers ?? null,
    gpusPerUnitOf: (id) => options.find((option) => option.id === id)?.fleet?.gpusPerUnit ?? null,
    blocked: analysis.options.filter((o) => o.blockedBecause !== null).map(({ id }) => id),
    waysByMonth:
      hybrid?.assignments.map((assignment) =>
        (analysis.hybrid?.model.workloads ?? []).map(({ workload, routes }, w) => ({
          workload: workloadName(workload.name, w),
          route: routes[assignment[w] ?? -1]?.id ?? "",
        })),
      ) ?? null,
  };
}
