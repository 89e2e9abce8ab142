export type NumberEntry = { readonly value: number } | { readonly problem: string };

const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  g: 1e9,
  t: 1e12,
  "%": 0.01,
};

/**
 * Reads what a person types into a number field: `24k`, `1.5M`, `2bn`, `1,000`, `80%`, `100*30`, `(2+3)*1e3`.
 *
 * @example readNumber("100*30") // { value: 3000 }
 * @example readNumber("1,5") // { problem: "Write decimals with a point: 1.5." }
 */
export function readNumber(text: string): NumberEntry {
  const source = text.replace(/[\s_$€£  ]/g, "");
  if (source === "") return { problem: "Type a number." };
  if (source.length > 200) return { problem: "That is too long for a number." };
  const comma = /(^|[^\d,.])(\d+),(\d{1,2})(?![\d,])/.exec(source);
  if (comma) return { problem: `Write decimals with a point: ${comma[2] ?? ""}.${comma[3] ?? ""}.` };
  const parser = new EntryParser(source.replace(/,(?=\d{3}(\D|$))/g, ""));
  const value = parser.sum();
  if (value === null || !parser.atEnd)
    return { problem: "That is not a number. Try 24000, 24k, 1.5M or 100*30." };
  if (!Number.isFinite(value)) return { problem: "That is not a finite number." };
  return { value };
}

/** Recursive descent over `+ - * / ( )`; null marks anything that does not parse. */
class EntryParser {
  private position = 0;
  private depth = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get atEnd(): boolean {
    return this.position === this.source.length;
  }

  sum(): number | null {
    let value = this.product();
    for (let sign = this.take("+-"); sign !== null && value !== null; sign = this.take("+-")) {
      const next = this.product();
      value = next === null ? null : sign === "+" ? value + next : value - next;
    }
    return value;
  }

  private product(): number | null {
    let value = this.factor();
    for (let sign = this.take("*/×"); sign !== null && value !== null; sign = this.take("*/×")) {
      const next = this.factor();
      value = next === null ? null : sign === "/" ? value / next : value * next;
    }
    return value;
  }

  private factor(): number | null {
    const sign = this.take("+-");
    if (sign !== null) {
      const value = this.depth++ < 50 ? this.factor() : null;
      return value === null ? null : sign === "-" ? -value : value;
    }
    if (this.take("(") !== null) {
      const value = this.depth++ < 50 ? this.sum() : null;
      return this.take(")") === null ? null : this.suffixed(value);
    }
    const match = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(this.source.slice(this.position));
    if (!match) return null;
    this.position += match[0].length;
    return this.suffixed(Number(match[0]));
  }

  private suffixed(value: number | null): number | null {
    const match = /^(bn|mn|mio|[kmbgt%])/i.exec(this.source.slice(this.position));
    if (!match || value === null) return value;
    this.position += match[0].length;
    return value * (SUFFIXES[match[0].toLowerCase()] ?? 1);
  }

  private take(characters: string): string | null {
    const next = this.source[this.position];
    if (next === undefined || !characters.includes(next)) return null;
    this.position += 1;
    return next;
  }
}
