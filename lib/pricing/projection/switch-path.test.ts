import { expect, test } from "vitest";
import { optionTable } from "./option-table.ts";
import { switchPath } from "./switch-path.ts";
import { api, rented } from "./testing/timed.ts";

const volumes = [1000, 1000, 1000];
const own = optionTable(rented().timed, volumes);
const incumbent = optionTable(api().timed, volumes);

test.each([
  { from: 0, overlapMonths: 0, paid: null },
  { from: 0, overlapMonths: 1, paid: "api-frontier" },
  { from: 1, overlapMonths: 0, paid: "api-frontier" },
  { from: 3, overlapMonths: 0, paid: "api-frontier" },
])("a path names an incumbent just where it pays it: %o", ({ from, overlapMonths, paid }) => {
  const path = switchPath(own, incumbent, from, { buildMonths: 0, overlapMonths });
  expect(path.incumbent).toBe(paid);
  expect(path.items.some(({ option }) => option === "api-frontier")).toBe(paid !== null);
});
