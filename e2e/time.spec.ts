import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

const GROWING =
  "/?preset=support-assistant.1&workloads.0.requestsPerDay=300000&projection.growthPerMonth=0.06&projection.apiDecline=0.2&projection.buildMonths=3";

const answer = (page: Page) => page.getByRole("region", { name: "Answer" });

async function openTime(page: Page, address = GROWING) {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await answer(page).getByRole("radio", { name: "Over time" }).check();
  await expect(answer(page).getByRole("heading", { name: "What to do when" })).toBeVisible();
}

test("the roadmap says what to do in which month, and follows the inputs", async ({ page }) => {
  await openTime(page);
  const roadmap = answer(page).locator("#roadmap");
  await expect(roadmap.getByText(/^Cheapest over time:/)).toContainText("over 60 months");
  const before = await roadmap.getByText(/^Cheapest over time:/).textContent();
  await page.goto(`${GROWING.replace("0.06", "0.2")}#over-time`);
  await expect(roadmap.getByText(/^Cheapest over time:/)).not.toHaveText(before ?? "");
});

test("a link to the view opens it", async ({ page }) => {
  await page.goto(`${GROWING}#over-time`);
  await expect(answer(page).getByRole("heading", { name: "Money paid so far" })).toBeVisible({
    // The view loads its own scripts, after those of the page.
    timeout: 30_000,
  });
});

test("months are read by key, and amounts explain themselves", async ({ page }) => {
  await openTime(page);
  const cursor = answer(page).locator("#cumulative").getByRole("slider", { name: "Month" });
  await cursor.focus();
  await page.keyboard.press("End");
  await expect(cursor).toHaveAttribute("aria-valuetext", /By the end of month 60/);
  await answer(page)
    .getByRole("button", { name: /how Frontier API: present cost is computed/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("Present");
});

test("without growth it offers to state some", async ({ page }) => {
  await openTime(page, "/?preset=support-assistant.1&projection.growthPerMonth=0");
  await answer(page).getByRole("button", { name: "State growth and price declines" }).click();
  await expect(page.getByRole("textbox", { name: "Growth of traffic a month", exact: true })).toBeFocused();
});

test("fits a phone", async ({ page }) => {
  await openTime(page);
  await answer(page).getByRole("heading", { name: "Taken for granted" }).scrollIntoViewIfNeeded();
  // Narrowed while it is open, as a phone is turned: whatever keeps its width then would be cut or scroll.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("axe finds nothing to mend over time", async ({ page }) => {
  await openTime(page);
  await answer(page).locator("#monthly").getByRole("radio", { name: "Table" }).check();
  await expectAccessible(page);
});
