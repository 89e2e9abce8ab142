import type { Gpu } from "../../catalog/gpu.ts";
import type { OpenModel } from "../../catalog/open-model.ts";
import {
  resolveGpuSpec,
  resolveModelShape,
  type CatalogGpuSpec,
  type CatalogModelShape,
} from "../../catalog/serving/names.ts";

/** The shape of an open model of the catalogue, by its id or any of its other names; null where none is known. */
export const shapeOf = (model: OpenModel): CatalogModelShape | null =>
  firstKnown([model.id, ...model.aliases, model.name, model.huggingFaceRepo], resolveModelShape);

/** What the throughput model needs of a GPU of the catalogue; null where it is not known. */
export const specOf = (gpu: Gpu): CatalogGpuSpec | null =>
  firstKnown([gpu.id, ...gpu.aliases, gpu.name], resolveGpuSpec);

function firstKnown<Found>(names: readonly string[], find: (name: string) => Found | null): Found | null {
  for (const name of names) {
    const found = find(name);
    if (found !== null) return found;
  }
  return null;
}
