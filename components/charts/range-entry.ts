import { readNumber } from "@/lib/scenario/number-entry.ts";
import type { AxisScale } from "./axis.ts";

export type RangeEntry =
  | { readonly ok: true; readonly from: number; readonly to: number }
  | { readonly ok: false; readonly problem: string };

/** Beyond this, doubles no longer count single requests. */
const LARGEST = 1e15;

/**
 * Reads the two ends of a range as a person types them, in the unit in which they are shown.
 *
 * @example readRange("1k", "2.5M", "log") // { ok: true, from: 1000, to: 2500000 }
 */
export function readRange(fromText: string, toText: string, scale: AxisScale): RangeEntry {
  const from = readNumber(fromText);
  if ("problem" in from) return { ok: false, problem: `From: ${from.problem}` };
  const to = readNumber(toText);
  if ("problem" in to) return { ok: false, problem: `To: ${to.problem}` };
  if (from.value < 0) return { ok: false, problem: "From cannot be below zero." };
  if (scale === "log" && from.value === 0)
    return { ok: false, problem: "A logarithmic axis cannot begin at zero. Try 1, or choose linear." };
  if (to.value > LARGEST) return { ok: false, problem: "To can be at most 1,000,000 billion." };
  if (to.value <= from.value * (1 + 1e-6)) return { ok: false, problem: "To must be larger than From." };
  return { ok: true, from: from.value, to: to.value };
}

/** An end of the range as its field shows it: short, and read back as the same number. */
export function rangeText(value: number): string {
  const rounded = Number(value.toPrecision(3));
  if (rounded >= 1e15) return String(rounded);
  return rounded.toLocaleString("en-US", {
    maximumSignificantDigits: 3,
    notation: rounded >= 1e6 ? "compact" : "standard",
  });
}
