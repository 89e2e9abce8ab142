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
    <span className="relative inline-flex size-11 items-center justify-center">
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-label={label}
        className="peer absolute inset-x-0 inset-y-1.5 m-0 cursor-pointer appearance-none rounded-md"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none relative flex h-5 w-9 items-center rounded-full border border-line-strong bg-surface-2 p-0.5 transition-colors peer-checked:border-accent peer-checked:bg-accent peer-checked:[&>span]:translate-x-4 peer-checked:[&>span]:bg-accent-ink"
      >
        <span className="size-3.5 rounded-full bg-line-strong transition-transform" />
      </span>
    </span>
  );
}
