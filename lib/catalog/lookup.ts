import type { ApiModel } from "./api-model.ts";
import type { Catalog } from "./catalog.ts";
import type { Gpu, GpuServer } from "./gpu.ts";
import type { OpenModel } from "./open-model.ts";

/**
 * The API model with this id (`provider/model`), or `null`: a link may name a model that a later
 * catalog no longer has, and the caller must then say so with `suggest`.
 *
 * @example findApiModel(currentCatalog, "openai/gpt-6-sol")?.inputUsdPerMTok // 2
 */
export function findApiModel(catalog: Catalog, id: string): ApiModel | null {
  return catalog.apiModels.find((model) => model.id === id) ?? null;
}

/**
 * The GPU with this id or alias, or `null`. Aliases are the names used in published measurements.
 *
 * @example findGpu(currentCatalog, "H100")?.id // "h100-sxm-80gb"
 */
export function findGpu(catalog: Catalog, id: string): Gpu | null {
  return findByIdOrAlias(catalog.gpus, id);
}

/**
 * The open model with this id or alias, or `null`.
 *
 * @example findOpenModel(currentCatalog, "llama-3.3-70b")?.paramsBillions // 70.6
 */
export function findOpenModel(catalog: Catalog, id: string): OpenModel | null {
  return findByIdOrAlias(catalog.openModels, id);
}

/**
 * The whole servers on sale with this GPU, cheapest first.
 *
 * @example serversWith(currentCatalog, "h100-sxm-80gb")[0]?.priceUsd // 250141.8
 */
export function serversWith(catalog: Catalog, gpu: string): readonly GpuServer[] {
  return catalog.servers.filter((server) => server.gpu === gpu).toSorted((a, b) => a.priceUsd - b.priceUsd);
}

function findByIdOrAlias<T extends { readonly id: string; readonly aliases: readonly string[] }>(
  records: readonly T[],
  id: string,
): T | null {
  const byId = records.find((record) => record.id === id);
  return byId ?? records.find((record) => record.aliases.includes(id)) ?? null;
}
