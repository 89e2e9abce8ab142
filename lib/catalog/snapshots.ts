import type { Catalog, CatalogOffers, CatalogSpecs } from "./catalog.ts";
import { catalog as newest } from "./snapshots/2026-11-23/catalog.ts";

/** The newest catalog. It is part of the page; older ones load when a link asks for them. */
export const currentCatalog: Catalog = newest;

type Loaders = {
  readonly catalog: () => Promise<Catalog>;
  readonly specs: () => Promise<CatalogSpecs>;
  readonly offers: () => Promise<CatalogOffers>;
};

// A loader names its file in full because bundlers cannot follow a computed path. Entries are only
// ever added: a link made with a snapshot must open to the same numbers for as long as links live.
const snapshots: Readonly<Record<string, Loaders>> = {
  "2026-09-01": {
    catalog: async () => (await import("./snapshots/2026-09-01/catalog.ts")).catalog,
    specs: async () => (await import("./snapshots/2026-09-01/specs.ts")).specs,
    offers: async () => (await import("./snapshots/2026-09-01/offers.ts")).offers,
  },
  "2026-11-23": {
    catalog: async () => newest,
    specs: async () => (await import("./snapshots/2026-11-23/specs.ts")).specs,
    offers: async () => (await import("./snapshots/2026-11-23/offers.ts")).offers,
  },
};

/** The days of all snapshots, oldest first, `YYYY-MM-DD`. */
export const snapshotDates: readonly string[] = Object.keys(snapshots).toSorted();

/**
 * The snapshot of exactly this day, or `null` when there is none: for a link, which names the
 * snapshot it was made with.
 *
 * @example (await loadCatalog("2026-09-01"))?.date // "2026-09-01"
 */
export async function loadCatalog(date: string): Promise<Catalog | null> {
  return Object.hasOwn(snapshots, date) ? ((await snapshots[date]?.catalog()) ?? null) : null;
}

/**
 * The newest snapshot not after this day (`YYYY-MM-DD`), or `null` when all are younger.
 *
 * @example (await catalogAsOf("2026-10-15"))?.date // "2026-09-01"
 */
export async function catalogAsOf(date: string): Promise<Catalog | null> {
  const newestBefore = snapshotDates.findLast((snapshot) => snapshot <= date);
  return newestBefore === undefined ? null : loadCatalog(newestBefore);
}

/**
 * The single rental and per-token offers behind the summaries of the snapshot of exactly this day,
 * or `null` when there is none.
 *
 * @example (await loadOffers("2026-11-23"))?.rentalOffers.length
 */
export async function loadOffers(date: string): Promise<CatalogOffers | null> {
  return Object.hasOwn(snapshots, date) ? ((await snapshots[date]?.offers()) ?? null) : null;
}

/**
 * How the GPUs and open models of the snapshot of exactly this day are built, or `null` when there is none.
 *
 * @example (await loadSpecs("2026-11-23"))?.gpus[0]?.bandwidthGbPerSecond
 */
export async function loadSpecs(date: string): Promise<CatalogSpecs | null> {
  return Object.hasOwn(snapshots, date) ? ((await snapshots[date]?.specs()) ?? null) : null;
}
