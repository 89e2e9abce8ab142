import { resolveGpuSpec, resolveModelShape, type CatalogGpuSpec, type CatalogModelShape } from "./names.ts";

/** One measurement's set-up as tables publish it: names, not shapes. */
export interface MeasuredSetup {
  readonly source: string;
  readonly engine: string;
  readonly model: string;
  readonly gpu: string;
  readonly weightPrecision: string;
  readonly kvPrecision: string;
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  readonly expertParallel: number;
  readonly dataParallel: number;
  /** Nominal lengths. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly load: "concurrency" | "offline" | "static";
  /** In flight, or in all when offline; null = endless. */
  readonly requests: number | null;
}

export interface MeasuredCase {
  readonly engine: "trtllm" | "vllm" | "sglang" | "other";
  readonly question: {
    readonly model: CatalogModelShape;
    readonly gpu: CatalogGpuSpec;
    readonly layout: {
      readonly tensorParallel: number;
      readonly pipelineParallel: number;
      readonly expertParallel: number;
      readonly dataParallel: number;
    };
    readonly weightPrecision: "bf16" | "fp8" | "int8" | "nvfp4" | "mxfp4" | "int4";
    readonly kvPrecision: "16-bit" | "8-bit";
    readonly engineFamily: "trtllm" | "other";
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly load:
      | { readonly kind: "concurrency"; readonly requests: number }
      | { readonly kind: "offline"; readonly requests: number | null }
      | { readonly kind: "static"; readonly requests: number };
  };
}

export type MeasuredCaseResult =
  { readonly ok: true; readonly case: MeasuredCase } | { readonly ok: false; readonly reason: string };

/** InferenceX draws both lengths evenly between 0.8 and 1.0 of the nominal ones. */
const INFERENCEX_LENGTH_SHARE = 0.9;

/**
 * Turns a published set-up into a question for the throughput model.
 *
 * @returns a reason in one sentence when a name is unknown or a figure is missing
 * @example
 * measuredCase({ model: "gpt-oss-120b", gpu: "H100", weightPrecision: "fp4", ... }) // { ok: true, case: { ... } }
 */
export function measuredCase(setup: MeasuredSetup): MeasuredCaseResult {
  const model = resolveModelShape(setup.model);
  if (model === null) return { ok: false, reason: `The model "${setup.model}" is not in the catalogue.` };
  const gpu = resolveGpuSpec(setup.gpu);
  if (gpu === null) return { ok: false, reason: `The GPU "${setup.gpu}" is not in the catalogue.` };
  if (!(setup.inputTokens > 0) || !(setup.outputTokens > 0)) {
    return { ok: false, reason: "Input and output lengths (isl, osl) must be numbers above zero." };
  }
  const engine = engineName(setup.engine);
  const lengthShare = setup.source.toLowerCase().startsWith("inferencex") ? INFERENCEX_LENGTH_SHARE : 1;
  return {
    ok: true,
    case: {
      engine,
      question: {
        model,
        gpu,
        layout: layoutOf(setup, engine, model),
        weightPrecision: weightPrecisionOf(setup.weightPrecision, setup.model, model, gpu),
        kvPrecision: setup.kvPrecision.includes("8") ? "8-bit" : "16-bit",
        engineFamily: engine === "trtllm" ? "trtllm" : "other",
        inputTokens: setup.inputTokens * lengthShare,
        outputTokens: setup.outputTokens * lengthShare,
        load:
          setup.load === "offline"
            ? { kind: "offline", requests: setup.requests }
            : { kind: setup.load, requests: setup.requests ?? 1 },
      },
    },
  };
}

function engineName(engine: string): MeasuredCase["engine"] {
  if (/trt|tensorrt/i.test(engine)) return "trtllm";
  if (/sglang/i.test(engine)) return "sglang";
  return /vllm/i.test(engine) ? "vllm" : "other";
}

/**
 * Offline tables of TensorRT-LLM 1.0 and later serve mixtures with attention data parallelism although they are
 * labelled by tensor parallelism: read so, they agree with the model, and read as labelled they are up to twice as fast
 * as it.
 */
function layoutOf(
  setup: MeasuredSetup,
  engine: MeasuredCase["engine"],
  model: CatalogModelShape,
): MeasuredCase["question"]["layout"] {
  const { tensorParallel, pipelineParallel, expertParallel, dataParallel } = setup;
  const version = Number(/(\d+\.\d+)/.exec(setup.engine)?.[1] ?? 0);
  const attentionData =
    engine === "trtllm" &&
    version >= 1 &&
    setup.load === "offline" &&
    model.experts > 0 &&
    dataParallel === 1;
  return attentionData && tensorParallel > 1
    ? { tensorParallel: 1, pipelineParallel, expertParallel: tensorParallel, dataParallel: tensorParallel }
    : { tensorParallel, pipelineParallel, expertParallel, dataParallel };
}

/** "fp4" stands for the format of the platform: MXFP4 where the model was trained in it or on AMD, NVFP4 elsewhere. */
function weightPrecisionOf(
  label: string,
  modelName: string,
  model: CatalogModelShape,
  gpu: CatalogGpuSpec,
): MeasuredCase["question"]["weightPrecision"] {
  const text = (label === "" ? modelName : label).toLowerCase();
  if (text.includes("mxfp4")) return "mxfp4";
  if (text.includes("nvfp4")) return "nvfp4";
  if (/awq|gptq|int4|w4a16|4-?bit/.test(text)) return "int4";
  if (text.includes("fp4"))
    return model.fourBitArithmeticBits === 8 || gpu.vendor === "amd" ? "mxfp4" : "nvfp4";
  if (/int8|w8a8/.test(text)) return "int8";
  return /fp8|f8/.test(text) ? "fp8" : "bf16";
}
