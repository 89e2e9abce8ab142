import type { ApiModel } from "./api-model.ts";
import type { Assumptions } from "./assumption.ts";
import type { Gpu, GpuServer, GpuSpecs, RentalOffer } from "./gpu.ts";
import type { OpenModel, OpenModelSpecs, OpenOffer } from "./open-model.ts";

/** Everything the catalog knew on one day. A link keeps the date, so it opens to the same numbers. */
export type Catalog = {
  /** The day of the snapshot, `YYYY-MM-DD`. */
  readonly date: string;
  readonly apiModels: readonly ApiModel[];
  readonly gpus: readonly Gpu[];
  readonly servers: readonly GpuServer[];
  readonly openModels: readonly OpenModel[];
  readonly assumptions: Assumptions;
};

/** How the GPUs and open models of a catalog are built, in its order. They load on demand. */
export type CatalogSpecs = {
  readonly date: string;
  readonly gpus: readonly GpuSpecs[];
  readonly openModels: readonly OpenModelSpecs[];
};

/** The single offers behind a catalog's summaries. They are long, so they load on demand. */
export type CatalogOffers = {
  readonly date: string;
  readonly rentalOffers: readonly RentalOffer[];
  readonly openOffers: readonly OpenOffer[];
};
