import { expect, test } from "vitest";
import type { Input } from "../input.ts";
import { GROUPS, WORKLOAD_INPUTS } from "../scenario.ts";

const inputs = Object.entries({ ...GROUPS, workloads: WORKLOAD_INPUTS }).flatMap(([group, all]) =>
  Object.entries(all as Readonly<Record<string, Input>>).map(
    ([key, input]) => [`${group}.${key}`, input] as const,
  ),
);

test.each(inputs)("%s says what it is and what to put there", async (_, { help }) => {
  const words = typeof help === "string" ? help : await help();
  expect(words).toMatch(/^\S.*[.?]$/s);
});
