import { importBenchmark } from "../benchmark/import/import-benchmark.ts";
import { parseArguments } from "./arguments.ts";
import { readText } from "./read-text.ts";
import type { Terminal } from "./terminal.ts";

const RULES = { flags: { json: "switch" }, mostPositionals: 1 } as const;

/** With all requests in it, the report of a long benchmark has hundreds of megabytes. */
const LARGEST_RESULT_BYTES = 200 * 2 ** 20;

/**
 * `import FILE`: the result of a benchmark that another tool ran, in Breakeven's form, as JSON with or without
 * `--json`. Returns what was wrong, or null.
 */
export async function importCommand(args: readonly string[], terminal: Terminal): Promise<string | null> {
  const parsed = parseArguments("import", args, RULES);
  if ("problem" in parsed) return parsed.problem;
  const [file] = parsed.positionals;
  if (file === undefined) return "import needs the result file of a benchmark, or - for standard input.";
  const read = await readText(terminal, file, LARGEST_RESULT_BYTES);
  if ("problem" in read) return read.problem;
  const imported = importBenchmark(read.text, read.name);
  if (!imported.ok) return imported.reason;
  terminal.write(`${JSON.stringify(imported.result, null, 2)}\n`);
  return null;
}
