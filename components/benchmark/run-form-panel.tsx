"use client";

import { useMemo, useState } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";
import { CommandLine } from "./command-line.tsx";
import { estimateWords } from "./estimate-words.ts";
import { LoadFields } from "./load-fields.tsx";
import { PromptFields } from "./prompt-fields.tsx";
import { readRunForm } from "./read-run-form.ts";
import type { RunForm } from "./run-form.ts";
import { ServerFields } from "./server-fields.tsx";
import { TextField } from "./text-field.tsx";

/** Everything that a run needs, with what it will take, before it starts. */
export function RunFormPanel({
  initial,
  running,
  onStart,
}: {
  readonly initial: RunForm;
  readonly running: boolean;
  readonly onStart: (request: RunRequest) => void;
}) {
  const [form, setForm] = useState(initial);
  const [tried, setTried] = useState(false);
  // Own prompts are copied, up to 10,000 of them; the events of a run draw this form again many times a second.
  const read = useMemo(() => readRunForm(form), [form]);
  const estimate = useMemo(() => (read.ok ? estimateWords(read.request, read.price) : null), [read]);
  // Nobody is told of an empty address, or of a file to come, before trying to go without.
  const problems = read.ok
    ? {}
    : tried
      ? read.problems
      : { ...read.problems, url: undefined, ownPrompts: undefined };
  const change = (changes: Partial<RunForm>) => setForm((now) => ({ ...now, ...changes }));
  return (
    <form
      aria-label="Set up a run"
      noValidate
      className="rounded-lg border border-line bg-surface px-4 pb-4 sm:px-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.ok && !running) onStart(read.request);
      }}
    >
      <Group title="Server">
        <ServerFields form={form} problems={problems} onChange={change} />
      </Group>
      <Group title="Prompts">
        <PromptFields form={form} problems={problems} onChange={change} />
      </Group>
      <Group title="Load">
        <LoadFields form={form} problems={problems} onChange={change} />
      </Group>
      <details className="border-t border-line py-3">
        <summary className="font-semibold">Price, where the server charges</summary>
        <TextField
          label="Input"
          note="USD per million tokens"
          value={form.inputUsdPerMTok}
          problem={problems.inputUsdPerMTok}
          onChange={(inputUsdPerMTok) => change({ inputUsdPerMTok })}
        />
        <TextField
          label="Output"
          note="USD per million tokens"
          value={form.outputUsdPerMTok}
          problem={problems.outputUsdPerMTok}
          onChange={(outputUsdPerMTok) => change({ outputUsdPerMTok })}
        />
      </details>
      <div className="border-t border-line pt-4">
        <p className="mb-3 text-sm text-ink-muted" aria-live="polite">
          {estimate ??
            (Object.values(problems).some((problem) => problem !== undefined)
              ? "Something above is not in order yet."
              : "Choose a server, or type its address.")}
        </p>
        <button type="submit" className={`${BUTTON.primary} w-full`} disabled={running}>
          {running ? "Running…" : "Start"}
        </button>
      </div>
      <details className="mt-4 text-sm">
        <summary className="text-ink-muted">The same from the command line</summary>
        <CommandLine request={read.ok ? read.request : null} promptFile={form.ownPrompts?.fileName ?? null} />
      </details>
    </form>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="border-t border-line py-3 first:border-t-0">
      <legend className="float-left w-full pb-1 font-semibold">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}
