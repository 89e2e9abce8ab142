import { expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

test("every entry of the contents leads to its part", async ({ page }) => {
  await page.goto("/methods");
  const entries = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
  expect(await entries.count()).toBeGreaterThan(5);
  for (const entry of await entries.all()) {
    const id = (await entry.getAttribute("href"))?.slice(1) ?? "";
    await expect(page.locator(`section[id="${id}"] h2`)).toHaveText(await entry.innerText());
  }
});

test("every published number is computed again within its tolerance", async ({ page }) => {
  await page.goto("/methods");
  const published = page.getByRole("region", { name: "Published numbers, computed again" });
  expect(await published.getByRole("row").count()).toBeGreaterThan(40);
  await expect(published.getByText("outside the tolerance")).toHaveCount(0);
});

test("prices and assumptions name their source and their day", async ({ page }) => {
  await page.goto("/methods");
  const rows = page.getByRole("table", { name: /^Assumptions with/ }).getByRole("row");
  expect(await rows.count()).toBeGreaterThan(15);
  for (const row of (await rows.all()).slice(1)) await expect(row).toContainText(/20\d\d-\d\d-\d\d/);
});

test("the page leads back to the calculator, and a lost address as well", async ({ page }) => {
  await page.goto("/methods");
  await page.getByRole("link", { name: "Breakeven" }).click();
  await expect(page.locator("#verdict-headline")).toBeVisible();
  const response = await page.goto("/no-such-page");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Open the calculator" })).toBeVisible();
});

for (const width of [1280, 390]) {
  test(`axe finds nothing to mend on the methods page (${width} pixels)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/methods", { waitUntil: "networkidle" });
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
