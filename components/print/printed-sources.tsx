import type { CitedSource } from "@/lib/report/board/cited-sources.ts";

/** The numbered sources of the inputs, addresses as text because paper cannot be clicked. */
export function PrintedSources({ sources }: { readonly sources: readonly CitedSource[] }) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>Sources</h2>
      <ol className="paper-sources">
        {sources.map(({ number, text, asOf, url }) => (
          <li key={number} value={number}>
            {text}
            {asOf !== null && ` (${asOf})`}
            {url !== null && (
              <>
                {" "}
                <a href={url}>{url}</a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
