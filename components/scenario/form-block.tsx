"use client";

import { useId } from "react";
import { Icon } from "@/components/ui/icon.tsx";
import { Field } from "./field.tsx";
import type { FormView } from "./form-view.ts";
import { fieldView } from "./form-view.ts";
import type { FormBlock } from "./sections.ts";

/** Fields that belong together, the detailed ones on demand. */
export function FormBlockFields({
  form,
  block,
  more,
  onMore,
}: {
  readonly form: FormView;
  readonly block: FormBlock;
  readonly more: boolean;
  readonly onMore: (id: string, open: boolean) => void;
}) {
  const titleId = useId();
  const moreId = useId();
  const changed = block.more.filter((path) => fieldView(form, path)?.changed).length;
  return (
    <div role="group" aria-labelledby={block.title === null ? undefined : titleId}>
      {block.title !== null && (
        <h4 id={titleId} className="mt-3 mb-1 border-b border-line pb-1 text-sm font-semibold text-ink-muted">
          {block.title}
        </h4>
      )}
      {block.fields.map((path) => (
        <Field key={path} form={form} path={path} />
      ))}
      {block.more.length > 0 && (
        <>
          <button
            type="button"
            className="mt-1 flex min-h-8 items-center gap-1 rounded-sm text-sm font-medium text-ink-muted hover:text-ink"
            aria-expanded={more}
            aria-controls={moreId}
            onClick={() => onMore(block.id, !more)}
          >
            <Icon name="chevron" size={14} className={`transition-transform ${more ? "rotate-90" : ""}`} />
            {more ? "Less" : `${block.more.length} more`}
            {changed > 0 && <span className="text-accent">({changed} changed)</span>}
          </button>
          <div id={moreId} hidden={!more}>
            {more && block.more.map((path) => <Field key={path} form={form} path={path} />)}
          </div>
        </>
      )}
    </div>
  );
}
