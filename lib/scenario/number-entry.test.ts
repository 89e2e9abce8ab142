import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "./number-entry.ts";

test.each([
  ["24k", 24_000],
  ["1.5M", 1_500_000],
  ["2bn", 2_000_000_000],
  ["1,000", 1000],
  ["1,234,567.5", 1_234_567.5],
  ["80%", 0.8],
  ["100*30", 3000],
  ["(2+3)*1e3", 5000],
  ["-5", -5],
  [" 12 000 ", 12_000],
  ["$0.50", 0.5],
  ["10/4", 2.5],
  ["3k × 30", 90_000],
  [".5", 0.5],
  ["2*(1.5k+500)", 4000],
  ["1e-7", 1e-7],
])("%s is read as %d", (text, value) => {
  expect(readNumber(text)).toEqual({ value });
});

test.each([
  "",
  "abc",
  "1..2",
  "1,5",
  "(1",
  "1)",
  "2*",
  "NaN",
  "Infinity",
  "1/0",
  "1e999",
  "0x10",
  "--",
  "5 apples",
  "k",
])("%s is refused in words", (text) => {
  const result = readNumber(text);
  expect("problem" in result && result.problem.length > 5).toBe(true);
});

test("any number written out is read back exactly", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      const result = readNumber(String(n));
      expect("value" in result && result.value === n).toBe(true);
    }),
    { seed: 7 },
  );
});

test("any text is read or refused, never thrown at, however deeply nested", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const result = readNumber(text);
      if ("value" in result) expect(Number.isFinite(result.value)).toBe(true);
    }),
    { seed: 8, numRuns: 2000 },
  );
  expect("problem" in readNumber("(".repeat(150) + "1" + ")".repeat(150))).toBe(true);
});
