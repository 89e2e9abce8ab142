import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { formatNumber, formatPercent, formatUsd } from "@/lib/analysis/format.ts";
import type { Assumption, Assumptions } from "@/lib/catalog/assumption.ts";

const CELL = "px-3 py-2 align-top";

/** Values that nobody publishes as a price, with their range and source. */
export function AssumptionTable({ assumptions }: { readonly assumptions: Assumptions }) {
  return (
    <ScrollRegion label="Assumptions" className="bg-surface">
      <table className="w-full min-w-[44rem] border-collapse text-[0.8125rem]">
        <caption className="sr-only">Assumptions with their range, source and date</caption>
        <thead className="border-b border-line text-ink-muted">
          <tr>
            <th scope="col" className={`${CELL} text-left font-medium`}>
              Assumption
            </th>
            <th scope="col" className={`${CELL} text-right font-medium`}>
              Value
            </th>
            <th scope="col" className={`${CELL} text-right font-medium`}>
              Range
            </th>
            <th scope="col" className={`${CELL} text-left font-medium`}>
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(assumptions).map(([id, assumption]) => (
            <tr key={id} className="border-b border-line last:border-b-0">
              <th scope="row" className={`${CELL} text-left font-normal`}>
                {assumption.label}
                <span className="block text-ink-muted">{unitOf(assumption)}</span>
              </th>
              <td className={`${CELL} text-right whitespace-nowrap`}>
                {amount(assumption, assumption.value)}
              </td>
              <td className={`${CELL} text-right whitespace-nowrap text-ink-muted`}>
                {amount(assumption, assumption.low)} to {amount(assumption, assumption.high)}
              </td>
              <td className={`${CELL} text-ink-muted`}>
                {assumption.provenance.source}, {assumption.provenance.asOf}
                <SourceLink url={assumption.provenance.url} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function SourceLink({ url }: { readonly url: string | undefined }) {
  if (url === undefined || !URL.canParse(url)) return null;
  return (
    <>
      {" "}
      <a href={url} className="text-accent underline underline-offset-2" rel="noreferrer" target="_blank">
        {new URL(url).hostname}
      </a>
    </>
  );
}

const isShare = ({ unit }: Assumption) => unit.startsWith("share");
const isUsd = ({ unit }: Assumption) => /^(USD|US dollars|\$)/.test(unit);

function amount(assumption: Assumption, value: number): string {
  if (isShare(assumption)) return formatPercent(value);
  return isUsd(assumption) ? formatUsd(value) : formatNumber(value);
}

/** What the amount does not say itself. */
const unitOf = (assumption: Assumption) => assumption.unit.replace(/^(share|USD|US dollars|\$)\s*/, "");
