import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { decodeLink, encodeLink } from "./link.ts";
import { fieldsOf } from "./paths.ts";
import { arbitraryScenario } from "./testing/arbitrary-scenario.ts";

vi.setConfig({ testTimeout: 60_000 });

test("a link opens to the scenario that it was made of", () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const { scenario: opened, problems } = decodeLink(encodeLink(scenario));
      expect(problems).toEqual([]);
      expect(opened).toEqual(scenario);
    }),
    { numRuns: 300 },
  );
});

test("whatever a link holds, it opens, and what cannot be read is said in words", () => {
  const paths = fc.constantFrom(
    ...fieldsOf(decodeLink("").scenario).map((f) => f.path),
    "__proto__.x",
    "workloads.9.users",
    "constructor",
  );
  const query = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)),
    fc
      .array(fc.tuple(paths, fc.oneof(fc.string(), fc.double().map(String), fc.constant("NaN"))))
      .map((pairs) => new URLSearchParams(pairs).toString()),
  );
  fc.assert(
    fc.property(query, (text) => {
      const { scenario, problems } = decodeLink(text);
      for (const { message } of problems) expect(message.length).toBeGreaterThan(10);
      // What was opened is whole: every value can be written down and read again.
      expect(decodeLink(encodeLink(scenario))).toEqual({ scenario, problems: [] });
    }),
    { numRuns: 2000 },
  );
});
