import { proportionalCurve } from "./cost-curve.ts";
import { figure } from "./figure.ts";
import { perMonthItem, withoutZeros, type LineItem } from "./line-item.ts";
import type { Traffic } from "./workload.ts";

/** What an option costs besides serving; every option has these, so that no side forgets its people. */
export interface Overheads {
  readonly scope: string;
  readonly engineerFte: number;
  readonly usdPerFteYear: number;
  readonly onCallUsdPerMonth: number;
  readonly monitoringUsdPerMonth: number;
  readonly complianceUsdPerMonth: number;
  readonly oneOffUsd: number;
  /** Months over which one-off work is spread. */
  readonly amortisationMonths: number;
  readonly storageGb: number;
  readonly storageUsdPerGbMonth: number;
  readonly egressKbPerRequest: number;
  readonly egressUsdPerGb: number;
  readonly otherUsdPerMonth: number;
}

/** Line items for people, one-off work, storage and egress; those that are zero are left out. */
export function overheadItems(o: Overheads, traffic: Traffic): LineItem[] {
  const fixed = (...[id, group, usd, formula, terms]: Parameters<typeof perMonthItem>) =>
    perMonthItem(id, group, usd, formula, terms, o.scope);
  const kbPerGb = 1e6;
  const retried = traffic.workloads.reduce((sum, w) => sum + w.mixShare * (1 + w.retryShare), 0);
  const egressPerRequest = ((o.egressKbPerRequest * retried) / kbPerGb) * o.egressUsdPerGb;
  return withoutZeros([
    fixed("engineers", "people", (o.engineerFte * o.usdPerFteYear) / 12, "engineerFte * usdPerFteYear / 12", {
      engineerFte: o.engineerFte,
      usdPerFteYear: o.usdPerFteYear,
    }),
    fixed("onCall", "people", o.onCallUsdPerMonth, "onCallUsdPerMonth", {
      onCallUsdPerMonth: o.onCallUsdPerMonth,
    }),
    fixed("monitoring", "people", o.monitoringUsdPerMonth, "monitoringUsdPerMonth", {
      monitoringUsdPerMonth: o.monitoringUsdPerMonth,
    }),
    fixed("compliance", "people", o.complianceUsdPerMonth, "complianceUsdPerMonth", {
      complianceUsdPerMonth: o.complianceUsdPerMonth,
    }),
    fixed("oneOff", "one-off", o.oneOffUsd / o.amortisationMonths, "oneOffUsd / amortisationMonths", {
      oneOffUsd: o.oneOffUsd,
      amortisationMonths: o.amortisationMonths,
    }),
    fixed("storage", "data", o.storageGb * o.storageUsdPerGbMonth, "storageGb * storageUsdPerGbMonth", {
      storageGb: o.storageGb,
      storageUsdPerGbMonth: o.storageUsdPerGbMonth,
    }),
    {
      id: "egress",
      group: "data",
      curve: proportionalCurve(egressPerRequest * traffic.daysPerMonth),
      explain: (volume) =>
        figure(
          "egress",
          "usd/month",
          egressPerRequest * traffic.daysPerMonth * volume,
          "totalRequestsPerDay * daysPerMonth * sendsPerRequest * egressKbPerRequest / 1000000 * egressUsdPerGb",
          {
            totalRequestsPerDay: volume,
            daysPerMonth: traffic.daysPerMonth,
            sendsPerRequest: retried,
            egressKbPerRequest: o.egressKbPerRequest,
            egressUsdPerGb: o.egressUsdPerGb,
          },
          o.scope,
        ),
    },
    fixed("other", "data", o.otherUsdPerMonth, "otherUsdPerMonth", { otherUsdPerMonth: o.otherUsdPerMonth }),
  ]);
}
