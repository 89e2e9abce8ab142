import { readNumber } from "@/lib/scenario/number-entry.ts";

interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

/** Null comes with the sentence that says what to type. */
type NumberWithin =
  | { readonly value: number; readonly problem?: undefined }
  | { readonly value: null; readonly problem: string };

/**
 * Reads what a person types into a field that takes the numbers of a range, both of its ends included.
 *
 * @example numberWithin("1k", { least: 1, most: 1024, whole: true }) // { value: 1000 }
 * @example numberWithin("0", { least: 1, most: 1024 }) // { value: null, problem: "Type a number from 1 to 1,024." }
 */
export function numberWithin(text: string, { least, most, whole = false }: Range): NumberWithin {
  const read = readNumber(text);
  if (
    "value" in read &&
    read.value >= least &&
    read.value <= most &&
    (!whole || Number.isInteger(read.value))
  )
    return { value: read.value };
  const [from, to] = [least, most].map((end) => end.toLocaleString("en-US"));
  return { value: null, problem: `Type a ${whole ? "whole number" : "number"} from ${from} to ${to}.` };
}
