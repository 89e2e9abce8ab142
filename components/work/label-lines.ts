/**
 * Divides a name between its words into two lines as even as can be, where it is too long for one. What does not fit
 * even so ends in an ellipsis.
 *
 * @param most characters of a line
 * @example labelLines("H100 SXM 80 GB", 12) // ["H100 SXM", "80 GB"]
 */
export function labelLines(name: string, most: number): readonly string[] {
  if (name.length <= most) return [name];
  const divided = [...name.matchAll(/ /g)]
    .map(({ index }) => [name.slice(0, index), name.slice(index + 1)])
    .filter(([first = ""]) => first.length <= most)
    .toSorted((a, b) => longest(a) - longest(b));
  return (divided[0] ?? [name]).map((line) =>
    line.length > most ? `${line.slice(0, Math.max(0, most - 1))}…` : line,
  );
}

const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
