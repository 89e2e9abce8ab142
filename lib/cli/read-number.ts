interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** A number in plain decimals within its bounds; null for anything else. */
export function readNumber(text: string, { least, most, whole }: Bounds): number | null {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : null;
}

/**
 * Several such numbers with commas between; null when one of them is none.
 *
 * @example readNumbers("1,4,16", { least: 1, most: 100, whole: true }) // [1, 4, 16]
 */
export function readNumbers(text: string, bounds: Bounds): readonly number[] | null {
  const numbers = text.split(",").map((part) => readNumber(part.trim(), bounds));
  return numbers.includes(null) ? null : numbers.filter((number) => number !== null);
}
