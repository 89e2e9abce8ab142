import fc from "fast-check";
import { currentCatalog } from "../../catalog/snapshots.ts";
import type { Input, InputValue, NumberInput, OptionalNumberInput } from "../input.ts";

/**
 * Any value that an input allows, from nothing but its description. Numbers favour what people enter, and reach
 * both ends of the range.
 */
export function arbitraryValue(input: Input): fc.Arbitrary<InputValue> {
  switch (input.kind) {
    case "number":
      return arbitraryNumber(input, input.initial);
    case "optional-number":
      return fc.option(arbitraryNumber(input, null), { nil: null, freq: 2 });
    case "choice":
      return fc.constantFrom(...Object.keys(input.choices));
    case "flag":
      return fc.boolean();
    case "text":
      return fc.string({ unit: "grapheme", maxLength: 20 }).filter((t) => t.length <= input.maxLength);
    case "reference":
      return fc.constantFrom("custom", ...IDS[input.to]);
    case "date":
      return fc
        .integer({ min: 0, max: 3000 })
        .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
    case "number-list": {
      const one = fc.integer({ min: input.min, max: Math.min(input.max, 1000) });
      const lengths = input.lengths === "any" ? [0, 1, 4] : [0, ...input.lengths];
      return fc.oneof(...lengths.map((n) => fc.array(one, { minLength: n, maxLength: n, size: "max" })));
    }
  }
}

/** The catalogue's records that a scenario may name, few enough that each is tried often. */
const IDS = {
  "api-model": currentCatalog.apiModels.slice(0, 8).map((m) => m.id),
  "open-model": currentCatalog.openModels.slice(0, 8).map((m) => m.id),
  gpu: currentCatalog.gpus.slice(0, 8).map((g) => g.id),
} as const;

function arbitraryNumber(
  input: NumberInput | OptionalNumberInput,
  initial: number | null,
): fc.Arbitrary<number> {
  const { min, max } = input;
  // Not fc.double: half of its numbers are closer to zero than any amount that means something.
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  const common = share
    .map((n) => (max <= 1000 ? min + (max - min) * n : Math.max(min, 10 ** (6 * n) - 1)))
    .map((n) => Number(n.toPrecision(4)));
  const typed = fc.oneof(
    { weight: 7, arbitrary: common },
    { weight: 2, arbitrary: fc.constant(initial ?? min) },
    { weight: 1, arbitrary: fc.constantFrom(min, max, min + (max - min) / 3) },
  );
  return (input.whole === true ? typed.map(Math.round) : typed).map((n) => Math.min(max, Math.max(min, n)));
}
