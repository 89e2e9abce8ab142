import { expect, test } from "vitest";

import { currentCatalog } from "./snapshots.ts";
import { suggest } from "./suggest.ts";

const apiModels = currentCatalog.apiModels.map((model) => model.id);
const gpus = currentCatalog.gpus.map((gpu) => gpu.id);

test.each([
  ["openai/gpt6-sol", "openai/gpt-6-sol"],
  ["claude-opus-5.5", "anthropic/claude-opus-5-5"],
  ["OpenAI/GPT-5-MINI", "openai/gpt-5-mini"],
  ["gpt-6-sool", "openai/gpt-6-sol"],
])("a misspelt %s leads to %s", (typed, expected) => {
  expect(suggest(typed, apiModels)[0]).toBe(expected);
});

test("a part of a name leads to the names that contain it", () => {
  expect(suggest("h200", gpus)).toContain("h200-sxm-141gb");
});

test("a name like no other leads to nothing", () => {
  expect(suggest("zzzzzzzz", apiModels)).toEqual([]);
  expect(suggest("", apiModels)).toEqual([]);
});

test("no more names are given than asked for", () => {
  expect(suggest("gemini", apiModels, 2)).toHaveLength(2);
});
