import type { Catalog } from "@/lib/catalog/catalog.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { decodeLink, type DecodedLink, type LinkProblem } from "@/lib/scenario/link.ts";
import { withValue } from "@/lib/scenario/paths.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { catalogFor } from "./catalog-for.ts";

/** What a visit starts from. It goes from the server to the browser, so it is plain data. */
export interface OpenedScenario {
  readonly scenario: Scenario;
  readonly problems: readonly LinkProblem[];
  /** The catalogue of the link's price date; null when that is the current one, which the page has. */
  readonly olderCatalog: Catalog | null;
}

/** Reads a query string; one that names no price date gets today's prices. */
export function readQuery(query: string): DecodedLink {
  const decoded = decodeLink(query);
  return new URLSearchParams(query).has("general.priceDate")
    ? decoded
    : { ...decoded, scenario: withValue(decoded.scenario, "general.priceDate", currentCatalog.date) };
}

/** Opens the scenario of a query string with the catalogue of its day. It never fails. */
export async function openScenario(query: string): Promise<OpenedScenario> {
  const { scenario, problems } = readQuery(query);
  const catalog = await catalogFor(scenario.general.priceDate);
  return { scenario, problems, olderCatalog: catalog.date === currentCatalog.date ? null : catalog };
}
