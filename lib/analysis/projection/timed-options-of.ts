import type { PricedOption } from "../../pricing/option.ts";
import type { Decline } from "../../pricing/projection/price-path.ts";
import type { StaffSteps, TimedOption } from "../../pricing/projection/timed-option.ts";
import { timedApi, timedOwned, timedRented } from "../../pricing/projection/timed-options.ts";
import type { Analysis } from "../analyse.ts";
import { ownedPlan, rentedPlan } from "../plans.ts";

/**
 * Lays the options of an analysis out for time, with the price declines that the scenario states. The hybrid has its own
 * way: see `hybridOverTime`.
 */
export function timedOptionsOf(analysis: Analysis): TimedOption[] {
  return analysis.priced.map((option) => timedOptionOf(analysis, option)).filter((option) => option !== null);
}

function timedOptionOf(analysis: Analysis, option: PricedOption): TimedOption | null {
  const { scenario, resolved, traffic, load } = analysis;
  const { projection, serving, rented } = scenario;
  const { lens } = scenario.general;
  const decline = (rate: number): Decline => ({ rate, per: projection.declinePer });
  const flat = serving.source === "flat-price";
  const timing = (group: "apiFrontier" | "apiOpen" | "rented" | "owned") => ({
    lens,
    amortisationMonths: scenario[group].amortisationMonths,
  });
  const market = {
    decline: decline(projection.rentDecline),
    reservationMonths: rented.reservationTerm === "3y" ? 36 : 12,
  };
  switch (option.id) {
    case "api-frontier":
      return timedApi(option, timing("apiFrontier"), decline(projection.apiDecline));
    case "api-open":
      return timedApi(option, timing("apiOpen"), decline(projection.apiDecline));
    case "rented": {
      const plan = flat ? null : rentedPlan(resolved);
      return timedRented(option, plan, timing("rented"), { ...market, staff: staffOf(analysis, option) });
    }
    case "owned": {
      const staff = staffOf(analysis, option);
      if (flat) return timedRented(option, null, timing("owned"), { ...market, staff });
      return timedOwned(option, ownedPlan(resolved), { traffic, load }, timing("owned"), {
        decline: decline(projection.serverDecline),
        staff,
      });
    }
    // Its work moves as traffic grows.
    case "hybrid":
      return null;
  }
}

/** The engineers that an option states look after the fleet that today's traffic needs. */
export function staffOf(
  { scenario, resolved, traffic }: Analysis,
  option: Pick<PricedOption, "id" | "fleet">,
): StaffSteps | null {
  const { gpusPerEngineer } = scenario.projection;
  const { fleet } = option;
  if (gpusPerEngineer === null || fleet === null || scenario.general.lens === "marginal") return null;
  return {
    gpusIncluded: fleet.unitsAt(traffic.requestsPerDay) * fleet.gpusPerUnit,
    gpusPerEngineer,
    usdPerFteYear: resolved.number(`${option.id}.usdPerFteYear`) ?? 0,
  };
}
