"use client";

import { useState } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import type { LinkProblem } from "@/lib/scenario/link.ts";

/** Values of the link that could not be read, by name, with what is used instead; nothing where there are none. */
export function LinkProblems({ problems }: { readonly problems: readonly LinkProblem[] }) {
  const [hidden, setHidden] = useState(false);
  if (hidden || problems.length === 0) return null;
  return (
    <section
      aria-labelledby="link-problems-title"
      className="rounded-lg border border-warning bg-warning-soft p-4 text-sm"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id="link-problems-title" className="font-semibold text-warning">
          {problems.length === 1
            ? "One value of this link could not be read"
            : `${problems.length} values of this link could not be read`}
        </h2>
        <button type="button" className={`${BUTTON.inline} print:hidden`} onClick={() => setHidden(true)}>
          Dismiss<span className="sr-only"> this list</span>
        </button>
      </div>
      <dl className="mt-2 grid gap-1.5">
        {problems.map(({ name, message }) => (
          <div key={name + message} className="flex flex-wrap gap-x-2">
            <dt className="font-mono text-[0.8125rem] break-all text-ink-muted">{name}</dt>
            <dd>{message}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
