"use client";

import { useState } from "react";
import { Panel } from "@/components/answer/section.tsx";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { CostTable } from "./cost-table.tsx";
import { numberWithin } from "./number-within.ts";
import { TextField } from "./text-field.tsx";
import type { UsablePoint } from "./usable-point.ts";
import { UsePanel } from "./use-panel.tsx";

interface ResultUseProps {
  readonly result: BenchmarkResult;
  readonly point: UsablePoint;
  readonly scenario: Scenario;
  readonly query: string;
  /** What one replica of the scenario rents for; null where it has no such price. */
  readonly rentUsdPerHour: number | null;
}

/** A result in dollars, and in the scenario. */
export function ResultUse({ result, point, scenario, query, rentUsdPerHour }: ResultUseProps) {
  const [replicasText, setReplicas] = useState("1");
  const [priceText, setPrice] = useState<string | null>(null);
  const [shareText, setShare] = useState("70");
  const [workload, setWorkload] = useState(0);
  const replicas = numberWithin(replicasText, { least: 1, most: 100_000 });
  const usual = rentUsdPerHour === null ? null : Number((rentUsdPerHour * (replicas.value ?? 1)).toFixed(4));
  const typed = priceText === null ? null : numberWithin(priceText, { least: 0, most: 1e9 });
  const price = typed === null ? usual : typed.value;
  const share = numberWithin(shareText, { least: 1, most: 100 });
  return (
    <div className="grid grid-cols-1 gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:items-start">
      <Panel>
        <h2 className="text-lg font-semibold tracking-tight">What a token costs</h2>
        <div className="mt-2 mb-3">
          <TextField
            label="Price an hour"
            note={
              priceText === null && usual !== null
                ? "USD, of everything that was measured: the rent in your scenario"
                : "USD, of everything that was measured"
            }
            value={priceText ?? (usual === null ? "" : String(usual))}
            problem={typed?.problem}
            onChange={setPrice}
          />
          <TextField
            label="Average load"
            note="% of what was measured"
            value={shareText}
            problem={share.problem}
            onChange={setShare}
          />
        </div>
        {price === null || share.value === null ? (
          <p className="text-sm text-ink-muted">Type a price an hour to see what a million tokens cost.</p>
        ) : (
          <>
            <CostTable
              result={result}
              point={point.index}
              usdPerHour={price}
              utilisation={share.value / 100}
            />
            <p className="mt-2 text-[0.8125rem] text-ink-muted">
              {formatUsd(price)} an hour over the tokens of an hour at {share.value} % load.
            </p>
          </>
        )}
      </Panel>
      <Panel>
        <h2 className="text-lg font-semibold tracking-tight">In your scenario</h2>
        <div className="mt-2 mb-3">
          <TextField
            label="Replicas behind the address"
            note="copies of the model that shared the load"
            value={replicasText}
            problem={replicas.problem}
            onChange={setReplicas}
          />
        </div>
        <UsePanel
          result={result}
          use={{ workload, point, replicas: replicas.value ?? 1 }}
          onWorkload={setWorkload}
          scenario={scenario}
          query={query}
        />
      </Panel>
    </div>
  );
}
