import type { GpuSpec } from "./gpu-spec.ts";
import type { Layout } from "./layout.ts";
import type { EngineFamily } from "./memory.ts";
import type { ModelShape } from "./model-shape.ts";
import type { KvPrecision, WeightPrecision } from "./precision.ts";

/**
 * Who waits at the door.
 * - `concurrency`: so many requests are always in flight, streamed over the network;
 * - `offline`: all requests are queued at once and the engine takes as many as it can (`requests` in all, or endless);
 * - `static`: so many start together and finish together, in-process.
 */
export type Load =
  | { readonly kind: "concurrency"; readonly requests: number }
  | { readonly kind: "offline"; readonly requests: number | null }
  | { readonly kind: "static"; readonly requests: number };

/** One question to the model: what is served, on what, and to whom. */
export interface ServingCase {
  readonly model: ModelShape;
  readonly gpu: GpuSpec;
  readonly layout: Layout;
  readonly weightPrecision: WeightPrecision;
  readonly kvPrecision: KvPrecision;
  readonly engineFamily: EngineFamily;
  /** Mean tokens per request. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly load: Load;
}
