import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonDocuments } from "./read-json-documents.ts";

const OPTIONS = { deepest: 16 };
const read = (text: string) => readJsonDocuments(text, OPTIONS);

test.each(["\n", "", " ", "\r\n\r\n"])("objects that are joined by %j are read one by one", (between) => {
  const parts = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { minLength: 1 });
  fc.assert(
    fc.property(parts, (objects) => {
      const text = objects.map((object) => JSON.stringify(object)).join(between);
      const { documents } = read(text) as { documents: unknown[] };
      expect(documents.map((d) => JSON.stringify(d))).toEqual(
        objects.map((o) => JSON.stringify(JSON.parse(JSON.stringify(o)))),
      );
    }),
  );
});

test("NaN and Infinity are numbers outside quotes and text inside them", () => {
  expect(read('["NaN", NaN, "a \\"Infinity\\" b", -Infinity]')).toEqual({
    documents: [["NaN", NaN, 'a "Infinity" b', -Infinity]],
  });
});

test("every text that is cut off inside an object is known to end early", () => {
  const whole = '{"a": [1.5e3, -2, true, NaN, "x\\u00e9\\"y"], "b": {"c": null}}';
  for (let length = 1; length < whole.length; length++) {
    expect(read(whole.slice(0, length)), whole.slice(0, length)).toMatchObject({ endsEarly: true, read: 0 });
  }
});

test("a mistake in the middle is no cut-off, and has its line and column", () => {
  expect(read('{"a": 1}\n{"a": 1,\n "b" 2}')).toEqual({
    problem: "a colon is expected.",
    line: 3,
    column: 6,
    endsEarly: false,
    read: 1,
  });
});

test("nesting is bounded, and dropped keys are checked but not kept", () => {
  expect(read("[".repeat(100_000))).toMatchObject({ problem: "values are nested more than 16 deep." });
  const dropped = new Set(["prompt"]);
  expect(readJsonDocuments('{"prompt": "a secret", "n": 1}', { deepest: 2, dropped })).toEqual({
    documents: [{ prompt: null, n: 1 }],
  });
  expect(readJsonDocuments('{"prompt": }', { deepest: 2, dropped })).toHaveProperty("problem");
});

test("a text of many megabytes in one pair of quotes is read", () => {
  const long = "x\\n".repeat(3_000_000);
  const result = read(`["${long}"]`);
  expect("documents" in result && (result.documents[0] as string[])[0]?.length).toBe(6_000_000);
});
