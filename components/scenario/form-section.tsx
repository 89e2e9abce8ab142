"use client";

import { useId, type ReactNode } from "react";
import { Icon } from "@/components/ui/icon.tsx";

/** A part of the form that opens and closes. Closed, it says in a line what it holds. */
export function FormSectionPanel({
  title,
  summary,
  open,
  onToggle,
  aside,
  disabled = false,
  children,
}: {
  readonly title: string;
  readonly summary: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Beside the heading: a switch or a button. */
  readonly aside?: ReactNode;
  /** Switched off: there is nothing to open. */
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  const shown = open && !disabled;
  return (
    <section className="border-t border-line">
      <div className="flex items-center">
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            className="flex w-full items-center gap-2 rounded-sm py-3 text-left disabled:cursor-default"
            aria-expanded={shown}
            aria-controls={id}
            disabled={disabled}
            onClick={onToggle}
          >
            <span className="min-w-0 flex-1">
              <span className={`block font-semibold ${disabled ? "text-ink-muted" : ""}`}>{title}</span>
              <span className="block truncate text-[0.8125rem] text-ink-muted">
                {disabled ? "Not compared" : summary}
              </span>
            </span>
            {!disabled && (
              <Icon
                name="down"
                className={`text-ink-muted transition-transform ${shown ? "rotate-180" : ""}`}
              />
            )}
          </button>
        </h3>
        {aside}
      </div>
      <div id={id} hidden={!shown} className="pb-4">
        {shown && children}
      </div>
    </section>
  );
}
