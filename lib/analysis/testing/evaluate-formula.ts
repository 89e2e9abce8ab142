import { wholeSteps } from "../../pricing/staircase.ts";

export interface Evaluated {
  readonly value: number;
  /** The largest number met on the way: what is lost to cancellation is measured against it. */
  readonly scale: number;
}

/**
 * Computes a figure's formula from its terms: `+ - * / ^ ( )`, `ceil`, `max`, `min`.
 *
 * @throws Error when it is no such formula, or names a term that is not there
 */
export function evaluateFormula(formula: string, terms: Readonly<Record<string, number>>): Evaluated {
  const tokens = formula.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/^(),]|\S/g) ?? [];
  let at = 0;
  let scale = 0;
  const seen = (value: number) => {
    scale = Math.max(scale, Math.abs(value));
    return value;
  };
  const take = (...wanted: string[]): string | null => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return null;
    at += 1;
    return token;
  };
  const expect = (token: string) => {
    if (take(token) === null) throw new Error(`${formula}: ${token} expected at ${String(at)}`);
  };

  function sum(): number {
    let value = product();
    for (let sign = take("+", "-"); sign !== null; sign = take("+", "-")) {
      value = seen(sign === "+" ? value + product() : value - product());
    }
    return value;
  }
  function product(): number {
    let value = power();
    for (let sign = take("*", "/"); sign !== null; sign = take("*", "/")) {
      value = seen(sign === "*" ? value * power() : value / power());
    }
    return value;
  }
  function power(): number {
    const base = atom();
    return take("^") === null ? base : seen(base ** power());
  }
  function atom(): number {
    if (take("-") !== null) return -power();
    if (take("(") !== null) {
      const value = sum();
      expect(")");
      return value;
    }
    const token = tokens[at];
    at += 1;
    if (token === undefined) throw new Error(`${formula}: ends too early`);
    if (/^\d/.test(token)) return seen(Number(token));
    if (token === "ceil" || token === "max" || token === "min") return call(token);
    const value = Object.hasOwn(terms, token) ? terms[token] : undefined;
    if (value === undefined) throw new Error(`${formula}: no term ${token}`);
    return seen(value);
  }
  function call(name: "ceil" | "max" | "min"): number {
    expect("(");
    const values = [sum()];
    while (take(",") !== null) values.push(sum());
    expect(")");
    // The model rounds up the same way: forgiving the last bits of floating point.
    return seen(name === "ceil" ? wholeSteps(values[0] ?? NaN) : Math[name](...values));
  }

  const value = sum();
  if (at < tokens.length) throw new Error(`${formula}: ${tokens.slice(at).join(" ")} is left over`);
  return { value, scale };
}
