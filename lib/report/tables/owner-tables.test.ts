import { expect, test } from "vitest";
import { analyseFully } from "../../analysis/analyse-fully.ts";
import { resultOf } from "../../analysis/result/result.ts";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { withValues, type ValueChange } from "../../scenario/paths.ts";
import { findPreset } from "../../scenario/presets.ts";
import { ownerTables } from "./owner-tables.ts";

function tablesOf(...changes: ValueChange[]) {
  const preset = findPreset("support-platform");
  if (preset === null) throw new Error("The preset is gone.");
  const answer = analyseFully(withValues(preset.scenario, changes), currentCatalog, "2026-11-25");
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(" "));
  const result = resultOf(answer.analysis);
  return { result, tables: ownerTables(result) };
}

test("a hybrid's levers, base load and lock-in are in the file for finance, a column for each cell", () => {
  const { result, tables } = tablesOf();
  expect(tables.map(({ title }) => title)).toEqual(["Levers", "Base load and bursts", "Lock-in"]);
  for (const { title, header, rows } of tables)
    for (const row of rows) expect(row.length, title).toBe(header.length);
  const base = result.routing?.baseLoad;
  expect(base?.best.monthlyUsd).toBeLessThanOrEqual(Number(base?.allByApi.monthlyUsd));
  expect(base?.best.monthlyUsd).toBeLessThanOrEqual(Number(base?.forThePeak.monthlyUsd));
});

test("a cascade and a corpus add their tables", () => {
  const { tables } = tablesOf(
    { path: "routing.cascadeFirst", value: "api-open" },
    { path: "routing.ragDocuments", value: 10_000 },
  );
  const titles = tables.map(({ title }) => title);
  expect(titles).toContain("Cascade");
  expect(titles).toContain("Retrieval against fine-tuning");
});

test("without a hybrid there is none of them", () => {
  expect(tablesOf({ path: "routing.enabled", value: false }).tables).toEqual([]);
});
