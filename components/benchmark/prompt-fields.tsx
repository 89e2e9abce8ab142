"use client";

import { useId, useState } from "react";
import { Segmented } from "@/components/ui/segmented.tsx";
import { formatAbout, formatNumber } from "@/lib/analysis/format.ts";
import { readOwnPrompts, type OwnPrompts } from "./own-prompts.ts";
import type { RunForm, RunFormProblems } from "./run-form.ts";
import { FileButton } from "./file-button.tsx";
import { SpreadFields } from "./spread-fields.tsx";
import { TextField } from "./text-field.tsx";

const KINDS = { synthetic: "Made up", listed: "Your own" } satisfies Record<RunForm["prompts"], string>;

interface PromptFieldsProps {
  readonly form: RunForm;
  readonly problems: RunFormProblems;
  readonly onChange: (changes: Partial<RunForm>) => void;
}

/** What is asked: prompts that are made up to a length, or those of a file. */
export function PromptFields({ form, problems, onChange }: PromptFieldsProps) {
  const answers = form.endpoint !== "embeddings";
  const listed = form.prompts === "listed";
  return (
    <>
      <div className="py-1.5">
        <Segmented
          id="benchmark-prompts"
          name="benchmark-prompts"
          label="Whose prompts"
          choices={KINDS}
          value={form.prompts}
          onChoose={(prompts) => onChange({ prompts: prompts === "listed" ? "listed" : "synthetic" })}
        />
      </div>
      {listed ? (
        <PromptFile form={form} problem={problems.ownPrompts} onChange={onChange} />
      ) : (
        <TextField
          label="Input"
          note={form.inputSpread === "fixed" ? "tokens a request" : "tokens a request, the mean"}
          value={form.inputTokens}
          problem={problems.inputTokens}
          onChange={(inputTokens) => onChange({ inputTokens })}
        />
      )}
      {answers && (
        <TextField
          label="Output"
          note={
            listed
              ? "tokens, where a prompt does not say"
              : form.outputSpread === "fixed"
                ? "tokens a request"
                : "tokens a request, the mean"
          }
          value={form.outputTokens}
          problem={problems.outputTokens}
          onChange={(outputTokens) => onChange({ outputTokens })}
        />
      )}
      {!listed && <SpreadFields form={form} problems={problems} onChange={onChange} />}
    </>
  );
}

function PromptFile({
  form,
  problem,
  onChange,
}: {
  readonly form: RunForm;
  readonly problem: string | undefined;
  readonly onChange: (changes: Partial<RunForm>) => void;
}) {
  const id = useId();
  const [unread, setUnread] = useState<string | null>(null);
  const read = async (file: File) => {
    const outcome = await readOwnPrompts(file);
    setUnread(outcome.ok ? null : outcome.problem);
    onChange({ ownPrompts: outcome.ok ? outcome.own : null });
  };
  const wrong = unread ?? problem;
  return (
    <div className="grid gap-2 py-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <FileButton id={id} accept=".jsonl,.json,application/json" onFile={read} describedBy={`${id}-note`}>
          {form.ownPrompts === null ? "Choose prompts" : "Choose others"}
        </FileButton>
      </div>
      <p role="status" className="text-sm break-words empty:hidden">
        {form.ownPrompts && fileWords(form.ownPrompts)}
      </p>
      <p role="alert" className="text-[0.8125rem] text-danger empty:hidden">
        {wrong}
      </p>
      <p id={`${id}-note`} className="text-[0.8125rem] text-ink-muted">
        JSONL with {'{"prompt": "…"}'} or {'{"messages": […]}'}, or ShareGPT; up to 4 MB. They go to this
        page&apos;s server for the run and are kept nowhere.
      </p>
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-accent"
          checked={form.salted}
          onChange={({ target }) => onChange({ salted: target.checked })}
        />
        <span>
          Put a mark of its own before each
          <span className="block text-[0.8125rem] text-ink-muted">
            Without it, prompts that come round again are read from the server&apos;s cache.
          </span>
        </span>
      </label>
    </div>
  );
}

function fileWords({ fileName, prompts, meanInputTokens, withoutLength }: OwnPrompts): string {
  const count = `${formatNumber(prompts.length)} ${prompts.length === 1 ? "prompt" : "prompts"}`;
  const lengths =
    withoutLength === 0
      ? "all with the length of their answer"
      : withoutLength === prompts.length
        ? "none with the length of its answer"
        : `${formatNumber(withoutLength)} without the length of their answer`;
  return `${fileName}: ${count} of about ${formatAbout(meanInputTokens)} tokens, ${lengths}.`;
}
