import { ELEMENTWISE, FUNCTIONS } from "./functions.ts";
import type { CellAt, Node, Operator } from "./syntax.ts";
import { finite, isError, isList, numberOf, type Scalar, type Value } from "./value.ts";

/** Where a formula finds the cells and names that it refers to. */
export interface Cells {
  readonly range: (sheet: string | null, from: CellAt, to: CellAt) => Value;
  readonly named: (name: string) => Value;
}

/**
 * Works out a formula, for the values that previews of a file show. Ranges in arithmetic are taken element by
 * element, which is what spreadsheets do inside SUMPRODUCT; nothing else of the workbook computes with ranges.
 */
export function evaluateNode(node: Node, cells: Cells): Value {
  switch (node.kind) {
    case "number":
    case "text":
      return node.value;
    case "name":
      return cells.named(node.name);
    case "range":
      return cells.range(node.sheet, node.from, node.to);
    case "negate":
      return elementwise([evaluateNode(node.of, cells)], ([x]) => arithmetic("-", 0, x ?? null));
    case "operation": {
      const { operator } = node;
      const sides = [evaluateNode(node.left, cells), evaluateNode(node.right, cells)];
      return elementwise(sides, ([left = null, right = null]) => arithmetic(operator, left, right));
    }
    case "call":
      return call(node.name, node.args, cells);
  }
}

function call(name: string, args: readonly Node[], cells: Cells): Value {
  const value = (i: number): Value => {
    const arg = args[i];
    return arg === undefined ? null : evaluateNode(arg, cells);
  };
  switch (name) {
    case "IF": {
      const test = truth(value(0));
      return typeof test === "boolean" ? value(test ? 1 : 2) : test;
    }
    case "IFERROR": {
      const tried = value(0);
      return isError(tried) ? value(1) : tried;
    }
    case "AND":
    case "OR": {
      // Spreadsheets look at every argument, so an error in any of them is the answer.
      const tests = args.map((_, i) => truth(value(i)));
      const wrong = tests.find((test) => typeof test !== "boolean");
      return wrong ?? (name === "AND" ? tests.every(Boolean) : tests.some(Boolean));
    }
    default: {
      const values = args.map((_, i) => value(i));
      const ofNumbers = ELEMENTWISE[name];
      if (ofNumbers) {
        return elementwise(values, (scalars) => {
          const numbers: number[] = [];
          for (const scalar of scalars) {
            const number = numberOf(scalar);
            if (typeof number !== "number") return number;
            numbers.push(number);
          }
          return finite(ofNumbers(...numbers));
        });
      }
      const known = FUNCTIONS[name];
      if (known === undefined) throw new Error(`No formula of the workbook may use ${name}.`);
      return known(values);
    }
  }
}

function truth(value: Value): boolean | Exclude<Scalar, boolean | number | null> {
  const scalar = isList(value) ? (value[0] ?? null) : value;
  const number = numberOf(scalar);
  return typeof number === "number" ? number !== 0 : number;
}

function elementwise(values: readonly Value[], of: (scalars: readonly Scalar[]) => Scalar): Value {
  const lengths = values.map((value) => (isList(value) ? value.length : 1));
  const length = Math.max(...lengths);
  if (!values.some(isList)) return of(values as readonly Scalar[]);
  return Array.from({ length }, (_, i) =>
    of(
      values.map((value) =>
        isList(value) ? (value.length === 1 ? (value[0] ?? null) : (value[i] ?? null)) : value,
      ),
    ),
  );
}

function arithmetic(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "=":
      return same(left, right);
    case "<>":
      return !same(left, right);
    case "&":
      return `${left ?? ""}${right ?? ""}`;
    default: {
      const [a, b] = [numberOf(left), numberOf(right)];
      if (typeof a !== "number") return a;
      if (typeof b !== "number") return b;
      return ofNumbers(operator, a, b);
    }
  }
}

/** Whether two cells hold the same; text regardless of case, and an empty cell is both 0 and no text. */
function same(left: Scalar, right: Scalar): boolean {
  const [a, b] = [left ?? (typeof right === "string" ? "" : 0), right ?? (typeof left === "string" ? "" : 0)];
  return typeof a === "string" && typeof b === "string" ? a.toLowerCase() === b.toLowerCase() : a === b;
}

function ofNumbers(operator: Exclude<Operator, "=" | "<>" | "&">, a: number, b: number): Scalar {
  switch (operator) {
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
    case "+":
      return finite(a + b);
    case "-":
      return finite(a - b);
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? { error: "#DIV/0!" } : finite(a / b);
    case "^":
      return finite(a ** b);
  }
}
