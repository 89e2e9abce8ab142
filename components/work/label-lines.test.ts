import fc from "fast-check";
import { expect, test } from "vitest";
import { labelLines } from "./label-lines.ts";

test.each([
  ["Owned servers", 13, ["Owned servers"]],
  ["Owned servers", 12, ["Owned", "servers"]],
  ["H100 SXM 80 GB", 12, ["H100 SXM", "80 GB"]],
  ["Hybrid LLM, models of similar size", 12, ["Hybrid LLM,", "models of s…"]],
  ["Incomprehensibilities of it", 12, ["Incomprehen…"]],
] as const)("%s in lines of %i characters", (name, most, lines) => {
  expect(labelLines(name, most)).toEqual(lines);
});

test("there are at most two lines, none too long, and without an ellipsis they are the whole name", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "bc", " ") }),
      fc.integer({ min: 1, max: 12 }),
      (name, most) => {
        const lines = labelLines(name, most);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
        const whole = lines.join(" ");
        if (!whole.includes("…")) expect(whole).toBe(name);
      },
    ),
  );
});
