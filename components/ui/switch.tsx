/** On or off. */
export function Switch({
  id,
  label,
  checked,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="inline-flex size-11 cursor-pointer items-center justify-center" htmlFor={id}>
      <span className="sr-only">{label}</span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className="peer sr-only"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span
        aria-hidden="true"
        className="flex h-5 w-9 items-center rounded-full border border-line-strong bg-surface-2 p-0.5 transition-colors peer-checked:border-accent peer-checked:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-checked:[&>span]:translate-x-4 peer-checked:[&>span]:bg-accent-ink"
      >
        <span className="size-3.5 rounded-full bg-line-strong transition-transform" />
      </span>
    </label>
  );
}
