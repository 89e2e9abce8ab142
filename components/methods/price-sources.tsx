import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import type { Catalog } from "@/lib/catalog/catalog.ts";
import type { Provenance } from "@/lib/catalog/provenance.ts";
import { qualityTierProvenance } from "@/lib/catalog/quality-tier.ts";
import { staleAfterDays } from "@/lib/catalog/staleness.ts";
import { AssumptionTable } from "./assumption-table.tsx";
import { Heading, Part } from "./prose.tsx";

/** What the catalogue holds, how old it is, and what is assumed because nobody publishes it. */
export function PriceSources({ catalog }: { readonly catalog: Catalog }) {
  const rows: [string, number, readonly string[]][] = [
    [
      "API models, with cached, cache-write and batch prices",
      catalog.apiModels.length,
      days(catalog.apiModels),
    ],
    ["Open models", catalog.openModels.length, days(catalog.openModels)],
    [
      "Open models sold per token",
      catalog.openModels.filter((m) => m.perToken !== null).length,
      catalog.openModels.flatMap((m) => m.perToken?.oldestAsOf ?? []),
    ],
    ["GPUs, specification and purchase price", catalog.gpus.length, days(catalog.gpus)],
    [
      "GPUs with a rent",
      catalog.gpus.filter((g) => g.rental.onDemand !== null).length,
      catalog.gpus.flatMap((g) => g.rental.onDemand?.oldestAsOf ?? []),
    ],
    ["Whole servers with a listed price", catalog.servers.length, days(catalog.servers)],
  ];
  return (
    <Part id="sources" title="Prices and their sources">
      <p>
        The catalogue is of {catalog.date}. A link keeps the day of the prices that it was made with, so it
        opens to the same numbers later. A price older than {staleAfterDays} days is marked, and every value
        can be replaced by your own, which is then marked as yours.
      </p>
      <ScrollRegion label="Records in the catalogue" className="w-fit max-w-full border-0">
        <table className="border-collapse text-sm">
          <caption className="sr-only">Records in the catalogue and the days they are from</caption>
          <thead>
            <tr className="border-b border-line text-ink-muted">
              <th scope="col" className="py-1.5 pr-6 text-left font-medium">
                Records
              </th>
              <th scope="col" className="py-1.5 pr-6 text-right font-medium">
                Number
              </th>
              <th scope="col" className="py-1.5 text-left font-medium">
                Dated
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, count, dates]) => (
              <tr key={name} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-6 text-left font-normal">
                  {name}
                </th>
                <td className="py-1.5 pr-6 text-right">{count}</td>
                <td className="py-1.5 whitespace-nowrap text-ink-muted">{span(dates)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p>
        Rents are the median over providers, each counted once, and the source line names the lowest and the
        highest. An open model by API takes the median of the providers that serve it directly; resellers are
        left out because their prices follow whoever is behind them.
      </p>
      <p>How able a model is stands in the catalogue as a coarse grade. {qualityTierProvenance.source}.</p>
      <Heading>Assumptions</Heading>
      <p>What no price list has. Each is a starting point for your own figure.</p>
      <AssumptionTable assumptions={catalog.assumptions} />
    </Part>
  );
}

const days = (records: readonly { readonly provenance: Provenance }[]) =>
  records.map((r) => r.provenance.asOf);

/** `2025-07-01 to 2026-11-23`. */
function span(dates: readonly string[]): string {
  const sorted = [...new Set(dates)].sort();
  const first = sorted[0] ?? "";
  const last = sorted.at(-1) ?? "";
  return first === last ? first : `${first} to ${last}`;
}
