import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One row of a table; asking for a column that the table does not have throws. */
export type Row = {
  readonly text: (column: string) => string;
  readonly optionalText: (column: string) => string | null;
  readonly number: (column: string) => number;
  readonly optionalNumber: (column: string) => number | null;
  readonly list: (column: string) => readonly string[];
};

/**
 * The rows of `tables/<name>.csv`. Fields may be quoted; a quote inside is doubled; no field spans
 * lines. An empty field is "not given", which only the `optional` readers accept.
 *
 * @throws Error naming the table, the line and the column.
 * @example readTable("gpus")[0]?.number("memoryGb") // 80
 */
export function readTable(name: string): readonly Row[] {
  const file = fileURLToPath(new URL(`tables/${name}.csv`, import.meta.url));
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").map(splitLine);
  const [header = [], ...body] = lines;
  return body.map((fields, index) => toRow(`${name}.csv line ${index + 2}`, header, fields));
}

function toRow(place: string, header: readonly string[], fields: readonly string[]): Row {
  if (fields.length !== header.length) {
    throw new Error(`${place} has ${fields.length} fields; the header has ${header.length}.`);
  }
  const optionalText = (column: string): string | null => {
    const index = header.indexOf(column);
    if (index < 0) throw new Error(`${place}: there is no column ${column}.`);
    return fields[index] || null;
  };
  const optionalNumber = (column: string): number | null => {
    const value = optionalText(column);
    if (value === null) return null;
    const parsed = Number(value);
    if (!Number.isFinite(parsed)) throw new Error(`${place}: ${column} "${value}" is no number.`);
    return parsed;
  };
  const given = <T>(value: T | null, column: string): T => {
    if (value === null) throw new Error(`${place}: ${column} is empty.`);
    return value;
  };
  return {
    optionalText,
    optionalNumber,
    text: (column) => given(optionalText(column), column),
    number: (column) => given(optionalNumber(column), column),
    list: (column) => optionalText(column)?.split(";") ?? [],
  };
}

function splitLine(line: string): readonly string[] {
  const fields: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
  }
  return fields;
}
