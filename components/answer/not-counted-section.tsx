import type { Analysis } from "@/lib/analysis/analyse.ts";
import { notCounted } from "@/lib/analysis/not-counted.ts";
import { Section } from "./section.tsx";

/** What the answer leaves out, so that nobody takes it for more than it is. */
export function NotCountedSection({ analysis }: { readonly analysis: Analysis }) {
  return (
    <Section
      id="not-counted"
      title="What this does not count"
      summary="These can decide the matter whatever the money says."
    >
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {notCounted(analysis).map(({ title, text }) => (
          <div key={title} className="border-l-2 border-line pl-4">
            <dt className="font-medium">{title}</dt>
            <dd className="mt-0.5 text-sm text-ink-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
