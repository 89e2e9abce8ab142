/**
 * Reads of a JSON value that may have any shape. Only own fields are seen, so that no name in a file reaches a
 * prototype; what is missing or has another type is null.
 */
export function fieldAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return null;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** More than anything that a benchmark counts or times; larger numbers come from overflow or damage. */
const LARGEST = 1e15;

/** A number that can have been measured: finite, not negative, and not beyond everything. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | null {
  const at = fieldAt(value, ...path);
  return typeof at === "number" ? plausible(at) : null;
}

/** A short text of one line; longer ones are cut, for they are shown and stored. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const at = fieldAt(value, ...path);
  if (typeof at !== "string") return null;
  const line = at
    .slice(0, 1000)
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .trim();
  return line === "" ? null : line.slice(0, 200).toWellFormed();
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const at = fieldAt(value, ...path);
  return Array.isArray(at) ? (at as unknown[]) : [];
}

/** The fields of an object, none for anything else. */
export function entriesAt(
  value: unknown,
  ...path: readonly (string | number)[]
): readonly (readonly [string, unknown])[] {
  const at = fieldAt(value, ...path);
  return typeof at === "object" && at !== null && !Array.isArray(at) ? Object.entries(at) : [];
}

/** Null for what cannot have been measured, be it read or calculated. */
export function plausible(value: number | null): number | null {
  // Python writes -0.0, which would not survive JSON.
  return value !== null && value >= 0 && value <= LARGEST ? Math.abs(value) : null;
}

export function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
