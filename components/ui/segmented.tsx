/** A choice of a few, all in view: radio buttons in the shape of a switch, so that arrow keys work. */
export function Segmented({
  id,
  name,
  label,
  choices,
  value,
  onChoose,
}: {
  /** Of the first radio button, so that a problem can lead here. */
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
        <label key={key} className="relative">
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={name}
            className="peer absolute inset-0 m-0 cursor-pointer appearance-none rounded-[4px]"
            checked={key === value}
            onChange={() => onChoose(key)}
          />
          <span className="pointer-events-none relative flex h-full min-h-8 items-center justify-center rounded-[4px] px-1.5 py-1 text-center text-[0.8125rem] leading-tight text-ink-muted peer-checked:bg-accent-soft peer-checked:font-medium peer-checked:text-ink peer-hover:text-ink">
            {text}
          </span>
        </label>
      ))}
    </div>
  );
}
