import type { Catalog } from "@/lib/catalog/catalog.ts";
import { currentCatalog, loadCatalog, snapshotDates } from "@/lib/catalog/snapshots.ts";

/**
 * The day of the snapshot whose prices a scenario of this price date uses: the newest not after it, or the
 * oldest that is kept where all are younger.
 *
 * @example snapshotFor("2026-10-15") // "2026-09-01"
 */
export function snapshotFor(priceDate: string): string {
  return snapshotDates.findLast((date) => date <= priceDate) ?? snapshotDates[0] ?? currentCatalog.date;
}

/** The catalogue of a price date. Older ones are fetched when they are asked for. */
export async function catalogFor(priceDate: string): Promise<Catalog> {
  return (await loadCatalog(snapshotFor(priceDate))) ?? currentCatalog;
}
