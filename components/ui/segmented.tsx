/** A choice of a few, all in view. */
export function Segmented({
  id,
  name,
  label,
  choices,
  value,
  onChoose,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="grid auto-cols-fr grid-flow-col rounded-md border border-line-strong bg-surface p-0.5"
    >
      {Object.entries(choices).map(([key, text], i) => (
        <label
          key={key}
          className="flex min-h-8 cursor-pointer items-center justify-center rounded-[4px] px-1.5 py-1 text-center text-[0.8125rem] leading-tight text-ink-muted hover:text-ink has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={name}
            className="sr-only"
            checked={key === value}
            onChange={() => onChoose(key)}
          />
          {text}
        </label>
      ))}
    </div>
  );
}
