import type { OpenModel } from "../../catalog/open-model.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { ModelShape } from "../../serving/model-shape.ts";
import type { WeightPrecision } from "../../serving/precision.ts";

/**
 * The precisions that a model's weights are served in, unless the user chose one: as its maker publishes them, and for
 * 16-bit weights FP8 too, which engines make of them while loading.
 *
 * @example weightPrecisions(gptOss120b, gptOss120bShape, "any") // ["mxfp4"]
 */
export function weightPrecisions(
  model: Pick<OpenModel, "weightsDtype">,
  shape: Pick<ModelShape, "fourBitArithmeticBits">,
  chosen: Scenario["serving"]["weightPrecision"],
): readonly WeightPrecision[] {
  if (chosen !== "any") return [chosen];
  const published = model.weightsDtype.toLowerCase();
  if (published.includes("mxfp4")) return ["mxfp4"];
  if (published.includes("fp4")) return [shape.fourBitArithmeticBits === 8 ? "mxfp4" : "nvfp4"];
  if (published.includes("int4")) return ["int4"];
  return published.startsWith("fp8") ? ["fp8"] : ["bf16", "fp8"];
}

/** As screens write them. */
export const PRECISION_LABELS: Readonly<Record<WeightPrecision, string>> = {
  fp16: "FP16",
  bf16: "BF16",
  fp8: "FP8",
  int8: "INT8",
  int4: "INT4",
  mxfp4: "MXFP4",
  nvfp4: "NVFP4",
};
