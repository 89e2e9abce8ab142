import { formatAbout, formatUsd } from "@/lib/analysis/format.ts";
import { benchmarkCost, type PointCost } from "@/lib/benchmark/capacity/benchmark-cost.ts";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import { loadWords } from "./load-words.ts";

interface CostTableProps {
  readonly result: BenchmarkResult;
  /** Index of the load to plan with, which counted its output tokens. */
  readonly point: number;
  readonly usdPerHour: number;
  /** 0 to 1. */
  readonly utilisation: number;
}

/** Dollars for a million tokens at the load to plan with, and at the fastest one. */
export function CostTable({ result, point, usdPerHour, utilisation }: CostTableProps) {
  const { operating, peak } = benchmarkCost(result, { usdPerHour, utilisation, chosenPoint: point });
  const columns = [
    ...(operating === null ? [] : [{ title: "Planned with", cost: operating }]),
    ...(peak === null || peak.point === operating?.point ? [] : [{ title: "Fastest", cost: peak }]),
  ];
  const row = (name: string, value: (cost: PointCost) => number | null | undefined) => (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1 pr-3 text-left font-normal">
        {name}
      </th>
      {columns.map((column) => {
        const usd = value(column.cost);
        return (
          <td key={column.title} className="px-2 py-1 text-right align-top whitespace-nowrap sm:px-3">
            {usd === null || usd === undefined ? "–" : formatUsd(usd)}
          </td>
        );
      })}
    </tr>
  );
  return (
    <table className="w-full text-sm">
      <thead className="text-[0.8125rem] text-ink-muted">
        <tr>
          <th scope="col" className="py-1 pr-3 text-left font-medium">
            USD per million tokens
          </th>
          {columns.map(({ title, cost: { point: index, capacity } }) => {
            const load = result.points[index]?.load;
            return (
              <th key={title} scope="col" className="px-2 py-1 text-right align-bottom font-medium sm:px-3">
                {title}
                <span className="block font-normal">
                  {load && loadWords(load)}, {formatAbout(capacity.outputTokensPerSecond)} tokens/s
                </span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {row("All on output tokens", ({ usdPerMTok }) => usdPerMTok?.outputOnly)}
        {row("Same for input and output", ({ usdPerMTok }) => usdPerMTok?.blended)}
        {row("Split 1 : 4, input tokens", ({ usdPerMTok }) => usdPerMTok?.split?.input)}
        {row("Split 1 : 4, output tokens", ({ usdPerMTok }) => usdPerMTok?.split?.output)}
      </tbody>
    </table>
  );
}
