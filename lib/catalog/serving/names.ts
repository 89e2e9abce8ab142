import gpuTable from "./gpu-specs.json" with { type: "json" };
import modelTable from "./model-shapes.json" with { type: "json" };

export type CatalogModelShape = (typeof modelTable.models)[number];
export type CatalogGpuSpec = (typeof gpuTable.gpus)[number];

/** All model shapes, in the order of the data file. */
export const MODEL_SHAPES: readonly CatalogModelShape[] = modelTable.models;
/** All GPUs, in the order of the data file. */
export const GPU_SPECS: readonly CatalogGpuSpec[] = gpuTable.gpus;
/** Endings that name a variant of the same shape. */
const VARIANT_ENDINGS =
  /-(instruct|chat|it|hf|base|fp8|fp4|nvfp4|mxfp4|bf16|fp16|int8|int4|awq|gptq|w4a16|w8a8|dynamic|ptpc|4bit|8bit|quantized|\d{4}|v0\.\d)$/;
/** Words that say how a card is mounted or named, not which card it is. */
const GPU_NOISE = /\b(nvidia|amd|intel|instinct|geforce|tesla|ampere|hopper|hbm3e?|gpu|tensor-core)\b/g;

const modelIndex = index(MODEL_SHAPES, simplifyModel);
const gpuIndex = index(GPU_SPECS, simplifyGpu);

/**
 * The shape of a model by any of its names: case, the organisation before a slash and the endings of variants
 * ("-Instruct", "-FP8", "-AWQ") do not matter.
 *
 * @returns null for a name that the table does not know
 * @example
 * resolveModelShape("meta-llama/Llama-3.1-70B-Instruct")?.name // "Llama-3.1-70B"
 */
export function resolveModelShape(name: string): CatalogModelShape | null {
  let key = simplifyModel(name);
  for (;;) {
    const found = modelIndex.get(key);
    if (found !== undefined) return found;
    const shorter = key.replace(VARIANT_ENDINGS, "");
    if (shorter === key) return null;
    key = shorter;
  }
}

/**
 * A GPU by any of its names, whatever the case or the vendor's prefix.
 *
 * @returns null for a name that the table does not know
 * @example
 * resolveGpuSpec("nvidia h100 sxm 80GB")?.name // "H100"
 */
export function resolveGpuSpec(name: string): CatalogGpuSpec | null {
  return gpuIndex.get(simplifyGpu(name)) ?? null;
}

function simplifyModel(name: string): string {
  return (name.split("/").at(-1) ?? name)
    .trim()
    .toLowerCase()
    .replace(/[\s_:]+/g, "-");
}

function simplifyGpu(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-")
    .replace(GPU_NOISE, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Names win over aliases, and the first row wins over later ones. */
function index<Row extends Named>(
  rows: readonly Row[],
  simplify: (name: string) => string,
): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) found.set(simplify(row.name), found.get(simplify(row.name)) ?? row);
  for (const row of rows) {
    for (const alias of row.aliases) found.set(simplify(alias), found.get(simplify(alias)) ?? row);
  }
  return found;
}
