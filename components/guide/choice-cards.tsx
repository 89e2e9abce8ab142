import type { Question } from "@/lib/guide/question.ts";

/** A question with its answers to pick from. */
export function ChoiceCards({
  question,
  picked,
  number,
}: {
  readonly question: Question;
  readonly picked: string;
  /** Null where it belongs to the question before. */
  readonly number: number | null;
}) {
  return (
    <fieldset>
      <legend className="font-semibold">
        {number !== null && <span className="mr-2 text-ink-muted">{number}</span>}
        {question.title}
      </legend>
      <p className="mt-1 text-sm text-ink-muted">{question.hint}</p>
      <div className="mt-3 grid gap-2 sm:grid-cols-2">
        {question.choices.map(({ id, label }) => (
          <label
            key={id}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg border border-line bg-surface px-3.5 py-2.5 text-[0.9375rem] hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={question.id}
              value={id}
              defaultChecked={id === picked}
              className="size-4 shrink-0 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
