import { describe, expect, it } from "vitest";
import { sharedSentences } from "./shared-sentences.ts";

describe("sharedSentences", () => {
  it.each([
    [["No people. Cut to one digit.", "No people."], "No people."],
    [["At 6.5 GB. So it is.", "At 6.5 GB. So it was."], "At 6.5 GB."],
    [["One.", "Two."], ""],
    [["Alone. Twice."], "Alone. Twice."],
    [["No full stop"], "No full stop"],
    [[], ""],
  ])("of %j is %j", (texts, shared) => {
    expect(sharedSentences(texts)).toBe(shared);
  });
});
