/** The look of a label that opens the choice of a file; the input in it is hidden from sight alone. */
export const FILE_BUTTON =
  "inline-flex h-9 cursor-pointer items-center rounded-md border border-line-strong bg-surface px-3 text-sm font-medium hover:bg-surface-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";
