import { expect, test } from "vitest";
import { numberWithin } from "./number-within.ts";

test.each([
  ["1", { least: 1, most: 4 }, 1],
  ["4", { least: 1, most: 4 }, 4],
  ["1.5", { least: 1, most: 4 }, 1.5],
  [" 1k ", { least: 1, most: 1024, whole: true }, 1000],
  ["1,000", { least: 1, most: 1024, whole: true }, 1000],
])("%j is one of %j", (text, range, value) => expect(numberWithin(text, range)).toEqual({ value }));

test.each(["", "x", "0.99", "1025", "-1", "1.5", "1e400"])(
  "%j is none, and the sentence says which are",
  (text) =>
    expect(numberWithin(text, { least: 1, most: 1024, whole: true })).toEqual({
      value: null,
      problem: "Type a whole number from 1 to 1,024.",
    }),
);

test("what need not be whole is called a number", () =>
  expect(numberWithin("0", { least: 0.001, most: 600_000 }).problem).toBe(
    "Type a number from 0.001 to 600,000.",
  ));
