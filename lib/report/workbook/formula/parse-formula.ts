import type { CellAt, Node, Operator } from "./syntax.ts";

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|"((?:[^"]|"")*)"|((?:'[^']+'|[A-Za-z][A-Za-z0-9]*)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![A-Za-z0-9_(])|([A-Za-z_][A-Za-z0-9_.]*)|(<>|<=|>=|[-+*/^&=<>(),]))/y;

type Token =
  | { readonly kind: "node"; readonly node: Node }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "mark"; readonly mark: string };

/**
 * Takes a formula apart, as spreadsheets read it, a leading `=` left out.
 *
 * @throws what the workbook's own code wrote wrongly; no formula comes from outside
 * @example parseFormula("SUM(A1:B1)*2").kind // "operation"
 */
export function parseFormula(formula: string): Node {
  const reader = new Reader(tokensOf(formula), formula);
  const node = reader.expression(0);
  if (reader.peek() !== undefined) throw reader.mistake();
  return node;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (match === null) throw new Error(`Formula not understood at ${start}: ${formula}`);
    const [, digits, text, sheet, from, to, word, mark] = match;
    if (digits !== undefined)
      tokens.push({ kind: "node", node: { kind: "number", value: Number(digits) } });
    else if (text !== undefined)
      tokens.push({ kind: "node", node: { kind: "text", value: text.replaceAll('""', '"') } });
    else if (from !== undefined) {
      const range = { from: cellAt(from), to: cellAt(to ?? from) };
      const name = sheet === undefined ? null : sheet.slice(0, -1).replaceAll("'", "");
      tokens.push({ kind: "node", node: { kind: "range", sheet: name, ...range } });
    } else if (word !== undefined) tokens.push({ kind: "word", word });
    else tokens.push({ kind: "mark", mark: mark ?? "" });
  }
  return tokens;
}

function cellAt(address: string): CellAt {
  const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** How tightly operators bind, loosest first; those of one row bind from left to right. */
const BINDING: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

class Reader {
  readonly tokens: readonly Token[];
  readonly formula: string;
  next = 0;

  constructor(tokens: readonly Token[], formula: string) {
    this.tokens = tokens;
    this.formula = formula;
  }

  peek(): Token | undefined {
    return this.tokens[this.next];
  }

  mistake(): Error {
    return new Error(`Formula not understood: ${this.formula}`);
  }

  /** Whether the next token is a certain mark, which is then passed over. */
  passes(mark: string): boolean {
    const token = this.peek();
    const found = token?.kind === "mark" && token.mark === mark;
    if (found) this.next += 1;
    return found;
  }

  expression(level: number): Node {
    const operators = BINDING[level];
    if (operators === undefined) return this.signed();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.passes(candidate));
      if (operator === undefined) return left;
      left = { kind: "operation", operator, left, right: this.expression(level + 1) };
    }
  }

  /** A sign binds more tightly than a power, as in all spreadsheets: -2^2 is 4. */
  signed(): Node {
    return this.passes("-") ? { kind: "negate", of: this.signed() } : this.primary();
  }

  primary(): Node {
    const token = this.peek();
    this.next += 1;
    if (token?.kind === "node") return token.node;
    if (token?.kind === "word") {
      return this.passes("(")
        ? { kind: "call", name: token.word, args: this.args() }
        : { kind: "name", name: token.word };
    }
    if (token?.kind !== "mark" || token.mark !== "(") throw this.mistake();
    const inner = this.expression(0);
    if (!this.passes(")")) throw this.mistake();
    return inner;
  }

  args(): Node[] {
    const args: Node[] = [];
    if (this.passes(")")) return args;
    do args.push(this.expression(0));
    while (this.passes(","));
    if (!this.passes(")")) throw this.mistake();
    return args;
  }
}
