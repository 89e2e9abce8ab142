import type { Distribution } from "../result.ts";
import { numberAt, plausible } from "./fields.ts";

/** The names that a tool gives to the parts of a distribution. */
export interface DistributionNames {
  readonly mean: string;
  readonly standardDeviation: string;
  readonly min: string;
  readonly max: string;
  /** The percentile that a name stands for, or null: `p99` is 99 to most, `p999` is 99.9 to GuideLLM. */
  readonly percentile: (name: string) => number | null;
}

/**
 * One distribution of a file in milliseconds. Null where there is none: no mean and no percentile, or a mean of
 * 0, which tools write where nothing came (SGLang when the server sends no text, vLLM for outputs of one token).
 *
 * @param fields the parts by name, such as `[["mean", 0.2], ["p99", 0.4]]`
 * @param millisecondsPerUnit 1000 where the file has seconds
 */
export function distributionOf(
  fields: readonly (readonly [string, unknown])[],
  names: DistributionNames,
  count: number | null,
  millisecondsPerUnit = 1,
): Distribution | null {
  const parts = new Map(fields);
  const milliseconds = (value: unknown): number | null => {
    const read = numberAt([value], 0);
    return plausible(read === null ? null : read * millisecondsPerUnit);
  };
  const percentiles: Record<number, number> = {};
  for (const [name, value] of fields) {
    const percentile = names.percentile(name);
    const read = milliseconds(value);
    if (percentile !== null && percentile <= 100 && read !== null) percentiles[percentile] = read;
  }
  const mean = milliseconds(parts.get(names.mean));
  if (mean === 0 || count === 0 || (mean === null && Object.keys(percentiles).length === 0)) return null;
  return {
    count,
    mean,
    standardDeviation: milliseconds(parts.get(names.standardDeviation)),
    min: milliseconds(parts.get(names.min)),
    max: milliseconds(parts.get(names.max)),
    percentiles,
  };
}
