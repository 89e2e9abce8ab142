import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { expect, test, type Page } from "@playwright/test";

const inputs = (page: Page) => page.getByRole("region", { name: "Inputs" });

/** Downloads the workbook from the menu and reads the file, as a spreadsheet does. */
async function download(page: Page) {
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Workbook/ }).click(),
  ]);
  const { sheets, namedRanges = [] } = await readXlsx(new Uint8Array(await readFile(await file.path())));
  const rows = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const row = (sheet: string, label: string) => rows(sheet).find(([first]) => first === label) ?? [];
  return { name: file.suggestedFilename(), sheets, namedRanges, row };
}

for (const [device, width] of [
  ["a desktop", 1440],
  ["a phone", 390],
] as const) {
  test(`on ${device} the workbook holds the scenario on the screen, with its answer`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    await inputs(page).getByRole("textbox", { name: "Requests a day", exact: true }).fill("54321");
    await expect(page).toHaveURL(/requestsPerDay=54321/);
    await expect(page.locator("#verdict-headline")).toContainText("54,300 requests a day");
    const headline = await page.locator("#verdict-headline").innerText();

    const { name, sheets, namedRanges, row } = await download(page);
    expect(name).toMatch(/^breakeven-support-assistant.*\.xlsx$/);
    expect(sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining([
        "Summary",
        "Inputs",
        "Model",
        "Options",
        "Break-even",
        "Sensitivity",
        "Sources",
      ]),
    );
    expect(row("Inputs", "Requests a day").slice(0, 4)).toEqual([
      "Requests a day",
      54321,
      "requests a day",
      "workload1_requestsPerDay",
    ]);
    expect(namedRanges.map((range) => range.name)).toContain("workload1_requestsPerDay");
    // Values stand beside the formulas, so that a preview shows the answer.
    expect(sheets[0]?.rows.flat().join(" ")).toContain(headline);
    const [, ...monthlyUsd] = row("Summary", "USD a month at today's traffic");
    expect(monthlyUsd.length).toBe(4);
    const least = Math.min(...monthlyUsd.map(Number));
    expect(headline).toContain(`$${Math.round(least).toLocaleString("en-US")} a month`);
    const model = sheets.find((sheet) => sheet.name === "Model");
    const formulas = [...(model?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(5000);
  });
}

test("a link that has no answer gives no file, and says why", async ({ request }) => {
  const contradicts = "workloads.0.cachedInputShare=0.8&workloads.0.cacheWriteShare=0.8";
  const response = await request.get(`/api/workbook?v=1&preset=support-assistant&${contradicts}`);
  expect(response.status()).toBe(422);
  expect(await response.text()).toMatch(/cache/i);
});
