import { JsonMistake } from "./json-mistake.ts";
import { JsonReader, type JsonReaderOptions } from "./json-reader.ts";
import { placeOf } from "./place-of.ts";

export type JsonDocuments =
  | { readonly documents: readonly unknown[] }
  | {
      readonly problem: string;
      readonly line: number;
      readonly column: number;
      /** The last value is cut off; then line and column are where the text ends. */
      readonly endsEarly: boolean;
      /** Values that could be read before that. */
      readonly read: number;
    };

/**
 * Reads the JSON values that stand in a text one after the other, with or without line ends between them: one
 * value, JSON Lines, or what a program leaves that appends to its file. `NaN` and `Infinity` are read. Line and
 * column count from 1.
 *
 * @example readJsonDocuments('{"rate": Infinity}\n{"rate": 2}', { deepest: 8 }) // { documents: [{…}, {…}] }
 */
export function readJsonDocuments(text: string, options: JsonReaderOptions): JsonDocuments {
  const reader = new JsonReader(text, options);
  const documents: unknown[] = [];
  try {
    do documents.push(reader.next());
    while (!reader.atEnd());
    return { documents };
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    const { message: problem, endsEarly } = error;
    const { line, column } = endsEarly ? placeOf(text, text.length) : error;
    return { problem, line, column, endsEarly, read: documents.length };
  }
}
