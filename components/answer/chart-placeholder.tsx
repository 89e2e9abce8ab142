/** Keeps a chart's place while its code loads, so that nothing on the page moves. */
export function ChartPlaceholder({ className }: { readonly className: string }) {
  return (
    <div
      role="status"
      className={`grid place-items-center rounded-md bg-surface-2 text-ink-muted ${className}`}
    >
      Drawing the chart …
    </div>
  );
}
