"use client";

import { useState } from "react";
import { Panel } from "@/components/answer/section.tsx";
import { OriginChip } from "@/components/scenario/origin-chip.tsx";
import { Segmented } from "@/components/charts/segmented.tsx";
import type { DeploymentReport } from "@/lib/analysis/fit/fit-report.ts";
import { workloadName } from "@/lib/analysis/workload-name.ts";
import { capacityWords, limitWords } from "./capacity-words.ts";
import { LatencyChart } from "./latency-chart.tsx";
import { NearRows } from "./near-rows.tsx";
import { StepBar } from "./step-bar.tsx";

interface CapacityPanelProps {
  readonly deployment: DeploymentReport;
  readonly targetMs: number;
}

/** What one replica of a deployment does: its capacity, what limits it, and its curve. One workload at a time. */
export function CapacityPanel({ deployment, targetMs }: CapacityPanelProps) {
  const [chosen, setChosen] = useState("0");
  const index = Number(chosen) < deployment.workloads.length ? Number(chosen) : 0;
  const capacity = deployment.workloads[index];
  if (capacity === undefined) return null;
  const origin = { kind: capacity.origin, source: "", asOf: null, stale: false };
  return (
    <Panel>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-semibold">{deployment.label}</h3>
        <OriginChip origin={origin} />
        {deployment.layout !== "one GPU" && (
          <span className="text-[0.8125rem] text-ink-muted">{deployment.layout}</span>
        )}
      </div>
      {deployment.workloads.length > 1 && (
        <div className="mt-2">
          <Segmented
            label="Workload"
            options={Object.fromEntries(
              deployment.workloads.map(({ workload }, i) => [String(i), workloadName(workload, i)]),
            )}
            value={String(index)}
            onChange={setChosen}
          />
        </div>
      )}
      <p className="mt-2 max-w-[75ch]">{capacityWords(capacity)}</p>
      <p className="mt-1 max-w-[75ch] text-ink-muted">{limitWords(capacity)}</p>
      <div className="mt-4 grid grid-cols-1 gap-6 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LatencyChart capacity={capacity} option={deployment.option} targetMs={targetMs} />
        <StepBar shares={capacity.shares} />
      </div>
      <div className="mt-4">
        <NearRows rows={capacity.nearest} />
      </div>
    </Panel>
  );
}
