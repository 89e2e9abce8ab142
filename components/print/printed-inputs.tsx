import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { CitedSource } from "@/lib/report/board/cited-sources.ts";
import { inputRowGroups } from "./input-rows.ts";

interface PrintedInputsProps {
  readonly analysis: Analysis;
  readonly sources: readonly CitedSource[];
}

/** On paper the form is a list: every input that matters, its value, where it comes from, and of which day. */
export function PrintedInputs({ analysis, sources }: PrintedInputsProps) {
  return (
    <section>
      <h2>Inputs</h2>
      <p>
        Every input that plays a part under the choices made. Numbers in brackets name the source at the end;
        an assumption of a preset has none but the preset itself.
      </p>
      {inputRowGroups(analysis, sources).map(({ label, rows }, i) => (
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
    </section>
  );
}
