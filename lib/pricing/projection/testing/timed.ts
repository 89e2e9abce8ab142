import type { ApiPlan } from "../../api-price.ts";
import { replicaSeconds } from "../../capacity.ts";
import type { OwnedPlan } from "../../owned-plan.ts";
import type { Overheads } from "../../people.ts";
import { apiOption, ownedOption, rentedOption } from "../../price-options.ts";
import type { RentedPlan } from "../../rented-plan.ts";
import { replicaLoad } from "../../replica-load.ts";
import { apiPlan, overheads, ownedPlan, rentedPlan, traffic } from "../../testing/plans.ts";
import { STEADY, type Decline } from "../price-path.ts";
import type { StaffSteps } from "../timed-option.ts";
import { timedApi, timedOwned, timedRented } from "../timed-options.ts";

/** Traffic of 1,000 requests a day, 1,000 tokens in and 500 out, in months of 720 hours. */
export const steadyTraffic = traffic();

/** One replica serves 1,000 of these requests a day, all hours alike. */
const load = replicaLoad(
  steadyTraffic,
  steadyTraffic.workloads.map((w) =>
    replicaSeconds(w, { unit: "output-tokens", tokensPerSecond: (1000 * 500) / 86400 }),
  ),
);

const timing = (values: Overheads) =>
  ({ lens: "full", amortisationMonths: values.amortisationMonths }) as const;

/** Options as the month prices them, beside the same options laid out for time. */
export function api(
  plan: Partial<ApiPlan> = {},
  over: Partial<Overheads> = {},
  decline: Decline = STEADY,
  id: "api-frontier" | "api-open" = "api-frontier",
) {
  const priced = apiOption(id, apiPlan(plan), overheads(over), steadyTraffic);
  return { priced, timed: timedApi(priced, timing(overheads(over)), decline) };
}

export function rented(
  plan: Partial<RentedPlan> = {},
  over: Partial<Overheads> = {},
  market: {
    readonly decline?: Decline;
    readonly reservationMonths?: number;
    readonly staff?: StaffSteps | null;
  } = {},
) {
  const priced = rentedOption(rentedPlan(plan), overheads(over), steadyTraffic, load);
  const { decline = STEADY, reservationMonths = 12, staff = null } = market;
  const timed = timedRented(priced, rentedPlan(plan), timing(overheads(over)), {
    decline,
    reservationMonths,
    staff,
  });
  return { priced, timed };
}

export function owned(
  plan: Partial<OwnedPlan> = {},
  over: Partial<Overheads> = {},
  market: { readonly decline?: Decline; readonly staff?: StaffSteps | null } = {},
) {
  const priced = ownedOption(ownedPlan(plan), overheads(over), steadyTraffic, load);
  const { decline = STEADY, staff = null } = market;
  const timed = timedOwned(
    priced,
    ownedPlan(plan),
    { traffic: steadyTraffic, load },
    timing(overheads(over)),
    { decline, staff },
  );
  return { priced, timed };
}
