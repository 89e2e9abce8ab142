/**
 * The percentile that a name such as `p99`, `p99.9` or `median` stands for; null for any other name.
 *
 * @example percentileName("median") // 50
 */
export function percentileName(name: string): number | null {
  if (name === "median") return 50;
  const digits = /^p(\d{1,3}(?:\.\d{1,6})?)$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
