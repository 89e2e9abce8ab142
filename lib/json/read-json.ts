import { JsonMistake } from "./json-mistake.ts";
import { JsonReader } from "./json-reader.ts";

/** A value of a JSON text. Objects have no prototype, so that `__proto__` is a key like any other. */
export type ReadJson = { readonly value: unknown } | { readonly problem: string };

const DEEPEST = 32;

/**
 * Reads JSON and says where it is broken. Differs from `JSON.parse` in what a scenario file needs: the line and
 * column of a mistake; a key given twice is refused instead of half of it dropped; nesting is bounded; and
 * `NaN` and `Infinity`, which JSON does not have but programs write, are read so that the check of the input
 * they stand for can refuse them by name.
 *
 * @example readJson('{"a": 1,}') // { problem: "line 1, column 9: a name in double quotes is expected." }
 */
export function readJson(text: string): ReadJson {
  const reader = new JsonReader(text, { deepest: DEEPEST });
  try {
    const value = reader.next();
    if (!reader.atEnd()) reader.fail("there is text after the end of the scenario.");
    return { value };
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    return { problem: `line ${String(error.line)}, column ${String(error.column)}: ${error.message}` };
  }
}
