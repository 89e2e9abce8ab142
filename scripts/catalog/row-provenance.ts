import type { Confidence, Provenance } from "../../lib/catalog/provenance.ts";
import type { Row } from "./read-table.ts";

/** The provenance in a row's columns source, url (where the table has one), asOf and confidence. */
export function rowProvenance(row: Row, hasUrl: boolean): Provenance {
  const url = hasUrl ? row.optionalText("url") : null;
  return {
    source: row.text("source"),
    ...(url === null ? {} : { url }),
    asOf: row.text("asOf"),
    confidence: parseConfidence(row.text("confidence")),
  };
}

/** @throws Error for a word that is not a level of confidence. */
export function parseConfidence(word: string): Confidence {
  if (word === "read" || word === "cross-checked" || word === "assumption") return word;
  throw new Error(`"${word}" is not a level of confidence.`);
}

/** The remark of a row, where it has one. */
export function noteOf(row: Row): { readonly note?: string } {
  const note = row.optionalText("note");
  return note === null ? {} : { note };
}
