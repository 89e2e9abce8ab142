import fc from "fast-check";
import { expect, test } from "vitest";
import type { PointCapacity } from "./point-capacity.ts";
import { usdPerMillionTokens } from "./usd-per-million-tokens.ts";

function capacity(input: number | null, output: number): PointCapacity {
  return {
    inputTokensPerSecond: input,
    outputTokensPerSecond: output,
    totalTokensPerSecond: input === null ? null : input + output,
    span: "whole-run",
  };
}

test("the three prices of a worked example", () => {
  // $3.60 an hour is $0.001 a second: ÷ 2,500, ÷ 500, and ÷ (2,000 + 4 × 500) = 4,000.
  const prices = usdPerMillionTokens(capacity(2000, 500), { usdPerHour: 3.6 });
  expect(prices?.blended).toBeCloseTo(0.4, 12);
  expect(prices?.outputOnly).toBeCloseTo(2, 12);
  expect(prices?.split?.input).toBeCloseTo(0.25, 12);
  expect(prices?.split?.output).toBeCloseTo(1, 12);
});

test("capacity that stands idle is paid for by the tokens that are served", () => {
  // At 70 % the 500 output tokens a second are 350: 0.001 ÷ 350 × 10⁶.
  const prices = usdPerMillionTokens(capacity(2000, 500), { usdPerHour: 3.6, utilisation: 0.7 });
  expect(prices?.outputOnly).toBeCloseTo(2.857142857, 9);
  expect(prices?.blended).toBeCloseTo(0.571428571, 9);
});

test("without a count of input tokens only the output has a price", () => {
  expect(usdPerMillionTokens(capacity(null, 1000), { usdPerHour: 7.2 })).toEqual({
    blended: null,
    outputOnly: 2,
    split: null,
  });
});

test.each([
  { usdPerHour: -1 },
  { usdPerHour: NaN },
  { usdPerHour: 1, utilisation: 0 },
  { usdPerHour: 1, utilisation: 1.01 },
  { usdPerHour: 1, outputWeight: 0 },
])("%j has no price", (options) => {
  expect(usdPerMillionTokens(capacity(1, 1), options)).toBeNull();
});

test("every way to price earns exactly the cost, whatever the weight", () => {
  const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      positive,
      positive,
      positive,
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 20, noNaN: true }),
      (input, output, usdPerHour, utilisation, outputWeight) => {
        const prices = usdPerMillionTokens(capacity(input, output), {
          usdPerHour,
          utilisation,
          outputWeight,
        });
        const hours = (perMillion: number, tokensPerSecond: number) =>
          (perMillion * tokensPerSecond * utilisation * 3600) / 1e6;
        const near = (earned: number) => expect(Math.abs(earned / usdPerHour - 1)).toBeLessThan(1e-9);
        near(hours(prices?.blended ?? 0, input + output));
        near(hours(prices?.outputOnly ?? 0, output));
        near(hours(prices?.split?.input ?? 0, input) + hours(prices?.split?.output ?? 0, output));
      },
    ),
  );
});
