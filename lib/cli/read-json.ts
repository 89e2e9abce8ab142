/** A value of a JSON text. Objects have no prototype, so that `__proto__` is a key like any other. */
export type ReadJson = { readonly value: unknown } | { readonly problem: string };

const DEEPEST = 32;

/**
 * Reads JSON and says where it is broken. Differs from `JSON.parse` in what a scenario file needs: the line and
 * column of a mistake; a key given twice is refused instead of half of it dropped; nesting is bounded; and
 * `NaN` and `Infinity`, which JSON does not have but programs write, are read so that the check of the input
 * they stand for can refuse them by name.
 *
 * @example readJson('{"a": 1,}') // { problem: "line 1, column 9: a name in double quotes is expected." }
 */
export function readJson(text: string): ReadJson {
  const reader = new JsonReader(text);
  try {
    return { value: reader.document() };
  } catch (error) {
    if (error instanceof JsonMistake) return { problem: error.message };
    throw error;
  }
}

class JsonMistake extends Error {}

const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
]);

class JsonReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.element(0);
    if (this.at < this.text.length) this.fail("there is text after the end of the scenario.");
    return value;
  }

  /** A value and the blanks around it. */
  private element(depth: number): unknown {
    if (depth > DEEPEST) this.fail(`values are nested more than ${String(DEEPEST)} deep.`);
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
      object[key] = this.element(depth + 1);
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

  private string(): string {
    const match = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text)?.[0];
    if (found === undefined) return this.fail("this text in quotes is not closed, or holds a wrong escape.");
    this.at += found.length;
    return JSON.parse(found) as string;
  }

  private scalar(): unknown {
    const match = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|-?[A-Za-z]+/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text)?.[0];
    if (found === undefined) return this.fail("a value is expected.");
    if (!/[A-Za-z]/.test(found[0] ?? "") && /\d/.test(found)) {
      this.at += found.length;
      return Number(found);
    }
    if (!LITERALS.has(found)) this.fail(`${found} is no value; text stands in double quotes.`);
    this.at += found.length;
    return LITERALS.get(found);
  }

  private blanks(): void {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at += 1;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private fail(what: string, at = this.at): never {
    const before = this.text.slice(0, at).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    throw new JsonMistake(`line ${String(before.length)}, column ${String(column)}: ${what}`);
  }
}
