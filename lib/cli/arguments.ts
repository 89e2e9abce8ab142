import { parseArgs } from "node:util";
import { suggest } from "../catalog/suggest.ts";

export interface FlagRules {
  /** Flags by name: `switch` stands alone, `value` is followed by a value. */
  readonly flags: Readonly<Record<string, "switch" | "value">>;
  readonly mostPositionals: number;
}

export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Sorts a verb's arguments. Anything that the verb does not know comes back as a problem in words, because a
 * flag that is silently ignored gives somebody the wrong file.
 */
export function parseArguments(
  verb: string,
  args: readonly string[],
  rules: FlagRules,
): ParsedArguments | { readonly problem: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(rules.flags).map(([name, kind]) => [
        name,
        { type: kind === "switch" ? ("boolean" as const) : ("string" as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      positionals.push(token.value);
      continue;
    }
    const kind = Object.hasOwn(rules.flags, token.name) ? rules.flags[token.name] : undefined;
    if (kind === undefined) return { problem: unknownFlag(verb, token.rawName, rules) };
    if (kind === "switch") {
      if (token.value !== undefined) return { problem: `${token.rawName} takes no value.` };
      switches.add(token.name);
    } else if (token.value === undefined) return { problem: `${token.rawName} needs a value after it.` };
    else if (values.has(token.name)) return { problem: `${token.rawName} is given twice.` };
    else values.set(token.name, token.value);
  }
  const extra = positionals[rules.mostPositionals];
  if (extra !== undefined) return { problem: `${verb} does not know what to do with "${extra}".` };
  return { positionals, switches, values };
}

function unknownFlag(verb: string, flag: string, rules: FlagRules): string {
  const known = Object.keys(rules.flags);
  const [near] = suggest(flag, known);
  const hint =
    near === undefined ? `it knows ${known.map((k) => `--${k}`).join(", ")}` : `did you mean --${near}?`;
  return `${verb} has no flag ${flag}; ${hint}${near === undefined ? "." : ""}`;
}
