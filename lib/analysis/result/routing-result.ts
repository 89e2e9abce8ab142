import type { Analysis } from "../analyse.ts";
import {
  routingReport,
  TOO_SMALL_FLEETS,
  type RoutingRow,
  type RoutingWay,
} from "../hybrid/routing-report.ts";
import type { RuleOutcome } from "../rules/rule.ts";
import type { NumberBook, ResultNumber } from "./number-book.ts";
import { ownerResult, type OwnerResult } from "./owner-result.ts";

export interface RoutingFindingResult {
  readonly rule: string;
  readonly outcome: RuleOutcome;
  readonly reason: string;
  readonly wouldChange: string | null;
  readonly source: string;
  readonly url: string | null;
  readonly asOf: string;
}

/** One way of a workload. */
export interface RoutingWayResult {
  readonly route: string;
  readonly label: string;
  readonly allowed: boolean;
  /** What all of the work costs with this workload here and the others wherever is cheapest then. */
  readonly wholeMonthlyUsd: ResultNumber;
  /** The same with the others left where the hybrid has them. */
  readonly othersStayMonthlyUsd: ResultNumber;
  readonly blockedBecause: readonly string[];
  readonly findings: readonly RoutingFindingResult[];
}

export interface RoutingWorkloadResult {
  readonly name: string;
  readonly requestsPerDay: number;
  /** Id of the way that it goes today; null where nothing that is compared serves. */
  readonly now: string | null;
  /** Id of the way that the hybrid gives it. */
  readonly cheapest: string | null;
  readonly ways: readonly RoutingWayResult[];
}

/** Which work goes where. */
export interface RoutingResult extends OwnerResult {
  /** `mix`: the hybrid parts the work. `single`: one option for all of it is cheapest. `none`: no way for some of it. */
  readonly outcome: "mix" | "single" | "none";
  readonly nowMonthlyUsd: ResultNumber;
  readonly monthlyUsd: ResultNumber;
  readonly workloads: readonly RoutingWorkloadResult[];
}

/** The routing of an analysis as plain data; null where the scenario does not compare it. */
export function routingResult(analysis: Analysis, book: NumberBook): RoutingResult | null {
  if (analysis.hybrid === null) return null;
  const report = routingReport(analysis);
  const { answer, rows, nowUsd, bestUsd } = report;
  return {
    ...ownerResult(analysis, report, book),
    outcome: answer.kind,
    nowMonthlyUsd: book.plain(
      "routing.nowMonthlyUsd",
      nowUsd,
      "Some of the work has no way today that is compared, or one whose throughput is not known.",
    ),
    monthlyUsd: book.plain("routing.monthlyUsd", bestUsd, "Some of the work may go none of the ways."),
    workloads: rows.map((row, w) => workloadResult(row, book, `routing.workloads.${String(w)}`)),
  };
}

function workloadResult(row: RoutingRow, book: NumberBook, place: string): RoutingWorkloadResult {
  const idAt = (index: number | null) => row.ways[index ?? -1]?.route.id ?? null;
  return {
    name: row.name,
    requestsPerDay: row.workload.requestsPerDay,
    now: idAt(row.now),
    cheapest: idAt(row.cheapest),
    ways: row.ways.map((way, i) => wayResult(way, book, `${place}.ways.${String(i)}`)),
  };
}

function wayResult(way: RoutingWay, book: NumberBook, place: string): RoutingWayResult {
  const [blocked] = way.blockedBecause;
  const usd = (name: "wholeMonthlyUsd" | "othersStayMonthlyUsd", value: number | null) =>
    book.plain(`${place}.${name}`, value, blocked ?? TOO_SMALL_FLEETS);
  return {
    route: way.route.id,
    label: way.route.name,
    allowed: way.blockedBecause.length === 0,
    wholeMonthlyUsd: usd("wholeMonthlyUsd", way.wholeUsd),
    othersStayMonthlyUsd: usd("othersStayMonthlyUsd", way.othersStayUsd),
    blockedBecause: way.blockedBecause,
    findings: way.findings.map(({ ruleId, outcome, reason, wouldChange, source }) => ({
      rule: ruleId,
      outcome,
      reason,
      wouldChange,
      source: source.source,
      url: source.url ?? null,
      asOf: source.asOf,
    })),
  };
}
