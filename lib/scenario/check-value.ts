import type { Input, InputValue, NumberInput, OptionalNumberInput } from "./input.ts";

export type Checked = { readonly value: InputValue } | { readonly problem: string };

/**
 * Checks one value of unknown origin against the description of its input. The value is taken as it is or
 * refused in words; it is never bent to fit.
 *
 * @param form how the reader writes shares: `stored` as 0 to 1 (files), `typed` as percentages (the page)
 * @example checkValue(planningLoad, 0, "stored")
 * // { problem: "Planning load must be between 0.01 and 1; 0 is not." }
 */
export function checkValue(input: Input, value: unknown, form: "stored" | "typed" = "stored"): Checked {
  const refuse = (rest: string): Checked => ({ problem: `${input.label} ${rest}` });
  switch (input.kind) {
    case "number":
      return checkNumber(input, value, form);
    case "optional-number":
      return value === null ? { value } : checkNumber(input, value, form);
    case "choice": {
      if (typeof value === "string" && Object.hasOwn(input.choices, value)) return { value };
      return refuse(`must be one of ${Object.keys(input.choices).join(", ")}; ${show(value)} is not.`);
    }
    case "flag":
      return typeof value === "boolean" ? { value } : refuse(`must be true or false; ${show(value)} is not.`);
    case "text":
      if (typeof value !== "string") return refuse(`must be text; ${show(value)} is not.`);
      return value.length <= input.maxLength
        ? { value }
        : refuse(`can have at most ${input.maxLength} characters.`);
    case "reference":
      return typeof value === "string" && value.length > 0 && value.length <= 120
        ? { value }
        : refuse(`must be an id from the catalogue, or custom; ${show(value)} is not.`);
    case "date":
      return typeof value === "string" && isDate(value)
        ? { value }
        : refuse(`must be a date like 2026-11-23; ${show(value)} is not.`);
    case "number-list": {
      if (!Array.isArray(value)) return refuse(`must be a list of numbers; ${show(value)} is not.`);
      const list: unknown[] = value;
      const { lengths } = input;
      if (list.length > 0 && lengths !== "any" && !lengths.includes(list.length)) {
        return refuse(`needs ${lengths.join(" or ")} numbers; there are ${list.length}.`);
      }
      if (list.length > 168) return refuse(`can have at most 168 numbers; there are ${list.length}.`);
      const numbers: number[] = [];
      for (const [i, item] of list.entries()) {
        if (typeof item !== "number" || !Number.isFinite(item) || item < input.min || item > input.max) {
          return refuse(
            `must hold numbers between ${input.min} and ${input.max}; number ${i + 1}, ${show(item)}, is not.`,
          );
        }
        numbers.push(item);
      }
      return { value: numbers };
    }
  }
}

function checkNumber(
  input: NumberInput | OptionalNumberInput,
  value: unknown,
  form: "stored" | "typed",
): Checked {
  const percent = input.percent === true && form === "typed";
  const write = (n: number) => (percent ? `${trim(n * 100)} %` : plain(n));
  const range = `must be between ${write(input.min)} and ${write(input.max)}`;
  if (typeof value !== "number") {
    const between = `between ${write(input.min)} and ${write(input.max)}`;
    return { problem: `${input.label} must be a number ${between}; ${show(value)} is not.` };
  }
  if (!Number.isFinite(value))
    return { problem: `${input.label} ${range}; ${String(value)} is not a finite number.` };
  if (value < input.min || value > input.max)
    return { problem: `${input.label} ${range}; ${write(value)} is not.` };
  if (input.whole === true && !Number.isInteger(value)) {
    return { problem: `${input.label} must be a whole number; ${write(value)} is not.` };
  }
  // Minus zero is zero, and would not survive being written down.
  return { value: value === 0 ? 0 : value };
}

const trim = (n: number) => String(Number(n.toPrecision(12)));
const plain = (n: number) => (Math.abs(n) >= 1e4 && Math.abs(n) < 1e15 ? n.toLocaleString("en-US") : trim(n));

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
