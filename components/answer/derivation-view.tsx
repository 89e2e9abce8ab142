import { OriginChip } from "@/components/scenario/origin-chip.tsx";
import type { Derivation, DerivationTerm } from "@/lib/analysis/derivation.ts";
import type { Origin } from "@/lib/analysis/origin.ts";

/** How a number comes about: the formula in words, with its numbers, and what went in. */
export function DerivationView({ derivation }: { readonly derivation: Derivation }) {
  const { formula, filled, value, terms } = derivation;
  // A total of one item, or an input passed on, needs no formula.
  const isPlain = terms.length === 1 && terms[0]?.label === formula;
  return (
    <div>
      {!isPlain && (
        <div className="overflow-x-auto rounded-md bg-surface-2 px-3 py-2 text-[0.8125rem] leading-6">
          <p>{formula}</p>
          <p className="text-ink-muted">= {filled}</p>
          <p>
            = <strong className="font-semibold">{value}</strong>
          </p>
        </div>
      )}
      <ul className="mt-2 divide-y divide-line">
        {terms.map((term) => (
          <li key={term.name} className="py-2">
            <Term term={term} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Term({ term }: { readonly term: DerivationTerm }) {
  const { label, value, origin, derivation } = term;
  const line = (
    <>
      <span className="min-w-0 flex-1">{label}</span>
      <span className="text-right font-medium">{value}</span>
    </>
  );
  if (derivation !== null && derivation.terms.length > 0) {
    return (
      <details className="group">
        <summary className="flex min-h-6 list-none items-baseline gap-2 rounded-sm marker:content-none [&::-webkit-details-marker]:hidden">
          <span
            aria-hidden="true"
            className="w-3 shrink-0 text-ink-muted transition-transform group-open:rotate-90"
          >
            ›
          </span>
          {line}
        </summary>
        <div className="mt-2 ml-1.5 border-l-2 border-line pl-3.5">
          <DerivationView derivation={derivation} />
        </div>
      </details>
    );
  }
  return (
    <>
      <p className="flex items-baseline gap-2">
        <span className="w-3 shrink-0" />
        {line}
      </p>
      {origin !== null && <OriginLine origin={origin} />}
    </>
  );
}

function OriginLine({ origin }: { readonly origin: Origin }) {
  const { source, asOf, url } = origin;
  return (
    <p className="mt-0.5 ml-5 text-[0.8125rem] text-ink-muted">
      <OriginChip origin={origin} /> {source}
      {asOf !== null && <>, {asOf}</>}
      {url !== undefined && (
        <>
          {" "}
          <a href={url} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
            {URL.canParse(url) ? new URL(url).hostname : url}
          </a>
        </>
      )}
    </p>
  );
}
