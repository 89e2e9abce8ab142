"use client";

import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { formatAbout, formatNumber, formatPercent } from "@/lib/analysis/format.ts";
import { firstTokenTimes } from "@/lib/benchmark/capacity/first-token-times.ts";
import { pointCapacity } from "@/lib/benchmark/capacity/point-capacity.ts";
import type { BenchmarkPoint, BenchmarkResult, Distribution } from "@/lib/benchmark/result.ts";
import { loadWords } from "./load-words.ts";

interface ResultTableProps {
  readonly result: BenchmarkResult;
  /** The load to plan with. */
  readonly chosen: number | null;
  readonly onChoose: (point: number) => void;
}

const HEAD = "px-2 py-1 text-right font-medium";
const CELL = "px-2 py-1 text-right whitespace-nowrap";
const STICKY = "sticky left-0 z-[1] bg-surface px-3 text-left";

/** Every load of a run. One of them is the one to plan with. */
export function ResultTable({ result, chosen, onChoose }: ResultTableProps) {
  return (
    <ScrollRegion label="Results by load" className="bg-surface">
      <table className="w-full text-sm">
        <thead className="text-[0.8125rem] text-ink-muted">
          <tr>
            <th rowSpan={2} scope="col" className={`${STICKY} py-1 font-medium`}>
              {result.points.some((point) => pointCapacity(point) !== null) ? "Plan with" : "Load"}
            </th>
            <th rowSpan={2} scope="col" className={`${HEAD} align-bottom`}>
              Answered
            </th>
            <th colSpan={4} scope="colgroup" className={`${HEAD} text-center`}>
              Requests and tokens a second
            </th>
            <th colSpan={2} scope="colgroup" className={`${HEAD} text-center`}>
              First token, ms
            </th>
            <th colSpan={2} scope="colgroup" className={`${HEAD} text-center`}>
              Per token, ms
            </th>
            <th colSpan={2} scope="colgroup" className={`${HEAD} text-center`}>
              Whole answer, ms
            </th>
            <th rowSpan={2} scope="col" className={`${HEAD} align-bottom`}>
              Within target
            </th>
          </tr>
          <tr>
            {["requests", "input", "output", "steady", "p50", "p99", "p50", "p99", "p50", "p99"].map(
              (name, i) => (
                <th key={i} scope="col" className={`${HEAD} pt-0`}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {result.points.map((point, i) => (
            <Row
              key={i}
              point={point}
              found={i === result.operatingPoint}
              chosen={i === chosen}
              onChoose={() => onChoose(i)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({
  point,
  found,
  chosen,
  onChoose,
}: {
  readonly point: BenchmarkPoint;
  readonly found: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { rates, latency, goodput } = point;
  const failed = point.failedRequests ?? 0;
  const attainment = goodput?.attainment ?? null;
  return (
    <tr className="border-t border-line">
      <th scope="row" className={`${STICKY} min-w-36 py-1 font-normal`}>
        <label className="flex min-h-6 cursor-pointer items-center gap-2">
          {pointCapacity(point) !== null && (
            <input
              type="radio"
              name="plan-with"
              checked={chosen}
              onChange={onChoose}
              className="size-4 accent-accent"
            />
          )}
          <span className={chosen ? "font-medium" : ""}>
            {loadWords(point.load)}
            {found && <span className="block text-xs font-medium text-accent">largest within target</span>}
          </span>
        </label>
      </th>
      <td className={CELL}>
        {formatNumber(point.completedRequests)}
        {failed > 0 && (
          <span className="block text-xs font-medium text-danger">
            {formatNumber(failed)} {failed === 1 ? "error" : "errors"}
          </span>
        )}
      </td>
      <td className={CELL}>{about(rates.requestsPerSecond)}</td>
      <td className={CELL}>{about(rates.inputTokensPerSecond)}</td>
      <td className={CELL}>{about(rates.outputTokensPerSecond)}</td>
      <td className={CELL}>{about(rates.steadyOutputTokensPerSecond)}</td>
      {[firstTokenTimes(latency), latency.timePerOutputToken, latency.endToEnd].flatMap((times, i) =>
        [50, 99].map((p) => (
          <td key={`${String(i)}-${String(p)}`} className={CELL}>
            {at(times, p)}
          </td>
        )),
      )}
      <td className={CELL}>{attainment === null ? "–" : formatPercent(attainment)}</td>
    </tr>
  );
}

const about = (value: number | null) => (value === null ? "–" : formatAbout(value));
const at = (times: Distribution | null, percentile: number) => about(times?.percentiles[percentile] ?? null);
