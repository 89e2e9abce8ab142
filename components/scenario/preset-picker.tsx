"use client";

import { memo } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { findPreset, LATEST_PRESETS } from "@/lib/scenario/presets.ts";
import { useForm } from "./form-context.ts";

/** Starting points in plain words. */
export const PresetPicker = memo(function PresetPicker({
  presetKey,
  changes,
}: {
  readonly presetKey: string;
  /** How many inputs differ from the preset. */
  readonly changes: number;
}) {
  const { dispatch } = useForm();
  const current = findPreset(presetKey);
  return (
    <div>
      <div role="group" aria-label="Start from" className="flex flex-wrap gap-1.5">
        {LATEST_PRESETS.map((preset) => (
          <button
            key={preset.key}
            type="button"
            aria-pressed={preset.key === current?.key}
            className="min-h-8 rounded-full border border-line bg-surface-2 px-3 text-sm text-ink hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-medium aria-pressed:text-accent-ink"
            onClick={() => dispatch({ type: "preset", preset })}
          >
            {preset.label}
          </button>
        ))}
      </div>
      {current && (
        <p className="mt-2.5 text-[0.8125rem] text-ink-muted">
          {current.description}
          {changes > 0 && (
            <>
              {" "}
              {changes === 1 ? "You changed one input." : `You changed ${changes} inputs.`}{" "}
              <button
                type="button"
                className={BUTTON.inline}
                onClick={() => dispatch({ type: "preset", preset: current })}
              >
                Start over
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
});
