import { expect, test, type Page } from "@playwright/test";

const inputs = (page: Page) => page.getByRole("region", { name: "Inputs" });
const requests = (page: Page) => inputs(page).getByRole("textbox", { name: "Requests a day", exact: true });
const rentedCard = (page: Page) => page.getByRole("listitem").filter({ hasText: /^Rented GPUs/ });
const headline = (page: Page) => page.locator("#verdict-headline");

async function open(page: Page, query = "") {
  await page.goto(`/${query}`);
  await page.waitForLoadState("networkidle");
}

test("a copied link opens to the same answer", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await requests(page).fill("123456");
  await inputs(page).getByRole("switch", { name: "Compare Rented GPUs" }).uncheck();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("The link was copied.")).toBeAttached();
  const answer = await headline(page).innerText();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("workloads.0.requestsPerDay=123456");
  expect(link).toContain("general.priceDate=");
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator("#verdict-headline")).toHaveText(answer);
  await expect(requests(other)).toHaveValue("123,456");
});

test("a link copied while the best fit is on its way waits for it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/fit?*", async (route) => {
    await held;
    await route.continue();
  });
  // A stricter target than the preset's, so that the throughput it came with is not the best fit's.
  await page.goto("/?v=1&preset=support-assistant.2&serving.timePerOutputTokenMs=12");
  await requests(page).fill("90000");
  await expect(page).toHaveURL(/requestsPerDay=90000/);
  await page.getByRole("button", { name: "Copy link" }).click();
  const before = await rentedCard(page).innerText();
  await expect(page.getByText("The link was copied.")).not.toBeAttached();
  release();
  await expect(page.getByText("The link was copied.")).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const answer = await rentedCard(page).innerText();
  expect(answer).not.toBe(before);
  const other = await context.newPage();
  // The other page gets no best fit at all: the link alone says the numbers.
  await other.route("**/api/fit?*", (route) => route.abort());
  await other.goto(link);
  await expect(requests(other)).toHaveValue("90,000");
  expect(await rentedCard(other).innerText()).toBe(answer);
});

test("the address follows typing without a new step, and choices with one", async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  await requests(page).press("End");
  await page.keyboard.type("000", { delay: 20 });
  await expect(page).toHaveURL(/requestsPerDay=20000000/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await inputs(page).getByRole("button", { name: "Agent", exact: true }).click();
  await expect(page).toHaveURL(/preset=agent\.2/);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test("back and forward go through the steps", async ({ page }) => {
  await open(page);
  await requests(page).fill("30000");
  await inputs(page).getByRole("button", { name: "Agent", exact: true }).click();
  await inputs(page).getByRole("switch", { name: "Compare Owned servers" }).uncheck();
  await page.goBack();
  await expect(inputs(page).getByRole("switch", { name: "Compare Owned servers" })).toBeChecked();
  await page.goBack();
  await expect(headline(page)).toContainText("30,000 requests a day");
  await expect(requests(page)).toHaveValue("30,000");
  await page.goForward();
  await expect(inputs(page).getByRole("button", { name: "Agent", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("coming back from another page finds the scenario that was left", async ({ page }) => {
  await open(page);
  await requests(page).fill("77000");
  await page.getByRole("link", { name: "Methods" }).click();
  await expect(page).toHaveURL(/\/methods/);
  await page.goBack();
  await expect(headline(page)).toContainText("77,000 requests a day");
});

test("values of a link that cannot be read are named, with what is used instead", async ({ page }) => {
  await open(page, "?v=1&preset=agent.1&workloads.0.requestsPerDay=lots&rented.nonsense=4");
  const report = page.getByRole("region", { name: /2 values of this link could not be read/ });
  await expect(report).toContainText("workloads.0.requestsPerDay");
  await expect(report).toContainText("20,000 is used");
  await expect(report).toContainText("rented.nonsense");
  await report.getByRole("button", { name: /Dismiss/ }).click();
  await expect(report).toBeHidden();
});

for (const query of [
  "?v=99",
  "?preset=%00%ff",
  "?=&&&=",
  "?general.priceDate=2026-02-31",
  "?workloads=1e9",
]) {
  test(`a broken link opens all the same: ${query}`, async ({ page }) => {
    await open(page, query);
    await expect(headline(page)).toBeVisible();
  });
}

test("a link of an earlier day keeps its prices and offers today's with the change", async ({ page }) => {
  await open(
    page,
    "?v=1&preset=support-assistant.1&general.priceDate=2026-09-01&apiFrontier.model=openai/gpt-4.1",
  );
  const banner = page.getByRole("complementary", { name: "Date of prices" });
  await expect(banner).toContainText("Prices of 2026-09-01.");
  await expect(banner).toContainText(/cheapest option .* \$[\d,]+/);
  await banner.getByRole("button", { name: /Use today’s prices/ }).click();
  await expect(banner).toBeHidden();
  await page.goBack();
  await expect(banner).toBeVisible();
});
