"use client";

import Link from "next/link";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { PageHeader } from "@/components/shell/page-header.tsx";
import { LinkProblems } from "@/components/verdict/link-problems.tsx";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";
import type { LinkProblem } from "@/lib/scenario/link.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { CommandLine } from "./command-line.tsx";
import { defaultPoint } from "./default-point.ts";
import { HistoryList } from "./history-list.tsx";
import { ImportArea } from "./import-area.tsx";
import { initialRunForm } from "./run-form.ts";
import { RunFormPanel } from "./run-form-panel.tsx";
import type { KeptRun } from "./run-history.ts";
import { RunPanel } from "./run-panel.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { ResultUse } from "./result-use.tsx";
import { usablePoint } from "./usable-point.ts";
import { useHistory } from "./use-history.ts";
import { useRun } from "./use-run.ts";

interface BenchmarkProps {
  readonly scenario: Scenario;
  /** The scenario as links say it. */
  readonly query: string;
  readonly problems: readonly LinkProblem[];
  /** What one replica of the scenario rents for; null where it has no such price. */
  readonly rentUsdPerHour: number | null;
  /** Why the server half is off, in one sentence; null where it is on. */
  readonly off: string | null;
}

/** The benchmark page: measure or import, look, compare, and take the figure over into the scenario. */
export function Benchmark({ scenario, query, problems, rentUsdPerHour, off }: BenchmarkProps) {
  const history = useHistory();
  const { keep } = history;
  const [shown, setShown] = useState<KeptRun | null>(null);
  const [comparedId, setComparedId] = useState("");
  const [chosenPoint, setChosenPoint] = useState<number | null>(null);
  const initial = useMemo(() => initialRunForm(scenario), [scenario]);

  const answerRef = useRef<HTMLDivElement>(null);
  const [shownTimes, setShownTimes] = useState(0);
  // The button that was pressed may be far from what it shows, which is there, in its full height, only by now.
  useEffect(() => {
    if (shownTimes > 0) answerRef.current?.scrollIntoView({ block: "start" });
  }, [shownTimes]);
  const toAnswer = useCallback(() => setShownTimes((times) => times + 1), []);
  const show = useCallback(
    (run: KeptRun) => {
      setShown(run);
      setChosenPoint(null);
      toAnswer();
    },
    [toAnswer],
  );
  const add = useCallback(
    (result: BenchmarkResult) => {
      const keptAt = new Date().toISOString();
      const run = { id: `${keptAt}-${crypto.getRandomValues(new Uint32Array(1)).join("")}`, keptAt, result };
      keep(run);
      show(run);
    },
    [keep, show],
  );
  const run = useRun(add);
  const running = run.state.phase === "running";
  const start = (request: RunRequest) => {
    run.start(request);
    toAnswer();
  };
  const point = shown && (chosenPoint ?? defaultPoint(shown.result, scenario.serving));
  const usable = shown && point !== null ? usablePoint(shown.result, point) : null;
  const others = history.runs.filter(({ id }) => id !== shown?.id);
  return (
    <div className="mx-auto max-w-[88rem] px-4 pb-24 sm:px-8">
      <PageHeader query={query} />
      <h1 className="mt-8 text-3xl font-semibold tracking-tight">Benchmark</h1>
      <p className="mt-2 max-w-[68ch] text-ink-muted">
        Measure what your own server does with your own lengths, or read what another tool measured, and see
        what it does to the break-even.{" "}
        <Link
          href="/methods#benchmarks"
          prefetch={false}
          className="text-accent underline decoration-1 underline-offset-3"
        >
          What is measured
        </Link>
      </p>
      <div className="mt-6 grid gap-4">
        <LinkProblems problems={problems} />
      </div>
      <main className="mt-2 grid grid-cols-1 gap-6 lg:grid-cols-[24rem_minmax(0,1fr)] lg:items-start">
        <div className="grid grid-cols-1 gap-6">
          {off === null ? (
            <RunFormPanel initial={initial} running={running} onStart={start} />
          ) : (
            <section
              aria-labelledby="off-title"
              className="rounded-lg border border-line bg-surface px-4 py-4 sm:px-5"
            >
              <h2 id="off-title" className="font-semibold">
                Live runs are off
              </h2>
              <p className="mt-1 text-sm text-ink-muted">{off}</p>
              <p className="mt-3 text-sm">Measure from the command line instead:</p>
              <CommandLine request={null} />
            </section>
          )}
        </div>
        <div ref={answerRef} className="grid min-w-0 scroll-mt-4 grid-cols-1 gap-6">
          {run.state.phase === "running" && <RunPanel state={run.state} onStop={run.stop} />}
          {run.state.phase === "failed" && (
            <p role="alert" className="rounded-lg border border-danger bg-danger-soft p-4 text-danger">
              {run.state.problem}
            </p>
          )}
          {shown === null && !running && <Nothing />}
          {shown !== null && !running && (
            <>
              <ResultPanel
                run={shown}
                others={others}
                compared={others.find(({ id }) => id === comparedId) ?? null}
                onCompare={setComparedId}
                point={point}
                onPoint={setChosenPoint}
              />
              {usable && (
                <ResultUse
                  key={shown.id}
                  result={shown.result}
                  point={usable}
                  scenario={scenario}
                  query={query}
                  rentUsdPerHour={rentUsdPerHour}
                />
              )}
            </>
          )}
          {!running && (
            <ImportArea
              onResult={(result) => {
                run.clear();
                add(result);
              }}
            />
          )}
          <HistoryList
            runs={history.runs}
            shown={running ? null : (shown?.id ?? null)}
            onShow={(kept) => {
              run.clear();
              show(kept);
            }}
            onRemove={(id) => {
              history.remove(id);
              if (shown?.id === id) setShown(null);
            }}
          />
        </div>
      </main>
    </div>
  );
}

function Nothing() {
  return (
    <div className="grid min-h-48 place-items-center rounded-lg border border-dashed border-line-strong px-6 py-10 text-center text-ink-muted">
      <p className="max-w-[46ch]">
        Nothing is shown yet. A run or a file gives the throughput-latency curve, what a million tokens cost,
        and the break-even before and after.
      </p>
    </div>
  );
}
