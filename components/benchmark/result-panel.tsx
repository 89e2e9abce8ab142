"use client";

import { useId } from "react";
import { Panel } from "@/components/answer/section.tsx";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { saveFile } from "@/components/ui/save-file.ts";
import { Select } from "@/components/ui/select.tsx";
import { CompareTable } from "./compare-table.tsx";
import { Curve } from "./curve.tsx";
import { ResultNotes } from "./result-notes.tsx";
import { ResultTable } from "./result-table.tsx";
import type { KeptRun } from "./run-history.ts";
import { runWords } from "./run-words.ts";

interface ResultPanelProps {
  readonly run: KeptRun;
  readonly others: readonly KeptRun[];
  readonly compared: KeptRun | null;
  readonly onCompare: (id: string) => void;
  readonly point: number | null;
  readonly onPoint: (point: number) => void;
}

/** A result: curve, table, what to know, and another run beside it. */
export function ResultPanel({ run, others, compared, onCompare, point, onPoint }: ResultPanelProps) {
  const compareId = useId();
  return (
    <Panel>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold tracking-tight">Result</h2>
          <p className="break-words text-ink-muted">{runWords(run.result)}</p>
        </div>
        <button type="button" className={BUTTON.bordered} onClick={() => save(run)}>
          <Icon name="download" />
          Save as JSON
        </button>
      </div>
      <div className="mt-4">
        <Curve points={run.result.points} other={compared?.result.points} />
      </div>
      <div className="mt-4 grid grid-cols-1 gap-4">
        <ResultTable result={run.result} chosen={point} onChoose={onPoint} />
        <ResultNotes result={run.result} />
        {others.length > 0 && (
          <div className="grid gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,24rem)] sm:items-center sm:justify-start">
            <label htmlFor={compareId}>Compare with</label>
            <Select
              id={compareId}
              value={compared?.id ?? ""}
              onChange={({ target }) => onCompare(target.value)}
            >
              <option value="">No other run</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {runWords(other.result)}
                </option>
              ))}
            </Select>
          </div>
        )}
        {compared && <CompareTable before={compared.result} after={run.result} />}
      </div>
    </Panel>
  );
}

/** The file that this page and the command line read back. */
function save({ result, keptAt }: KeptRun): void {
  const date = (result.measuredAt ?? keptAt).slice(0, 10);
  saveFile(`${JSON.stringify(result, null, 2)}\n`, "application/json", `benchmark-${date}.json`);
}
