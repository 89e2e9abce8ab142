import type { BaseLoadSize } from "../../pricing/hybrid/base-load.ts";
import type { EscalationBreakEven } from "../../pricing/hybrid/cascade-break-even.ts";
import type { Analysis } from "../analyse.ts";
import { baseLoadOf } from "../hybrid/base-load-of.ts";
import { cascadeShares } from "../hybrid/cascade-share-of.ts";
import { leversOf } from "../hybrid/levers-of.ts";
import { lockInOf } from "../hybrid/lock-in-of.ts";
import { retrievalOf } from "../hybrid/retrieval-of.ts";
import type { RoutingReport } from "../hybrid/routing-report.ts";
import { workloadName } from "../workload-name.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";

/** A size of the base load. */
export interface BaseLoadSizeResult {
  readonly units: number;
  readonly monthlyUsd: ResultNumber;
  readonly burstShare: ResultNumber;
  readonly utilisation: ResultNumber;
}

/** What an owner can do about the cost of GPUs, and what binds a buyer of tokens. */
export interface OwnerResult {
  /** Each lever switched off by itself; null where no work can be on own GPUs. */
  readonly levers: {
    readonly pool: string;
    readonly workloads: readonly string[];
    readonly allMonthlyUsd: ResultNumber;
    readonly noneMonthlyUsd: ResultNumber;
    readonly rows: readonly {
      readonly lever: string;
      readonly capacityFactor: ResultNumber;
      /** That one replica needs for its weights and the same requests at once. */
      readonly memoryGb: { readonly without: ResultNumber; readonly with: ResultNumber };
      readonly savesUsdPerMonth: ResultNumber;
      readonly quality: string | null;
    }[];
  } | null;
  /** Own GPUs for what is always there and an API for bursts; null where no work may go to both. */
  readonly baseLoad: {
    readonly pool: string;
    readonly api: string;
    readonly workloads: readonly string[];
    readonly best: BaseLoadSizeResult;
    readonly allByApi: BaseLoadSizeResult;
    readonly forThePeak: BaseLoadSizeResult;
  } | null;
  /** Escalated shares at which the cascade costs what its last model alone does. */
  readonly cascades: readonly {
    readonly workload: string;
    readonly statedShare: number;
    readonly cascadeUsdPerRequest: ResultNumber;
    readonly lastUsdPerRequest: ResultNumber;
    /** Whether it pays up to the share, from it on, or whatever the share. */
    readonly pays: EscalationBreakEven["kind"];
    readonly breakEvenShare: ResultNumber;
  }[];
  readonly lockIn: readonly {
    readonly api: string;
    readonly monthlyUsd: ResultNumber;
    readonly priceRiseUsdPerMonth: ResultNumber;
    readonly leavingWeeks: ResultNumber;
    readonly leavingUsd: ResultNumber;
    readonly paybackMonths: ResultNumber;
    readonly outcome: string;
    readonly reason: string;
  }[];
  /** Of the first workload; null where no documents are stated. */
  readonly retrieval: {
    readonly workload: string;
    readonly retrievalMonthlyUsd: ResultNumber;
    readonly fineTuningMonthlyUsd: ResultNumber;
    readonly fineTuningFromRequestsPerDay: ResultNumber;
  } | null;
}

const UNKNOWN = "It cannot be told from what is stated.";

/** The owner's side of the routing as plain data. */
export function ownerResult(analysis: Analysis, report: RoutingReport, book: NumberBook): OwnerResult {
  const put = (place: string, value: number | null, reason = UNKNOWN) =>
    book.plain(`routing.${place}`, value, reason);
  const levers = leversOf(analysis, report);
  const base = baseLoadOf(report);
  const retrieval = retrievalOf(analysis);
  const size = (place: string, { units, monthlyUsd, burstShare, utilisation }: BaseLoadSize) => ({
    units,
    monthlyUsd: put(`baseLoad.${place}.monthlyUsd`, monthlyUsd),
    burstShare: put(`baseLoad.${place}.burstShare`, burstShare),
    utilisation: put(`baseLoad.${place}.utilisation`, utilisation, "There are no GPUs of its own."),
  });
  return {
    levers: levers && {
      pool: levers.poolName,
      workloads: levers.workloads,
      allMonthlyUsd: put("levers.allMonthlyUsd", levers.allUsd),
      noneMonthlyUsd: put("levers.noneMonthlyUsd", levers.noneUsd),
      rows: levers.rows.map(({ name, capacityFactor, memory, worthUsd, qualityNote }, i) => {
        const at = (key: string, value: number | null) => put(`levers.rows.${String(i)}.${key}`, value);
        return {
          lever: name,
          capacityFactor: at("capacityFactor", capacityFactor),
          memoryGb: {
            without: at("memoryGb.without", memory?.withoutGb ?? null),
            with: at("memoryGb.with", memory?.withGb ?? null),
          },
          savesUsdPerMonth: at("savesUsdPerMonth", worthUsd),
          quality: qualityNote,
        };
      }),
    },
    baseLoad: base && {
      pool: base.poolName,
      api: base.apiName,
      workloads: base.workloads,
      best: size("best", base.best),
      allByApi: size("allByApi", base.none),
      forThePeak: size("forThePeak", base.all),
    },
    cascades: cascadeShares(report).map((cascade, i) => ({
      workload: cascade.workload,
      statedShare: cascade.statedShare,
      cascadeUsdPerRequest: put(`cascades.${String(i)}.cascadeUsdPerRequest`, cascade.cascadeUsdPerRequest),
      pays: cascade.breakEven.kind,
      lastUsdPerRequest: put(`cascades.${String(i)}.lastUsdPerRequest`, cascade.lastUsdPerRequest),
      breakEvenShare: put(
        `cascades.${String(i)}.breakEvenShare`,
        "share" in cascade.breakEven ? cascade.breakEven.share : null,
        "The cascade pays at every share, or at none.",
      ),
    })),
    lockIn: lockInOf(analysis, report).map((bound, i) => {
      const at = (name: string, value: number | null) => put(`lockIn.${String(i)}.${name}`, value);
      return {
        api: bound.api,
        monthlyUsd: at("monthlyUsd", bound.monthlyUsd),
        priceRiseUsdPerMonth: at("priceRiseUsdPerMonth", bound.priceRiseUsdPerMonth),
        leavingWeeks: at("leavingWeeks", bound.leavingWeeks),
        leavingUsd: at("leavingUsd", bound.leavingUsd),
        paybackMonths: at("paybackMonths", bound.paybackMonths),
        outcome: bound.finding.outcome,
        reason: bound.finding.reason,
      };
    }),
    retrieval: retrieval && {
      // It answers for the first of them.
      workload: workloadName(retrieval.workload.name, 0),
      retrievalMonthlyUsd: put("retrieval.retrievalMonthlyUsd", retrieval.retrievalUsd),
      fineTuningMonthlyUsd: put("retrieval.fineTuningMonthlyUsd", retrieval.fineTuningUsd),
      fineTuningFromRequestsPerDay: put(
        "retrieval.fineTuningFromRequestsPerDay",
        retrieval.breakEven.first,
        "Fine-tuning never gets cheaper.",
      ),
    },
  };
}
