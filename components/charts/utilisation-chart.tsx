"use client";

import { useDeferredValue, useId, useMemo, useState } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { Legend } from "./legend.tsx";
import { Segmented } from "./segmented.tsx";
import { useElementWidth } from "./use-element-width.ts";
import { UtilisationPlot } from "./utilisation-plot.tsx";
import { UtilisationTable } from "./utilisation-table.tsx";
import { optionsWithUtilisation, utilisationView } from "./utilisation-view.ts";

const FORMS = { chart: "Chart", table: "Table" } as const;
const PLOT_HEIGHT = 320;

/** Cost per million tokens against utilisation, as a chart or as a table, for one kind of machines at a time. */
export function UtilisationChart({ analysis: latest }: { readonly analysis: Analysis }) {
  const analysis = useDeferredValue(latest);
  const [form, setForm] = useState<keyof typeof FORMS>("chart");
  const [chosen, setChosen] = useState<OptionId | null>(null);
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  const hintId = useId();
  const ids = useMemo(() => optionsWithUtilisation(analysis), [analysis]);
  const id = chosen !== null && ids.includes(chosen) ? chosen : ids[0];
  const view = useMemo(() => (id === undefined ? null : utilisationView(analysis, id)), [analysis, id]);
  if (id === undefined || view === null) return null;
  return (
    <div>
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        <Segmented label="Form" options={FORMS} value={form} onChange={setForm} />
        {ids.length > 1 && (
          <Segmented
            label="Machines"
            options={Object.fromEntries(ids.map((i) => [i, OPTION_LABELS[i]]))}
            value={id}
            onChange={setChosen}
          />
        )}
      </div>
      <Legend items={[...view.apis, id].map((i) => ({ id: i, label: OPTION_LABELS[i] }))} />
      <div ref={frameRef} className="mt-3 print:h-auto!" style={{ height: PLOT_HEIGHT }}>
        {form === "table" ? (
          <UtilisationTable analysis={analysis} view={view} height={PLOT_HEIGHT} />
        ) : (
          width !== null && (
            <UtilisationPlot
              analysis={analysis}
              view={view}
              width={width}
              height={PLOT_HEIGHT}
              hintId={hintId}
            />
          )
        )}
      </div>
      <p id={hintId} className="mt-2 text-[0.8125rem] text-ink-muted">
        The machines in use now, filled more or less; the APIs serve the same volume.
        <span className="sr-only"> Arrow keys move along the lines, page keys from one dot to the next.</span>
      </p>
    </div>
  );
}
