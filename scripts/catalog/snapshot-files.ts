import { z } from "zod";

import type { Assumptions } from "../../lib/catalog/assumption.ts";
import {
  apiModelSchema,
  assumptionSchema,
  gpuSchema,
  gpuServerSchema,
  gpuSpecsSchema,
  openModelSchema,
  openModelSpecsSchema,
  openOfferSchema,
  rentalOfferSchema,
} from "../../lib/catalog/schemas.ts";
import { buildApiModels } from "./build-api-models.ts";
import { buildGpus, buildGpuSpecs, buildRentalOffers, buildServers } from "./build-gpus.ts";
import { buildOpenModels, buildOpenModelSpecs } from "./build-open-models.ts";
import { buildOpenOffers } from "./build-open-offers.ts";
import { openPriceSources } from "./price-sources.ts";
import type { Recipe } from "./recipes.ts";
import { assumptions } from "./tables/assumptions.ts";
import { catalogModule, offersModule, specsModule } from "./snapshot-modules.ts";

/**
 * The files of one snapshot, by name. The same tables and packages always give the same bytes.
 *
 * @throws ZodError when a record does not follow its schema.
 */
export async function buildSnapshotFiles(recipe: Recipe): Promise<ReadonlyMap<string, string>> {
  const sources = await openPriceSources(recipe);
  const rentalOffers = buildRentalOffers(recipe.date);
  const openOffers = buildOpenOffers(sources);
  return new Map([
    ["api-models.json", toJson(z.array(apiModelSchema).parse(buildApiModels(sources)))],
    ["gpus.json", toJson(z.array(gpuSchema).parse(buildGpus(rentalOffers)))],
    ["servers.json", toJson(z.array(gpuServerSchema).parse(buildServers()))],
    ["open-models.json", toJson(z.array(openModelSchema).parse(buildOpenModels(openOffers)))],
    ["gpu-specs.json", toJson(z.array(gpuSpecsSchema).parse(buildGpuSpecs()))],
    ["open-model-specs.json", toJson(z.array(openModelSpecsSchema).parse(buildOpenModelSpecs()))],
    ["assumptions.json", toJsonObject(assumptions)],
    ["gpu-rental.json", toJson(z.array(rentalOfferSchema).parse(rentalOffers))],
    ["open-offers.json", toJson(z.array(openOfferSchema).parse(openOffers))],
    ["catalog.ts", catalogModule(recipe.date)],
    ["specs.ts", specsModule(recipe.date)],
    ["offers.ts", offersModule(recipe.date)],
  ]);
}

/** One record a line: small to send, and a changed price is one changed line to review. */
function toJson(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}

function toJsonObject(values: Assumptions): string {
  const lines = Object.entries(values).map(
    ([id, value]) => `${JSON.stringify(id)}:${JSON.stringify(assumptionSchema.parse(value))}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}
