import type { Analysis } from "@/lib/analysis/analyse.ts";
import { notCounted } from "@/lib/analysis/not-counted.ts";

/** What a reader must know, what the answer leaves out, and the link in full. */
export function PrintedNotes({ analysis, link }: { readonly analysis: Analysis; readonly link: string }) {
  return (
    <>
      {analysis.notices.length > 0 && (
        <section>
          <h2>Notices</h2>
          <ul>
            {analysis.notices.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Not counted</h2>
        <ul>
          {notCounted(analysis).map(({ title, text }) => (
            <li key={title}>
              <strong>{title}.</strong> {text}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Link to this scenario</h2>
        <p>
          <a href={link}>{link}</a>
        </p>
      </section>
    </>
  );
}
