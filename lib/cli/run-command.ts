import { benchCommand } from "./bench-command.ts";
import { catalogCommand } from "./catalog-command.ts";
import { evaluateCommand } from "./evaluate-command.ts";
import { HELP } from "./help.ts";
import { importCommand } from "./import-command.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { throughputCommand } from "./throughput-command.ts";

/** A verb: its arguments in, its exit code out. A string is what was wrong with the input, in one sentence. */
type Command = (args: readonly string[], terminal: Terminal) => Promise<string | null>;

const COMMANDS: Readonly<Record<string, Command>> = {
  evaluate: evaluateCommand,
  catalog: catalogCommand,
  throughput: throughputCommand,
  bench: benchCommand,
  import: importCommand,
};

/**
 * Runs one command line and returns its exit code: 0 on success, 2 on bad input with one sentence on standard
 * error, 1 when something else went wrong.
 *
 * @example await runCommand(["evaluate", "scenario.json", "--json"], terminal)
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [verb, ...rest] = args;
  const help = args.includes("--help") || verb === "-h" || verb === "help";
  if (help) {
    terminal.write(HELP);
    return 0;
  }
  const command = verb !== undefined && Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
  if (command === undefined) {
    const said = verb === undefined ? "Say what to do" : `There is no command "${verb}"`;
    return refuse(terminal, `${said}: ${Object.keys(COMMANDS).join(", ")} (see --help).`);
  }
  try {
    const problem = await command(rest, terminal);
    return problem === null ? 0 : refuse(terminal, problem);
  } catch (error) {
    // What gets here is our own fault; input that can be wrong is refused above.
    terminal.complain(
      `breakeven: something went wrong: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  }
}

function refuse(terminal: Terminal, problem: string): 2 {
  // One line that can be read, whatever the input held.
  const line = problem.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  terminal.complain(`breakeven: ${line.length > 600 ? `${line.slice(0, 597)}…` : line}\n`);
  return 2;
}
