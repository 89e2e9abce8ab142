import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

const PLATFORM = "/?preset=support-platform.1&general.priceDate=2026-11-23#by-workload";

const answer = (page: Page) => page.getByRole("region", { name: "Answer", exact: true });

async function openWork(page: Page, address = PLATFORM) {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await expect(answer(page).getByRole("heading", { name: "Which work goes where" })).toBeVisible({
    // The tab loads its own scripts, after those of the page.
    timeout: 30_000,
  });
}

test("each workload shows its cheapest way, what the others would add, and what bars them", async ({
  page,
}) => {
  await openWork(page);
  const table = answer(page).getByRole("region", { name: "Ways of each workload" });
  const hard = table.getByRole("row", { name: /^Hard tickets/ });
  await expect(hard.getByRole("cell").first()).toHaveText(/Cheapest/);
  await expect(hard.getByRole("cell").nth(1)).toHaveText(/Blocked.*Quality/);
  await expect(
    table
      .getByRole("row", { name: /^Which queue/ })
      .getByRole("cell")
      .last(),
  ).toHaveText(/Cheapest/);
  await expect(answer(page).getByRole("heading", { name: /^The hybrid is cheapest/ })).toBeVisible();
  await expect(answer(page).locator("#rules")).toContainText("This is not legal advice.");
  await expect(answer(page).locator("#rules")).toContainText("this way leads to a strong one");
});

test("what a workload needs moves it to another way", async ({ page }) => {
  await openWork(page);
  const form = page.getByRole("region", { name: "Inputs" });
  await form.getByRole("button", { name: /^Hybrid/ }).click();
  const needed = form.getByRole("radiogroup", { name: "Quality it needs" }).nth(2);
  await needed.getByRole("radio", { name: "Frontier" }).check();
  const table = answer(page).getByRole("region", { name: "Ways of each workload" });
  await expect(
    table
      .getByRole("row", { name: /^Which queue/ })
      .getByRole("cell")
      .first(),
  ).toHaveText(/Cheapest/);
});

test("the tab answers before the hybrid is compared, and turns comparing on", async ({ page }) => {
  await openWork(page, "/?preset=support-assistant.1#by-workload");
  await expect(answer(page).locator("#ways")).toContainText("No mix costs less than");
  await answer(page).getByRole("button", { name: "Compare the hybrid" }).click();
  await expect(page).toHaveURL(/routing\.enabled=true/);
  await expect(answer(page).getByText(/^Hybrid: at today’s traffic no mix costs less than/)).toBeVisible();
});

test("the flow is shown in dollars or tokens, and as a table", async ({ page }) => {
  await openWork(page);
  const flow = answer(page).locator("#flow");
  await flow.getByRole("radio", { name: "Tokens" }).check();
  await flow.getByRole("radio", { name: "Table" }).check();
  const table = flow.getByRole("table");
  await expect(table.getByRole("row", { name: /^Hard tickets Frontier API GPT-6 Sol/ })).toBeVisible();
  await expect(table.getByRole("row")).toHaveCount(6);
});

test("a published cascade lends its share, said to be published", async ({ page }) => {
  await openWork(page);
  await answer(page).getByRole("button", { name: "Use its share of RouteLLM, MMLU" }).click();
  await expect(page).toHaveURL(/routing\.escalatedShare=0\.54/);
  await expect(page).toHaveURL(/routing\.shareOrigin=published/);
  await expect(
    answer(page)
      .getByRole("region", { name: "Ways of each workload" })
      .getByRole("columnheader", { name: "Cascade" }),
  ).toBeVisible();
});

test("fits a phone", async ({ page }) => {
  await openWork(page);
  await answer(page).getByRole("heading", { name: "Cascades" }).scrollIntoViewIfNeeded();
  // Narrowed while it is open, as a phone is turned: whatever keeps its width then would be cut or scroll.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("axe finds nothing to mend by workload", async ({ page }) => {
  await openWork(page);
  await page
    .getByRole("region", { name: "Inputs" })
    .getByRole("button", { name: /^Hybrid/ })
    .click();
  await answer(page)
    .getByText(/rules are met$/)
    .click();
  await expectAccessible(page);
});
