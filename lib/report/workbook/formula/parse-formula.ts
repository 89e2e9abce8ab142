import type { CellAt, Node, Operator } from "./syntax.ts";

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

const code = (letter: string) => letter.charCodeAt(0);
const isDigit = (c: number) => c >= 48 && c <= 57;
const isLetter = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
const [QUOTE, APOSTROPHE, BANG, COLON, DOLLAR, DOT] = ['"', "'", "!", ":", "$", "."].map(code);
const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/;

/** Reads a formula letter by letter; thousands of them are read for one file, so no pattern runs over each. */
function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const { length } = formula;
  let at = 0;
  const passWord = () => {
    const start = at;
    for (; at < length; at += 1) {
      const c = formula.charCodeAt(at);
      if (!isLetter(c) && !isDigit(c) && c !== DOLLAR && c !== DOT) break;
    }
    return formula.slice(start, at);
  };
  const passCells = (sheet: string | null, first: string): boolean => {
    const from = cellAt(first);
    if (from === null) return false;
    let to = from;
    if (formula.charCodeAt(at) === COLON) {
      at += 1;
      to = cellAt(passWord()) ?? from;
    }
    tokens.push({ kind: "node", node: { kind: "range", sheet, from, to } });
    return true;
  };
  while (at < length) {
    const c = formula.charCodeAt(at);
    if (isDigit(c)) {
      const start = at;
      while (at < length && /[\d.]/.test(formula.charAt(at))) at += 1;
      const exponent = /^[Ee][+-]?\d+/.exec(formula.slice(at, at + 6))?.[0] ?? "";
      at += exponent.length;
      tokens.push({ kind: "node", node: { kind: "number", value: Number(formula.slice(start, at)) } });
    } else if (c === QUOTE) {
      const start = at + 1;
      at = formula.indexOf('"', start);
      tokens.push({ kind: "node", node: { kind: "text", value: formula.slice(start, at) } });
      at += 1;
    } else if (c === APOSTROPHE) {
      const end = formula.indexOf("'", at + 1);
      const sheet = formula.slice(at + 1, end);
      at = end + 2;
      if (!passCells(sheet, passWord())) throw new Error(`Formula not understood: ${formula}`);
    } else if (isLetter(c) || c === DOLLAR) {
      const word = passWord();
      if (formula.charCodeAt(at) === BANG) {
        at += 1;
        if (!passCells(word, passWord())) throw new Error(`Formula not understood: ${formula}`);
      } else if (formula.charAt(at) === "(" || !passCells(null, word)) tokens.push({ kind: "word", word });
    } else {
      const two = formula.slice(at, at + 2);
      const mark = two === "<>" || two === "<=" || two === ">=" ? two : formula.charAt(at);
      at += mark.length;
      if (mark !== " ") tokens.push({ kind: "mark", mark });
    }
  }
  return tokens;
}

function cellAt(address: string): CellAt | null {
  const match = CELL.exec(address);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + letters.charCodeAt(i) - 64;
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
