import { firstTokenTimes } from "../benchmark/capacity/first-token-times.ts";
import type { BenchmarkPoint, BenchmarkResult, Distribution } from "../benchmark/result.ts";
import { textTable } from "./text-table.ts";

const HEADER = [
  "Load",
  "Requests",
  "Errors",
  "req/s",
  "in tok/s",
  "out tok/s",
  "steady",
  "TTFT p50",
  "p99",
  "TPOT p50",
  "p99",
  "E2E p50",
  "p99 ms",
  "Good",
];

/** A benchmark as a table for a terminal, with what to know before believing it; times are in milliseconds. */
export function benchTable({ points, operatingPoint, warnings }: BenchmarkResult): string {
  const rows = points.map((point, i) => row(point, i === operatingPoint));
  const notes = [
    ...(operatingPoint === null
      ? []
      : ["* is the operating point: the largest load that met the latency target."]),
    ...warnings,
    ...points.flatMap((point) => point.warnings.map((warning) => `${loadOf(point)}: ${warning}`)),
  ];
  const table =
    points.length === 0 ? "Nothing was measured." : textTable(HEADER, rows, HEADER.map((_, i) => i).slice(1));
  return `${[table, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}

function row(point: BenchmarkPoint, isOperatingPoint: boolean): string[] {
  const { rates, latency, goodput } = point;
  const attainment = goodput?.attainment ?? null;
  return [
    `${loadOf(point)}${isOperatingPoint ? " *" : ""}`,
    String(point.completedRequests),
    String(point.failedRequests ?? 0),
    number(rates.requestsPerSecond),
    number(rates.inputTokensPerSecond),
    number(rates.outputTokensPerSecond),
    number(rates.steadyOutputTokensPerSecond),
    ...[firstTokenTimes(latency), latency.timePerOutputToken, latency.endToEnd].flatMap((times) => [
      at(times, 50),
      at(times, 99),
    ]),
    attainment === null ? "-" : `${(attainment * 100).toFixed(1)} %`,
  ];
}

function loadOf({ load }: BenchmarkPoint): string {
  return load.kind === "closed"
    ? `${load.concurrency ?? "?"} stream${load.concurrency === 1 ? "" : "s"}`
    : `${number(load.requestsPerSecond)} req/s ${load.kind}`;
}

const at = (times: Distribution | null, percentile: number): string =>
  number(times?.percentiles[percentile] ?? null);

const number = (value: number | null): string =>
  value === null
    ? "-"
    : value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 2 : value < 1000 ? 1 : 0 });
