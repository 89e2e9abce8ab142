import type { Catalog } from "../catalog/catalog.ts";
import { catalogAsOf, currentCatalog, loadCatalog, snapshotDates } from "../catalog/snapshots.ts";

/** The catalogue of a day; the oldest there is for days before it, which the analysis then says. */
export async function catalogueFor(day: string): Promise<Catalog> {
  return (await catalogAsOf(day)) ?? (await loadCatalog(snapshotDates[0] ?? "")) ?? currentCatalog;
}
