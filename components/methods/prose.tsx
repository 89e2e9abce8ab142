import type { ReactNode } from "react";

/** A part of the methods page with an anchor of its own. */
export function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="scroll-mt-6 border-t border-line pt-8">
      <h2 id={`${id}-title`} className="mb-3 text-xl font-semibold tracking-tight">
        {title}
      </h2>
      <div className="grid gap-3 [&>p]:max-w-[68ch] [&>ul]:max-w-[68ch]">{children}</div>
    </section>
  );
}

/** A smaller part within a part. */
export function Heading({ children }: { readonly children: ReactNode }) {
  return <h3 className="mt-3 font-semibold">{children}</h3>;
}

/** Formulas, one a line: what comes out, and what it comes from. */
export function Formulas({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid max-w-[50rem] gap-y-2 rounded-lg border border-line bg-surface px-4 py-3 text-[0.9375rem]">
      {lines.map(([name, formula]) => (
        <div key={name} className="sm:grid sm:grid-cols-[13rem_1fr] sm:gap-x-4">
          <dt className="font-medium">{name}</dt>
          <dd className="text-ink-muted">= {formula}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Terms and what they mean. */
export function Terms({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid max-w-[68ch] gap-y-3">
      {items.map(([term, meaning]) => (
        <div key={term}>
          <dt className="font-medium">{term}</dt>
          <dd className="text-ink-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

export function List({ items }: { readonly items: readonly ReactNode[] }) {
  return (
    <ul className="ml-5 grid list-disc gap-1.5">
      {items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
}
