import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { setupFromColumns } from "../../lib/analysis/throughput-columns.ts";
import { measuredCase } from "../../lib/catalog/serving/measured-case.ts";
import { publishedMeasurements } from "../../lib/catalog/serving/published-rows.ts";
import type { PublishedRow } from "../../lib/serving/published-correction.ts";

/** A row to fit on: the case, what was measured, and the groups that cross-validation leaves out. */
export interface FitRow extends PublishedRow {
  readonly modelName: string;
  readonly gpuName: string;
}

/**
 * The rows to fit on: the compact copy in the catalogue, or tier A of a CSV with the columns of the measured tables.
 *
 * Throws when a row of the CSV cannot be read: a fit must not silently leave rows out.
 */
export function fitRows(csvPath: string | null): readonly FitRow[] {
  if (csvPath === null) {
    return publishedMeasurements().map((measured) => ({
      id: measured.id,
      question: measured.question,
      engine: measured.engine,
      source: measured.source.name,
      outputTokensPerSecond: measured.outputTokensPerSecond,
      modelName: measured.question.model.name,
      gpuName: measured.question.gpu.name,
    }));
  }
  const parsed = Papa.parse<Record<string, string>>(readFileSync(csvPath, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return parsed.data.filter((columns) => columns.tier === "A").map(fromColumns);
}

function fromColumns(columns: Record<string, string>): FitRow {
  const setup = setupFromColumns(columns);
  const read = measuredCase(setup);
  if (!read.ok) throw new Error(`${columns.row_id ?? "A row"}: ${read.reason}`);
  return {
    id: columns.row_id ?? "",
    question: read.case.question,
    engine: read.case.engine,
    source: setup.source,
    outputTokensPerSecond: Number(columns.output_tok_s_total),
    modelName: read.case.question.model.name,
    gpuName: read.case.question.gpu.name,
  };
}
