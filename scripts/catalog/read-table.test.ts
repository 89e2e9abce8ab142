import { readdirSync } from "node:fs";

import { expect, test } from "vitest";

import { readTable } from "./read-table.ts";

const tables = readdirSync(new URL("tables/", import.meta.url))
  .filter((file) => file.endsWith(".csv"))
  .map((file) => file.replace(".csv", ""));

test.each(tables)("the table %s has rows of as many fields as its header", (table) => {
  expect(readTable(table).length).toBeGreaterThan(0);
});

test("a quoted field keeps its commas", () => {
  const server = readTable("servers").find((row) => row.text("id").startsWith("lenovo"));
  expect(server?.text("source")).toContain("LP2368, On-Premise vs Cloud");
});

test("a missing column and a word for a number are named", () => {
  const row = readTable("servers")[0];
  expect(() => row?.text("colour")).toThrow("no column colour");
  expect(() => row?.number("name")).toThrow("name");
  expect(row?.optionalText("note")).toBeNull();
});
