const base =
  "inline-flex items-center justify-center gap-2 rounded-md text-sm font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-40";

/** The looks of buttons, shared with links that stand beside them. */
export const BUTTON = {
  quiet: `${base} h-9 px-2.5 text-ink hover:bg-surface-2`,
  bordered: `${base} h-9 border border-line-strong bg-surface px-3 text-ink hover:bg-surface-2`,
  primary: `${base} h-9 bg-accent px-3.5 text-accent-ink hover:opacity-90`,
  inline:
    "min-h-6 rounded-sm font-medium text-accent underline decoration-1 underline-offset-3 hover:decoration-2",
} as const;
