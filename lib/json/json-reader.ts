import { JsonMistake } from "./json-mistake.ts";

export interface JsonReaderOptions {
  readonly deepest: number;
  /** Keys whose values are checked like all others and then dropped: they become null. */
  readonly dropped?: ReadonlySet<string>;
}

const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
]);

/** Reads one JSON value after the other from a text. Throws a JsonMistake, which its callers turn into a value. */
export class JsonReader {
  private at = 0;
  private readonly text: string;
  private readonly options: JsonReaderOptions;
  private readonly scalars = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|-?[A-Za-z]+/y;

  constructor(text: string, options: JsonReaderOptions) {
    this.text = text;
    this.options = options;
  }

  /** The next value, and the blanks around it. */
  next(): unknown {
    return this.element(0);
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  fail(what: string, at = this.at, endsEarly = at >= this.text.length): never {
    throw new JsonMistake(this.text, at, what, endsEarly);
  }

  private element(depth: number): unknown {
    if (depth > this.options.deepest) {
      this.fail(`values are nested more than ${String(this.options.deepest)} deep.`);
    }
    this.blanks();
    const value = this.value(depth);
    this.blanks();
    return value;
  }

  private value(depth: number): unknown {
    switch (this.text[this.at]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.array(depth);
      case '"':
        return this.string();
      case undefined:
        return this.fail("the text ends too early.");
      default:
        return this.scalar();
    }
  }

  private object(depth: number): unknown {
    const object = Object.create(null) as Record<string, unknown>;
    this.at += 1;
    this.blanks();
    if (this.take("}")) return object;
    do {
      this.blanks();
      if (this.text[this.at] !== '"') this.fail("a name in double quotes is expected.");
      const start = this.at;
      const key = this.string();
      if (Object.hasOwn(object, key)) this.fail(`${JSON.stringify(key)} is given twice.`, start);
      this.blanks();
      if (!this.take(":")) this.fail("a colon is expected.");
      const value = this.element(depth + 1);
      object[key] = this.options.dropped?.has(key) === true ? null : value;
    } while (this.take(","));
    if (!this.take("}")) this.fail("a comma or } is expected.");
    return object;
  }

  private array(depth: number): unknown[] {
    const array: unknown[] = [];
    this.at += 1;
    this.blanks();
    if (this.take("]")) return array;
    do array.push(this.element(depth + 1));
    while (this.take(","));
    if (!this.take("]")) this.fail("a comma or ] is expected.");
    return array;
  }

  /** JSON.parse reads the text in quotes: one regular expression for all of it overflows at some megabytes. */
  private string(): string {
    const start = this.at;
    const end = this.closingQuote(start + 1);
    const wrong = "this text in quotes is not closed, or holds a wrong escape.";
    if (end === -1) return this.fail(wrong, start, true);
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end + 1));
      this.at = end + 1;
      return String(value);
    } catch {
      return this.fail(wrong, start, false);
    }
  }

  private closingQuote(from: number): number {
    for (let quote = this.text.indexOf('"', from); quote !== -1; quote = this.text.indexOf('"', quote + 1)) {
      let slashes = 0;
      while (quote - slashes > from && this.text[quote - slashes - 1] === "\\") slashes += 1;
      if (slashes % 2 === 0) return quote;
    }
    return -1;
  }

  private scalar(): unknown {
    this.scalars.lastIndex = this.at;
    const found = this.scalars.exec(this.text)?.[0];
    if (found === undefined) return this.fail("a value is expected.", this.at, this.wordIsCutOff());
    if (/\d/.test(found)) {
      this.at += found.length;
      return Number(found);
    }
    if (!LITERALS.has(found)) {
      this.fail(`${found} is no value; text stands in double quotes.`, this.at, this.wordIsCutOff());
    }
    this.at += found.length;
    return LITERALS.get(found);
  }

  /** A number or a word that runs up to the end of the text may have gone on. */
  private wordIsCutOff(): boolean {
    return this.at + 400 > this.text.length && /^[-\w.+]*$/.test(this.text.slice(this.at));
  }

  private blanks(): void {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at += 1;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}
