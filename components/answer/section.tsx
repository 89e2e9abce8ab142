import type { ReactNode } from "react";

interface SectionProps {
  /** The anchor, for links within the page. */
  readonly id: string;
  readonly title: string;
  /** One plain sentence on what is shown. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A part of the answer: heading, one sentence, content. */
export function Section({ id, title, summary, children }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="scroll-mt-4">
      <h2 id={`${id}-title`} className="text-lg font-semibold tracking-tight">
        {title}
      </h2>
      <p className="mt-1 mb-4 max-w-[70ch] text-ink-muted">{summary}</p>
      {children}
    </section>
  );
}

/** The surface on which a chart is drawn. */
export function Panel({ children }: { readonly children: ReactNode }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-3 sm:p-5 print:break-inside-avoid print:border-0 print:p-0">
      {children}
    </div>
  );
}
