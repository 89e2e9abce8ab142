import type { Assignment } from "../../pricing/hybrid/hybrid-model.ts";
import { mixesByMonth } from "../../pricing/hybrid/mixes-by-month.ts";
import { mixesOverVolume } from "../../pricing/hybrid/mixes-over-volume.ts";
import type { Decline } from "../../pricing/projection/price-path.ts";
import { demandByMonth } from "../../pricing/projection/demand.ts";
import type { ProjectionTerms } from "../../pricing/projection/projection-terms.ts";
import { timedHybrid } from "../../pricing/projection/timed-hybrid.ts";
import type { TimedOption } from "../../pricing/projection/timed-option.ts";
import type { Analysis } from "../analyse.ts";
import { staffOf } from "./timed-options-of.ts";

/** The hybrid month by month: the work moves to whatever way is cheapest at the month's volume. */
export interface HybridOverTime {
  readonly option: TimedOption;
  /** Which way each workload goes in each month, by index. */
  readonly assignments: readonly Assignment[];
}

/**
 * Lays the hybrid of an analysis out for time. Null where it is not compared, where nothing serves all of the work, and
 * where one option for all of it stays cheapest, which is that option.
 */
export function hybridOverTime(analysis: Analysis, terms: ProjectionTerms): HybridOverTime | null {
  const { hybrid, scenario } = analysis;
  if (hybrid === null || hybrid.kind === "none") return null;
  const { model } = hybrid;
  const volumes = demandByMonth(terms.demand, terms.requestsPerDay, terms.months);
  const found = mixesByMonth(mixesOverVolume(model, volumes), volumes);
  const byMonth = found.filter((mix) => mix !== null);
  // A month that nothing serves leaves no plan to make.
  if (byMonth.length < volumes.length) return null;
  if (hybrid.kind === "single" && byMonth.every((mix) => mix.assignment.join() === hybrid.assignment.join()))
    return null;
  const { projection, rented, general } = scenario;
  const decline = (rate: number): Decline => ({ rate, per: projection.declinePer });
  const option = timedHybrid(model, byMonth, {
    apiDecline: decline(projection.apiDecline),
    rentDecline: decline(projection.rentDecline),
    serverDecline: decline(projection.serverDecline),
    reservationMonths: rented.reservationTerm === "3y" ? 36 : 12,
    buildMonths: projection.buildMonths,
    amortisationMonths: Math.max(
      ...(["apiFrontier", "apiOpen", "rented", "owned"] as const)
        .filter((group) => scenario[group].enabled)
        .map((group) => scenario[group].amortisationMonths),
    ),
    staffFor: (fleet) =>
      general.lens === "full"
        ? staffOf(analysis, { id: byMonth.some(({ owned }) => owned !== null) ? "owned" : "rented", fleet })
        : null,
  });
  return { option, assignments: byMonth.map(({ assignment }) => assignment) };
}
