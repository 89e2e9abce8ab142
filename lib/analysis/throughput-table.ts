import Papa from "papaparse";
import { measuredCase } from "../catalog/serving/measured-case.ts";
import type { PreparedRow } from "../serving/published-correction.ts";
import { throughputOf, type ThroughputOrigin } from "../serving/throughput.ts";
import { preparedMeasurements } from "./fit/published-measurements.ts";
import { setupFromColumns, type Columns } from "./throughput-columns.ts";

export interface ThroughputRow {
  readonly output_tok_s_total: number | null;
  readonly output_tok_s_per_gpu: number | null;
  readonly output_tok_s_low: number | null;
  readonly output_tok_s_high: number | null;
  readonly time_per_output_token_ms: number | null;
  readonly origin: ThroughputOrigin | null;
  readonly limited_by: string | null;
  /** Why there is no figure, or a remark on the one there is ("does not fit ..."); null when all is well. */
  readonly reason: string | null;
}

export type ThroughputTable =
  | { readonly ok: true; readonly rows: readonly ThroughputRow[] }
  | { readonly ok: false; readonly reason: string };

const NEEDED = ["model", "gpu", "isl", "osl"] as const;

/**
 * Estimates every row of a CSV with the columns of the published tables, in the file's order. Measured columns may be
 * absent and are never read. A row that cannot be estimated gives null and a reason.
 *
 * @returns `ok: false` when the file as a whole is no such table
 * @example
 * throughputFromCsv("model,gpu,isl,osl\nLlama-3.1-8B,H100,1024,1024\n")
 */
export function throughputFromCsv(text: string): ThroughputTable {
  const parsed = Papa.parse<Columns>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  const columns = parsed.meta.fields ?? [];
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { ok: false, reason: `The table has no column "${missing.join('", "')}".` };
  const published = preparedMeasurements();
  return { ok: true, rows: parsed.data.map((row) => estimateRow(row, published)) };
}

function estimateRow(columns: Columns, published: readonly PreparedRow[]): ThroughputRow {
  const setup = setupFromColumns(columns);
  const read = measuredCase(setup);
  if (!read.ok) return empty(read.reason);
  const { question, engine } = read.case;
  const result = throughputOf(question, { published, engine, source: setup.source });
  if (!Number.isFinite(result.outputTokensPerSecond))
    return empty("The figures of this row give no finite estimate.");
  return {
    output_tok_s_total: rounded(result.outputTokensPerSecond),
    output_tok_s_per_gpu: rounded(result.outputTokensPerSecondPerGpu),
    output_tok_s_low: rounded(result.outputTokensPerSecondRange.low),
    output_tok_s_high: rounded(result.outputTokensPerSecondRange.high),
    time_per_output_token_ms: rounded(1000 * result.timePerOutputTokenSeconds),
    origin: result.origin,
    limited_by: result.limitedBy,
    reason: result.reason,
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function empty(reason: string): ThroughputRow {
  return {
    output_tok_s_total: null,
    output_tok_s_per_gpu: null,
    output_tok_s_low: null,
    output_tok_s_high: null,
    time_per_output_token_ms: null,
    origin: null,
    limited_by: null,
    reason,
  };
}
