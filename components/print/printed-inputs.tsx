import type { Resolved } from "@/lib/analysis/resolve.ts";
import type { CitedSource } from "@/lib/report/board/cited-sources.ts";
import { inputRowGroups } from "./input-rows.ts";

interface PrintedInputsProps {
  readonly resolved: Resolved;
  /** The numbered sources that are printed as well; none where the page is printed as it stands. */
  readonly sources: readonly CitedSource[];
}

/** On paper the form is a list: every input, its value, where it comes from, and of which day. */
export function PrintedInputs({ resolved, sources }: PrintedInputsProps) {
  const { used, unused } = inputRowGroups(resolved, sources);
  return (
    <section className="paper-form">
      <h2>Inputs</h2>
      {sources.length > 0 && (
        <p>
          Numbers in brackets name the source at the end; an assumption of a preset has none but the preset
          itself.
        </p>
      )}
      {used.map(({ label, rows }, i) => (
        <table key={`${label} ${String(i)}`} className="paper-table paper-inputs">
          <thead>
            <tr>
              {/* In the head of the table, so that it is repeated where the table goes on. */}
              <th scope="col">
                <h3>{label}</h3>
              </th>
              <th scope="col">In use</th>
              <th scope="col">Origin</th>
              <th scope="col">Date</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.path}>
                <th scope="row">{row.label}</th>
                <td>{row.value}</td>
                <td>
                  {row.origin}
                  {row.source !== null && ` [${String(row.source)}]`}
                </td>
                <td>{row.asOf ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {unused.length > 0 && (
        <>
          <h2>Not used here</h2>
          <p>
            Inputs that the choices above leave out. They change no figure, and are listed to be complete.
          </p>
          <div className="paper-unused">
            {unused.map(({ label, rows }, i) => (
              <section key={`${label} ${String(i)}`}>
                <h3>{label}</h3>
                <dl>
                  {rows.map((row) => (
                    <div key={row.path}>
                      <dt>{row.label}</dt>
                      <dd>
                        {row.value} <small>{row.origin}</small>
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
