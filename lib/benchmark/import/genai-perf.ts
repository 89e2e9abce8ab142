import { fieldAt, isObject } from "./fields.ts";
import type { Importer } from "./importer.ts";
import { nvidiaProfile } from "./nvidia-profile.ts";

/** `profile_export_genai_perf.json`. Tokens are counted from the text by the client's tokenizer. */
export const genaiPerf: Importer = {
  tool: "genai-perf",
  recognises: (value) =>
    isObject(fieldAt(value, "request_throughput")) &&
    (isObject(fieldAt(value, "request_latency")) || isObject(fieldAt(value, "output_token_throughput"))),
  read: (value) => nvidiaProfile(value, "client-tokenizer"),
};
