"use client";

import { useEffect, useId, useState } from "react";
import { Icon } from "@/components/ui/icon.tsx";
import { ORIGIN_LABELS } from "@/lib/analysis/origin.ts";
import type { Input } from "@/lib/scenario/input.ts";
import { entryInWords } from "./entry.ts";
import type { FieldView } from "./form-view.ts";

/** A button that explains an input: what it is, its range, and where the value in use comes from. */
export function FieldInfo({ view }: { readonly view: FieldView }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { input } = view;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex size-6 items-center align-middle justify-center rounded-full text-ink-muted hover:text-ink"
        aria-label={`About ${input.label}`}
      >
        <Icon name="info" size={15} />
      </button>
      <div
        id={id}
        popover="auto"
        className="info-popover w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-4 text-sm text-ink shadow-lg"
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {open && <Explanation view={view} />}
      </div>
    </>
  );
}

function Explanation({ view }: { readonly view: FieldView }) {
  const { input, origin } = view;
  const range = rangeOf(input);
  return (
    <>
      <p className="font-semibold">{input.label}</p>
      <HelpText help={input.help} />
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {"unit" in input && input.unit !== "" && <Row term="Unit">{input.unit}</Row>}
        {range !== null && <Row term="Range">{range}</Row>}
        {input.kind === "optional-number" && <Row term="Left empty">{input.whenEmpty}</Row>}
        <Row term="In use">
          {ORIGIN_LABELS[origin.kind]}
          {origin.source === "Your figure" ? "" : `: ${origin.source}`}
        </Row>
        {origin.asOf !== null && (
          <Row term="As of">
            {origin.asOf}
            {origin.stale && <span className="text-warning"> (older than 60 days)</span>}
          </Row>
        )}
        {origin.url !== undefined && (
          <Row term="Source">
            <a
              href={origin.url}
              target="_blank"
              rel="noreferrer"
              className="break-all text-accent underline underline-offset-2"
            >
              {hostOf(origin.url)}
            </a>
          </Row>
        )}
      </dl>
    </>
  );
}

function HelpText({ help }: { readonly help: Input["help"] }) {
  const [loaded, setLoaded] = useState("");
  useEffect(() => {
    if (typeof help === "function") void help().then(setLoaded, () => setLoaded("It could not be loaded."));
  }, [help]);
  return <p className="mt-1 text-ink-muted">{typeof help === "string" ? help : loaded}</p>;
}

function Row({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-ink-muted">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function rangeOf(input: Input): string | null {
  if (input.kind !== "number" && input.kind !== "optional-number" && input.kind !== "number-list")
    return null;
  return `${entryInWords(input, input.min)} to ${entryInWords(input, input.max)}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
