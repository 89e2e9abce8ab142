import type { Distribution } from "../result.ts";
import { distributionOf } from "./distribution-of.ts";
import { entriesAt } from "./fields.ts";
import { USUAL_NAMES } from "./usual-names.ts";

/**
 * A distribution whose parts are fields of the run itself, as vLLM and SGLang write it, in milliseconds.
 *
 * @example suffixedDistribution({ mean_ttft_ms: 54, p99_ttft_ms: 90 }, "ttft", 300)
 */
export function suffixedDistribution(
  run: unknown,
  metric: string,
  count: number | null,
): Distribution | null {
  const suffix = `_${metric}_ms`;
  const fields = entriesAt(run)
    .filter(([name]) => name.endsWith(suffix))
    .map(([name, value]) => [name.slice(0, -suffix.length), value] as const);
  return distributionOf(fields, USUAL_NAMES, count);
}
