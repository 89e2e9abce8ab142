import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "./read-json.ts";

test("whatever is JSON is read as JSON.parse reads it", () => {
  const depth = fc.json({ maxDepth: 5 });
  fc.assert(
    fc.property(depth, (text) => {
      const read = readJson(text);
      expect("value" in read && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

test("what JSON.parse refuses is refused, apart from numbers that JSON does not have", () => {
  const characters = fc.constantFrom(...'{}[]",:0123456789.-+eE \\untrfalsé\n'.split(""));
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 25 }), (list) => {
      const text = list.join("");
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect("value" in readJson(text)).toBe(valid);
    }),
    { numRuns: 20_000 },
  );
});

test("NaN and Infinity are read, so that the input that they stand for can refuse them", () => {
  expect(readJson("[NaN, Infinity, -Infinity]")).toEqual({ value: [NaN, Infinity, -Infinity] });
});

test("__proto__ is a key like any other", () => {
  const read = readJson('{"__proto__": {"polluted": true}}');
  expect("value" in read && Object.keys(read.value as object)).toEqual(["__proto__"]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
