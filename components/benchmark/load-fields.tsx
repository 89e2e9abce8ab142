"use client";

import { Segmented } from "@/components/ui/segmented.tsx";
import type { RunForm, RunFormProblems, TextKey } from "./run-form.ts";
import { TextField } from "./text-field.tsx";

const LOADS = {
  closed: "Streams",
  constant: "Even rate",
  poisson: "Poisson",
  sweep: "Find the limit",
} satisfies Record<RunForm["load"], string>;

const WORDS: Readonly<Record<RunForm["load"], string>> = {
  closed:
    "So many requests at a time, each replaced when it ends. A slow server is asked less, so this hides queues.",
  constant: "Requests at even intervals, whatever the server does. Waiting counts from when each was due.",
  poisson:
    "Requests at random moments, as independent users send them. Waiting counts from when each was due.",
  sweep:
    "Doubles the streams until the latency target is missed, then closes in on the largest load that meets it.",
};

/** How requests come, for how long, and what is asked of the server. */
export function LoadFields({
  form,
  problems,
  onChange,
}: {
  readonly form: RunForm;
  readonly problems: RunFormProblems;
  readonly onChange: (changes: Partial<RunForm>) => void;
}) {
  const field = (key: TextKey) => ({
    value: form[key],
    problem: problems[key],
    onChange: (value: string) => onChange({ [key]: value }),
  });
  return (
    <>
      <div className="py-1.5">
        <Segmented
          id="benchmark-load"
          name="benchmark-load"
          label="How requests come"
          choices={LOADS}
          value={form.load}
          onChoose={(load) => onChange({ load: load as RunForm["load"] })}
        />
        <p className="mt-2 text-[0.8125rem] text-ink-muted">{WORDS[form.load]}</p>
      </div>
      {form.load === "closed" && (
        <TextField wide label="Streams, one load after the other" {...field("concurrencies")} />
      )}
      {(form.load === "constant" || form.load === "poisson") && (
        <TextField wide label="Requests a second, one load after the other" {...field("rates")} />
      )}
      {form.load === "sweep" && <TextField label="Streams, at most" {...field("most")} />}
      <TextField label="Measured" note="seconds for each load" {...field("seconds")} />
      <TextField label="Warm-up" note="seconds before it, not counted" {...field("warmUpSeconds")} />
      {form.endpoint === "embeddings" ? (
        <TextField label="Answer within" note="ms; empty for no target" {...field("endToEndMs")} />
      ) : (
        <>
          <TextField
            label="First token within"
            note="ms; empty for no target"
            {...field("timeToFirstTokenMs")}
          />
          <TextField
            label="Each token within"
            note="ms; empty for no target"
            {...field("timePerOutputTokenMs")}
          />
        </>
      )}
    </>
  );
}
