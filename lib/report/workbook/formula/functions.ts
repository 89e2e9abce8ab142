import { finite, isError, isList, numberOf, type CellError, type Scalar, type Value } from "./value.ts";

type Numeric = (...numbers: number[]) => number;

/** Functions of single numbers; over ranges they work element by element, as inside SUMPRODUCT. */
export const ELEMENTWISE: Readonly<Record<string, Numeric>> = {
  ABS: (x = 0) => Math.abs(x),
  INT: (x = 0) => Math.floor(x),
  EXP: (x = 0) => Math.exp(x),
  LN: (x = 0) => Math.log(x),
  COS: (x = 0) => Math.cos(x),
  ROUND: (x = 0) => Math.sign(x) * Math.round(Math.abs(x)),
  ROUNDUP: (x = 0) => Math.sign(x) * Math.ceil(Math.abs(x)),
  MOD: (x = 0, by = 0) => x - by * Math.floor(x / by),
};

/** All numbers of some arguments. Text and empty cells in ranges are passed over, as spreadsheets do. */
function numbersIn(args: readonly Value[]): number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isError(arg)) return arg;
    if (!isList(arg)) {
      const one = numberOf(arg);
      if (typeof one !== "number") return one;
      numbers.push(one);
      continue;
    }
    for (const item of arg) {
      if (isError(item)) return item;
      if (typeof item === "number") numbers.push(item);
    }
  }
  return numbers;
}

const overNumbers =
  (of: (numbers: number[]) => number) =>
  (args: readonly Value[]): Scalar => {
    const numbers = numbersIn(args);
    return Array.isArray(numbers) ? finite(of(numbers)) : numbers;
  };

const first = (value: Value | undefined): Scalar =>
  value === undefined ? null : isList(value) ? (value[0] ?? null) : value;
const listOf = (value: Value | undefined): readonly Scalar[] =>
  value === undefined ? [] : isList(value) ? value : [value];

const ranked = (order: (a: number, b: number) => number) => (args: readonly Value[]) => {
  const numbers = numbersIn(args.slice(0, 1));
  const rank = numberOf(first(args[1]));
  if (!Array.isArray(numbers)) return numbers;
  if (typeof rank !== "number") return rank;
  return numbers.toSorted(order)[rank - 1] ?? ({ error: "#NUM!" } as const);
};

const DAY_MS = 86_400_000;
/** Day 0 of the calendar that spreadsheets count in. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const dateOf = (serial: Scalar | undefined) => new Date(EPOCH_MS + Number(serial ?? 0) * DAY_MS);

/** The number that spreadsheets keep a date as. */
export const serialOf = (isoDay: string): number => (Date.parse(`${isoDay}T00:00:00Z`) - EPOCH_MS) / DAY_MS;

/** Functions whose arguments have been worked out. Those that look at only some of theirs are in the evaluator. */
export const FUNCTIONS: Readonly<Record<string, (args: readonly Value[]) => Scalar>> = {
  SUM: overNumbers((numbers) => numbers.reduce((sum, n) => sum + n, 0)),
  MAX: overNumbers((numbers) =>
    numbers.reduce((most, n) => Math.max(most, n), numbers.length > 0 ? -Infinity : 0),
  ),
  MIN: overNumbers((numbers) =>
    numbers.reduce((least, n) => Math.min(least, n), numbers.length > 0 ? Infinity : 0),
  ),
  PI: () => Math.PI,
  COUNT: (args) => args.flatMap((arg) => listOf(arg)).filter((item) => typeof item === "number").length,
  ISNUMBER: ([value]) => typeof first(value) === "number",
  SMALL: ranked((a, b) => a - b),
  LARGE: ranked((a, b) => b - a),
  NOT: ([value]) => {
    const one = numberOf(first(value));
    return typeof one === "number" ? one === 0 : one;
  },
  SUMPRODUCT: (args) => {
    const lists = args.map((arg) => listOf(arg));
    let sum = 0;
    for (let i = 0; i < (lists[0]?.length ?? 0); i += 1) {
      let product = 1;
      for (const list of lists) {
        const item = list[i] ?? null;
        if (isError(item)) return item;
        product *= typeof item === "number" ? item : 0;
      }
      sum += product;
    }
    return finite(sum);
  },
  SUMIF: ([keys, wanted, amounts]) => {
    const target = first(wanted);
    const paid = listOf(amounts);
    return listOf(keys).reduce<number>(
      (sum, key, i) => (key === target ? sum + Number(paid[i] ?? 0) : sum),
      0,
    );
  },
  INDEX: ([list, place]) => {
    const index = numberOf(first(place));
    if (typeof index !== "number") return index;
    const items = listOf(list);
    return index >= 1 && index <= items.length ? (items[Math.trunc(index) - 1] ?? null) : { error: "#REF!" };
  },
  MATCH: ([wanted, list]) => {
    const target = first(wanted);
    const at = listOf(list).findIndex((item) => item === target);
    return at < 0 ? { error: "#N/A" } : at + 1;
  },
  DATE: (args) => {
    const [year = 0, month = 1, day = 1] = args.map((arg) => Number(first(arg)));
    return (Date.UTC(year, month - 1, day) - EPOCH_MS) / DAY_MS;
  },
  YEAR: ([serial]) => dateOf(first(serial)).getUTCFullYear(),
  MONTH: ([serial]) => dateOf(first(serial)).getUTCMonth() + 1,
};
