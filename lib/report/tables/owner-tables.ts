import type { BaseLoadSizeResult, OwnerResult } from "../../analysis/result/owner-result.ts";
import type { Result } from "../../analysis/result/result.ts";
import type { Table } from "../csv-text.ts";

/** What an owner of GPUs can do about their cost and what binds a buyer of tokens, a table each where there is any. */
export function ownerTables({ routing }: Result): Table[] {
  if (routing === null) return [];
  const { levers, baseLoad, cascades, lockIn, retrieval } = routing;
  const tables: Table[] = [
    {
      title: "Levers",
      header: [
        "lever",
        "GPUs",
        "capacity factor",
        "GB of a replica without",
        "GB of a replica with",
        "saves USD a month",
        "quality",
      ],
      rows: (levers?.rows ?? []).map(({ lever, capacityFactor, memoryGb, savesUsdPerMonth, quality }) => [
        lever,
        levers?.pool ?? null,
        capacityFactor,
        memoryGb.without,
        memoryGb.with,
        savesUsdPerMonth,
        quality,
      ]),
    },
    {
      title: "Base load and bursts",
      header: ["size", "GPUs", "API", "units", "monthly USD", "share by API", "utilisation"],
      rows: baseLoad === null ? [] : sizesOf(baseLoad),
    },
    {
      title: "Cascade",
      header: [
        "workload",
        "stated share",
        "USD per request",
        "USD per request of the last model",
        "pays",
        "break-even share",
      ],
      rows: cascades.map((cascade) => [
        cascade.workload,
        cascade.statedShare,
        cascade.cascadeUsdPerRequest,
        cascade.lastUsdPerRequest,
        cascade.pays,
        cascade.breakEvenShare,
      ]),
    },
    {
      title: "Lock-in",
      header: [
        "API",
        "monthly USD",
        "price rise, USD a month",
        "weeks to leave",
        "USD to leave",
        "payback months",
        "outcome",
        "reason",
      ],
      rows: lockIn.map((bound) => [
        bound.api,
        bound.monthlyUsd,
        bound.priceRiseUsdPerMonth,
        bound.leavingWeeks,
        bound.leavingUsd,
        bound.paybackMonths,
        bound.outcome,
        bound.reason,
      ]),
    },
    {
      title: "Retrieval against fine-tuning",
      header: [
        "workload",
        "retrieval, monthly USD",
        "fine-tuning, monthly USD",
        "fine-tuning from requests a day",
      ],
      rows:
        retrieval === null
          ? []
          : [
              [
                retrieval.workload,
                retrieval.retrievalMonthlyUsd,
                retrieval.fineTuningMonthlyUsd,
                retrieval.fineTuningFromRequestsPerDay,
              ],
            ],
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function sizesOf({ pool, api, ...sizes }: NonNullable<OwnerResult["baseLoad"]>) {
  const row = (name: string, { units, monthlyUsd, burstShare, utilisation }: BaseLoadSizeResult) =>
    [name, pool, api, units, monthlyUsd, burstShare, utilisation] as const;
  return [row("best", sizes.best), row("all by API", sizes.allByApi), row("for the peak", sizes.forThePeak)];
}
