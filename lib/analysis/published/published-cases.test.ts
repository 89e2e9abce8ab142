import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { publishedCases, reproduceAll } from "./published-cases.ts";

const folder = new URL("./scenarios/", import.meta.url);

test("the methods page gets the same numbers", () => {
  const reproduced = reproduceAll(currentCatalog);
  expect(reproduced).toHaveLength(publishedCases.length);
  for (const { id, figures } of reproduced) {
    for (const { name, computed, published, tolerance } of figures) {
      expect(Math.abs(computed - published), `${id}: ${name}`).toBeLessThanOrEqual(tolerance);
    }
  }
});

test("every case has a scenario file, and every file a case", () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
  expect(files.toSorted()).toEqual(publishedCases.map((c) => c.id).toSorted());
  expect(files).toHaveLength(40);
});

test("every scenario starts from the blank preset: nothing comes from the catalogue or from an assumption", () => {
  for (const { id } of publishedCases) {
    const source = JSON.parse(readFileSync(new URL(`${id}.json`, folder), "utf8")) as { preset: string };
    expect(source.preset, id).toBe("blank");
  }
});
