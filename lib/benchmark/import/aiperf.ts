import { fieldAt, isObject } from "./fields.ts";
import type { Importer } from "./importer.ts";
import { nvidiaProfile } from "./nvidia-profile.ts";

/** `profile_export_aiperf.json`. Tokens are the server's where it counts them, else the client's; it does not say. */
export const aiperf: Importer = {
  tool: "aiperf",
  recognises: (value) =>
    isObject(fieldAt(value, "request_throughput")) &&
    (fieldAt(value, "aiperf_version") !== null ||
      fieldAt(value, "schema_version") !== null ||
      fieldAt(value, "benchmark_duration") !== null ||
      fieldAt(value, "input_config", "loadgen") !== null),
  read: (value) => nvidiaProfile(value, "unknown"),
};
