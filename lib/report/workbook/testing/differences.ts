import type { Scalar } from "../formula/value.ts";
import type { Answer } from "./answer.ts";

/**
 * Where a workbook says something else than the library, in words; nothing where both agree to nine digits. Lines that
 * the library leaves out because they cost nothing stand in the workbook as zeros.
 *
 * @param keys every answer that the workbook has
 */
export function differences(
  expected: ReadonlyMap<string, Answer>,
  keys: Iterable<string>,
  valueOf: (key: string) => Scalar,
): string[] {
  const found: string[] = [];
  const known = new Set(keys);
  for (const [key, { value, scale }] of expected) {
    if (!known.has(key)) {
      // Options that buy nothing have no cost of capital in the workbook, and those without a fleet no utilisation.
      if (value !== 0 && value !== "")
        found.push(`${key}: the workbook has no such line; the library says ${value}`);
      continue;
    }
    const actual = valueOf(key);
    if (!agree(actual, value, scale)) found.push(`${key}: ${JSON.stringify(actual)} instead of ${value}`);
  }
  for (const key of known) {
    if (expected.has(key) || !/\.items\.[^.]+(?:\.[^.]+)?(?:\.\d+)?$/.test(key)) continue;
    const actual = valueOf(key);
    if (typeof actual !== "number" || Math.abs(actual) > 1e-9)
      found.push(`${key}: ${JSON.stringify(actual)} instead of nothing`);
  }
  return found;
}

function agree(actual: Scalar, expected: number | string, scale: number): boolean {
  if (typeof expected === "string" || typeof actual !== "number") return actual === expected;
  return Math.abs(actual - expected) <= 1e-9 * Math.max(Math.abs(actual), Math.abs(expected), scale);
}
