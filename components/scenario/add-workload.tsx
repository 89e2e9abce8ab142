"use client";

import { memo } from "react";
import { Select } from "@/components/ui/select.tsx";
import { LATEST_PRESETS } from "@/lib/scenario/presets.ts";
import { MOST_WORKLOADS } from "@/lib/scenario/scenario.ts";
import { useForm } from "./form-context.ts";

/** Adds another kind of traffic, which shares the GPUs. */
export const AddWorkload = memo(function AddWorkload({ workloads }: { readonly workloads: number }) {
  const { dispatch } = useForm();
  if (workloads >= MOST_WORKLOADS) {
    return <p className="py-3 text-[0.8125rem] text-ink-muted">{MOST_WORKLOADS} workloads are the most.</p>;
  }
  return (
    <div className="py-3">
      <Select
        aria-label="Add another workload"
        value=""
        onChange={(event) => {
          const preset = LATEST_PRESETS.find(({ id }) => id === event.target.value);
          if (preset) dispatch({ type: "add-workload", preset });
        }}
      >
        <option value="">Add another workload…</option>
        {LATEST_PRESETS.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {preset.label}
          </option>
        ))}
      </Select>
    </div>
  );
});
