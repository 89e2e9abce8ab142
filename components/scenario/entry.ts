import { checkValue } from "@/lib/scenario/check-value.ts";
import type { Input, InputValue } from "@/lib/scenario/input.ts";
import { readNumber } from "@/lib/scenario/number-entry.ts";

export type Entry = { readonly value: InputValue } | { readonly problem: string };

/**
 * Reads what was typed into a field, with the checks of its input. What cannot be read is refused in words;
 * nothing is bent to fit.
 *
 * @example readEntry(requestsPerDay, "24k") // { value: 24000 }
 * @example readEntry(cachedInputShare, "35") // { value: 0.35 }: shares are typed as percentages
 */
export function readEntry(input: Input, text: string): Entry {
  switch (input.kind) {
    case "number":
      return readOne(input, text);
    case "optional-number":
      return text.trim() === "" ? { value: null } : readOne(input, text);
    case "number-list":
      return readList(input, text);
    case "text":
    case "date":
      return checkValue(input, text, "typed");
    default:
      throw new TypeError(`A ${input.kind} is chosen, not typed.`);
  }
}

function readOne(input: Input, text: string): Entry {
  const percent = isPercent(input);
  // In a field of percentages "35%" says no more than "35".
  const read = readNumber(percent ? text.replaceAll("%", "") : text);
  if ("problem" in read) return read;
  return checkValue(input, percent ? read.value / 100 : read.value, "typed");
}

function readList(input: Input, text: string): Entry {
  const numbers: number[] = [];
  for (const part of text.split(/[\s,;]+/).filter((item) => item !== "")) {
    const read = readNumber(part);
    if ("problem" in read) return { problem: `"${part}" is not a number.` };
    numbers.push(read.value);
  }
  return checkValue(input, numbers, "typed");
}

/** Whether shares of this input are written as percentages. */
export const isPercent = (input: Input): boolean => "percent" in input && input.percent;

/** A value as a sentence names it: as its field shows it, with a percent sign where that stands beside it. */
export function entryInWords(input: Input, value: InputValue): string {
  const text = formatEntry(input, value);
  return text !== "" && isPercent(input) ? `${text} %` : text;
}

/**
 * A value as its field shows it while somebody types there: without separators, which an added or a deleted
 * digit would put in the wrong place.
 *
 * @example plainEntry(requestsPerDay, 24000) // "24000"
 */
export function plainEntry(input: Input, value: InputValue): string {
  const text = formatEntry(input, value);
  return typeof value === "number" ? text.replaceAll(",", "") : text;
}

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 12 });

/**
 * A value as its field shows it while nobody types: thousands separated, shares as percentages.
 *
 * @example formatEntry(cachedInputShare, 0.35) // "35"
 */
export function formatEntry(input: Input, value: InputValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    const percent = isPercent(input);
    // 0.29 × 100 is 28.999999999999996; twelve digits are more than anybody types.
    return grouped.format(Number((percent ? value * 100 : value).toPrecision(12)));
  }
  if (typeof value === "boolean") return value ? "on" : "off";
  if (typeof value === "string") return input.kind === "choice" ? (input.choices[value] ?? value) : value;
  return value.join(", ");
}
