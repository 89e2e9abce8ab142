import type { RoutingFindingResult } from "../../analysis/result/routing-result.ts";
import type { Result } from "../../analysis/result/result.ts";
import type { Table } from "../csv-text.ts";

/** Which work goes where and what stands in its way; no table where that is not compared. */
export function routingTables({ routing }: Result): Table[] {
  if (routing === null) return [];
  const ways = routing.workloads.flatMap((workload) =>
    workload.ways.map((way) => ({ workload, way }) as const),
  );
  return [
    {
      title: "By workload",
      header: [
        "workload",
        "requests a day",
        "route",
        "today",
        "hybrid",
        "allowed",
        "monthly USD of all work, others moved",
        "monthly USD of all work, others stay",
        "why not",
      ],
      rows: ways.map(({ workload, way }) => [
        workload.name,
        workload.requestsPerDay,
        way.label,
        workload.now === way.route,
        workload.cheapest === way.route,
        way.allowed,
        way.wholeMonthlyUsd,
        way.othersStayMonthlyUsd,
        way.blockedBecause.join(" "),
      ]),
    },
    {
      title: "Rules (not legal advice)",
      header: [
        "workload",
        "route",
        "rule",
        "outcome",
        "reason",
        "what would change it",
        "source",
        "date",
        "address",
      ],
      rows: ways.flatMap(({ workload, way }) =>
        way.findings.map((f) => [workload.name, way.label, ...findingCells(f)]),
      ),
    },
  ];
}

const findingCells = (f: RoutingFindingResult) =>
  [f.rule, f.outcome, f.reason, f.wouldChange, f.source, f.asOf, f.url] as const;
