import type { MeasuredSetup } from "../catalog/serving/measured-case.ts";

export type Columns = Readonly<Record<string, string | undefined>>;

/**
 * Reads one row of a table of measurements (columns of the published tables) into a set-up. Measured columns are not
 * looked at. What is missing gets the plainest reading: one GPU, 16-bit, everything queued at once.
 *
 * @example
 * setupFromColumns({ model: "Llama-3.1-8B", gpu: "H100", isl: "1024", osl: "1024", load_kind: "max" })
 */
export function setupFromColumns(columns: Columns): MeasuredSetup {
  const text = (name: string): string => (columns[name] ?? "").trim();
  const precision = text("precision").split("/");
  const family = text("engine_family");
  return {
    source: text("source"),
    // The family says which engine, the engine which version.
    engine: `${family} ${text("engine")}`.trim(),
    model: text("model"),
    gpu: text("gpu"),
    weightPrecision: text("weight_prec") || (precision[0] ?? ""),
    kvPrecision: text("kv_prec") || (precision[1] ?? ""),
    ...layout(columns),
    inputTokens: Number(text("isl")),
    outputTokens: Number(text("osl")),
    ...load(text("load_kind").toLowerCase(), text("concurrency_or_rate"), text("num_requests")),
  };
}

type LayoutPart = Pick<
  MeasuredSetup,
  "tensorParallel" | "pipelineParallel" | "expertParallel" | "dataParallel"
>;

/** Where the parallel columns do not account for all GPUs, the rest is tensor parallel (none given) or copies. */
function layout(columns: Columns): LayoutPart {
  const positive = (name: string): number | null => {
    const value = Number(columns[name] ?? "");
    return Number.isFinite(value) && value >= 1 ? value : null;
  };
  const pipelineParallel = positive("pp") ?? 1;
  const expertParallel = positive("ep") ?? 1;
  const stated = positive("tp");
  const data = positive("dp") ?? 1;
  const gpus = positive("n_gpus") ?? positive("gpus") ?? (stated ?? 1) * pipelineParallel * data;
  const tensorParallel = stated ?? Math.max(1, gpus / pipelineParallel / data);
  const copies = gpus / (tensorParallel * pipelineParallel * data);
  return {
    tensorParallel,
    pipelineParallel,
    expertParallel,
    dataParallel: Number.isInteger(copies) ? data * copies : data,
  };
}

type LoadPart = Pick<MeasuredSetup, "load" | "requests">;

function load(kind: string, concurrencyOrRate: string, requests: string): LoadPart {
  const stated = Number(/\d+(\.\d+)?/.exec(concurrencyOrRate)?.[0] ?? "");
  const total = Number(requests);
  if (kind === "static" && stated >= 1) return { load: "static", requests: stated };
  if (kind === "concurrency" && stated >= 1) return { load: "concurrency", requests: stated };
  if (kind === "" && /^\d+$/.test(concurrencyOrRate) && stated >= 1)
    return { load: "concurrency", requests: stated };
  // A burst, an arrival rate or a full queue: the engine works at its own pace.
  return { load: "offline", requests: total >= 1 ? total : kind === "burst" && stated >= 1 ? stated : null };
}
