import { measuredCase, type MeasuredCase, type MeasuredSetup } from "./measured-case.ts";
import table from "./published-rows.json" with { type: "json" };

export interface PublishedSource {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly url: string;
}

export interface PublishedMeasurement extends MeasuredCase {
  readonly id: string;
  readonly setup: MeasuredSetup;
  readonly source: PublishedSource;
  /** Of the whole replica. */
  readonly outputTokensPerSecond: number;
  readonly timeToFirstTokenSeconds: number | null;
  readonly timePerOutputTokenSeconds: number | null;
}

const LOADS = ["concurrency", "offline", "static"] as const;
const FIRST_NAMES = table.engines.map((engine) => engine.split("|").at(0) ?? "");

/**
 * The published measurements, unpacked. They weigh about 200 kB: import this file only where they are used (command
 * line, worker, methods page), never from the first page.
 *
 * Throws when the table is damaged: that is a broken build, not a bad input.
 */
export function publishedMeasurements(): readonly PublishedMeasurement[] {
  return table.rows.map(unpack);
}

function unpack(row: readonly number[]): PublishedMeasurement {
  const value = (column: string): number => {
    const found = row[table.columns.indexOf(column)];
    if (found === undefined) throw new Error(`A published row has no column ${column}.`);
    return found;
  };
  const pick = <Item>(items: readonly Item[], column: string): Item => {
    const found = items[value(column)];
    if (found === undefined) throw new Error(`A published row points outside the list of ${column}.`);
    return found;
  };
  const source = pick(table.sources, "source");
  const load = pick(LOADS, "load");
  const requests = value("requests");
  const setup: MeasuredSetup = {
    source: source.name,
    engine: `${pick(FIRST_NAMES, "engine")} ${pick(table.engines, "engine").split("|").at(-1) ?? ""}`,
    model: pick(table.models, "model"),
    gpu: pick(table.gpus, "gpu"),
    weightPrecision: pick(table.weightPrecisions, "weightPrecision"),
    kvPrecision: pick(table.kvPrecisions, "kvPrecision"),
    tensorParallel: value("tensorParallel"),
    pipelineParallel: value("pipelineParallel"),
    expertParallel: value("expertParallel"),
    dataParallel: value("dataParallel"),
    inputTokens: value("inputTokens"),
    outputTokens: value("outputTokens"),
    load,
    requests: load === "offline" && requests === 0 ? null : requests,
  };
  const read = measuredCase(setup);
  if (!read.ok) throw new Error(`Published row ${value("rowId")}: ${read.reason}`);
  const milliseconds = (column: string): number | null => (value(column) > 0 ? value(column) / 1000 : null);
  return {
    ...read.case,
    id: `r${String(value("rowId")).padStart(5, "0")}`,
    setup,
    source,
    outputTokensPerSecond: value("outputTokensPerSecond"),
    timeToFirstTokenSeconds: milliseconds("timeToFirstTokenMs"),
    timePerOutputTokenSeconds: milliseconds("interTokenMs"),
  };
}
