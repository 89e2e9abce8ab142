"use client";

import Link from "next/link";
import { useId } from "react";
import { OriginChip } from "@/components/scenario/origin-chip.tsx";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Select } from "@/components/ui/select.tsx";
import { formatAbout } from "@/lib/analysis/format.ts";
import { workloadName } from "@/lib/analysis/workload-name.ts";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import type { BeforeAfter, PlannedThroughput } from "./before-after.ts";
import { capacityCautions, capacityChanges, type CapacityUse } from "./capacity-changes.ts";
import { useBeforeAfter } from "./use-before-after.ts";
import { withChanges } from "./with-changes.ts";

interface UsePanelProps {
  readonly result: BenchmarkResult;
  readonly use: CapacityUse;
  readonly onWorkload: (workload: number) => void;
  readonly scenario: Scenario;
  readonly query: string;
}

/** What the measurement does to the answer, before and after, and the way to take it over. */
export function UsePanel({ result, use, onWorkload, scenario, query }: UsePanelProps) {
  const after = withChanges(query, capacityChanges(result, use));
  const workloadId = useId();
  const { answer, current, failed } = useBeforeAfter(query, after);
  const cautions = capacityCautions(scenario, use);
  const own = scenario.rented.enabled || scenario.owned.enabled;
  return (
    <div className="grid grid-cols-1 gap-4">
      {scenario.workloads.length > 1 && (
        <div className="grid gap-1 sm:grid-cols-[auto_minmax(0,16rem)] sm:items-center sm:justify-start sm:gap-x-3">
          <label htmlFor={workloadId}>For the workload</label>
          <Select
            id={workloadId}
            value={String(use.workload)}
            onChange={({ target }) => onWorkload(Number(target.value))}
          >
            {scenario.workloads.map(({ name }, i) => (
              <option key={i} value={String(i)}>
                {workloadName(name, i)}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div
        aria-busy={!current && !failed}
        // About as high as what is to come, so that little moves when it does.
        className={`grid content-start gap-4 ${answer === undefined ? "min-h-88" : current ? "" : "opacity-60"}`}
      >
        {failed ? (
          <p role="alert" className="text-sm text-danger">
            This page&apos;s own server could not be reached, so there is no before and after.
          </p>
        ) : answer === undefined ? (
          <p className="text-sm text-ink-muted">Working out the break-even…</p>
        ) : answer === null ? (
          <p className="text-sm text-warning">
            The scenario has something to settle first, so there is no before and after; the calculator says
            what.
          </p>
        ) : (
          <>
            <Rows answer={answer} workload={use.workload} />
            <p className="max-w-[68ch] font-medium text-pretty">{answer.headline}</p>
          </>
        )}
      </div>
      <ul className="grid gap-1.5 text-sm text-ink-muted empty:hidden">
        {[
          ...(own ? [] : ["The scenario compares no own GPUs: switch them on to see a difference."]),
          ...(scenario.serving.source === "flat-price"
            ? ["The scenario takes a flat price for own GPUs, on which throughput has no bearing."]
            : []),
          ...cautions,
        ].map((caution) => (
          <li key={caution} className="flex gap-2">
            <Icon name="info" className="mt-0.5" />
            <span>{caution}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link href={`/?${after}`} prefetch={false} className={BUTTON.primary}>
          Use in my scenario
        </Link>
        <p className="text-[0.8125rem] text-ink-muted">
          Opens the calculator with this throughput and where it comes from. Its GPUs and prices stay.
        </p>
      </div>
    </div>
  );
}

function Rows({ answer, workload }: { readonly answer: BeforeAfter; readonly workload: number }) {
  const throughput = answer.throughputs[workload];
  const groups = [...new Set(answer.rows.map(({ group }) => group))];
  return (
    <table className="w-full text-sm">
      <thead className="text-[0.8125rem] text-ink-muted">
        <tr>
          <th scope="col" className="py-1 pr-3 text-left font-medium">
            <span className="sr-only">Figure</span>
          </th>
          <th scope="col" className="py-1 pl-3 text-right font-medium">
            Before
          </th>
          <th scope="col" className="py-1 pl-3 text-right font-medium">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="border-t border-line align-top">
          <th scope="row" className="py-1.5 pr-3 text-left font-normal">
            Throughput of one replica, output tokens a second
          </th>
          {[throughput?.before, throughput?.after].map((planned, i) => (
            <td key={i} className="py-1.5 pl-3 text-right">
              <Throughput planned={planned ?? null} />
            </td>
          ))}
        </tr>
      </tbody>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th
              colSpan={3}
              scope="rowgroup"
              className="pt-3 pb-1 text-left text-[0.8125rem] font-medium text-ink-muted"
            >
              {group}
            </th>
          </tr>
          {answer.rows
            .filter((row) => row.group === group)
            .map((row) => (
              <tr key={row.name} className="border-t border-line align-top">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  {row.name}
                </th>
                <td className="py-1.5 pl-3 text-right whitespace-nowrap">{row.before}</td>
                <td
                  className={`py-1.5 pl-3 text-right whitespace-nowrap ${row.before === row.after ? "" : "font-semibold"}`}
                >
                  {row.after}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Throughput({ planned }: { readonly planned: PlannedThroughput | null }) {
  if (planned === null) return <span className="text-ink-muted">given otherwise</span>;
  return (
    <>
      {formatAbout(planned.outputTokensPerSecond)}
      <span className="mt-0.5 block">
        <OriginChip origin={planned.origin} />
      </span>
    </>
  );
}
