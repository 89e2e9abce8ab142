import { throughputFromCsv } from "../analysis/throughput-table.ts";
import { parseArguments } from "./arguments.ts";
import { readText } from "./read-text.ts";
import type { Terminal } from "./terminal.ts";

const RULES = { flags: { json: "switch" }, mostPositionals: 1 } as const;

/** Tables of measurements are longer than scenarios: a few hundred bytes a row. */
const LARGEST_TABLE_BYTES = 64 * 2 ** 20;

/**
 * `throughput CASES.csv --json`: the estimate of each row of a table, in its order. Returns what was wrong, or null.
 */
export async function throughputCommand(args: readonly string[], terminal: Terminal): Promise<string | null> {
  const parsed = parseArguments("throughput", args, RULES);
  if ("problem" in parsed) return parsed.problem;
  const [file] = parsed.positionals;
  if (file === undefined) return "throughput needs a CSV file, or - for standard input.";
  const read = await readText(terminal, file, LARGEST_TABLE_BYTES);
  if ("problem" in read) return read.problem;
  const { name, text } = read;
  if (text.trim() === "") return `${name} is empty; a table needs a line with the names of its columns.`;
  const table = throughputFromCsv(text);
  if (!table.ok) return `${name}: ${table.reason}`;
  terminal.write(`${JSON.stringify({ rows: table.rows }, null, 2)}\n`);
  return null;
}
