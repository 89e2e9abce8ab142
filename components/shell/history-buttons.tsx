"use client";

import { memo, type Dispatch } from "react";
import type { CalculatorAction } from "@/components/scenario/calculator-state.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";

/** Undo and redo, also on the keyboard outside of text fields. */
export const HistoryButtons = memo(function HistoryButtons({
  canUndo,
  canRedo,
  dispatch,
}: {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly dispatch: Dispatch<CalculatorAction>;
}) {
  return (
    <div className="flex">
      <button
        type="button"
        className={`${BUTTON.quiet} w-9`}
        aria-label="Undo"
        title="Undo (Ctrl Z)"
        disabled={!canUndo}
        onClick={() => dispatch({ type: "undo" })}
      >
        <Icon name="undo" size={18} />
      </button>
      <button
        type="button"
        className={`${BUTTON.quiet} w-9`}
        aria-label="Redo"
        title="Redo (Ctrl Shift Z)"
        disabled={!canRedo}
        onClick={() => dispatch({ type: "redo" })}
      >
        <Icon name="redo" size={18} />
      </button>
    </div>
  );
});
