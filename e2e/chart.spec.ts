import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

const section = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
const chart = (page: Page) => section(page, "Cost against volume");
const cursor = (page: Page) => chart(page).getByRole("slider", { name: "Volume" });
const tooltip = (page: Page) => chart(page).getByTestId("cost-tooltip");
const lines = (page: Page) => chart(page).locator("path.recharts-line-curve");

/** 2 billion requests a day need more than 5,000 machines. */
const MANY_STEPS = "/?v=1&preset=support-assistant.1&workloads.0.requestsPerDay=2000000000";

async function open(page: Page, address = "/") {
  await page.goto(address);
  await cursor(page).waitFor();
}

/** Corners of a drawn line, in pixels. */
async function corners(page: Page, index: number): Promise<[number, number][]> {
  const path = (await lines(page).nth(index).getAttribute("d")) ?? "";
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i) => [
    numbers[2 * i] ?? NaN,
    numbers[2 * i + 1] ?? NaN,
  ]);
}

test("draws a line for each option and one for the reference, no two alike in colour or dash", async ({
  page,
}) => {
  await open(page);
  await expect(lines(page)).toHaveCount(5);
  const styles = await lines(page).evaluateAll((paths) =>
    paths.map((path) => [getComputedStyle(path).stroke, getComputedStyle(path).strokeDasharray]),
  );
  expect(new Set(styles.map(([stroke]) => stroke)).size).toBe(5);
  expect(new Set(styles.map(([, dash]) => dash)).size).toBe(5);
});

test("arrow keys read costs along the chart and page keys stop at break-evens", async ({ page }) => {
  await open(page);
  await cursor(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tooltip(page)).toContainText("Rented GPUs");
  await expect(cursor(page)).toHaveAttribute(
    "aria-valuetext",
    /requests a day.*Open model by API \$[\d,]+.*Frontier API/,
  );
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await expect(cursor(page)).toHaveAttribute("aria-valuetext", /Open model by API meets the frontier API/);
  await page.keyboard.press("Escape");
  await expect(tooltip(page)).toBeHidden();
});

test("the pointer reads the same costs", async ({ page }) => {
  await open(page);
  await cursor(page).hover({ position: { x: 200, y: 150 } });
  const text = await tooltip(page).innerText();
  expect(text).toMatch(/requests a day/);
  expect(text.match(/\$[\d,.]+/g)?.length).toBeGreaterThanOrEqual(4);
  await page.mouse.move(2, 2);
  await expect(tooltip(page)).toBeHidden();
});

test("the table holds what the chart draws, the present volume included", async ({ page }) => {
  await open(page);
  await chart(page).getByRole("radio", { name: "Table" }).check();
  const table = chart(page).getByRole("table", { name: /US dollars a month/ });
  await expect(table.getByRole("columnheader")).toHaveCount(6);
  const here = table.getByRole("row", { name: /you are here/ });
  const total = await page
    .getByRole("row", { name: /^Total a month/ })
    .getByRole("cell")
    .first()
    .innerText();
  const shown = await here.getByRole("cell").first().innerText();
  expect(Number(shown.replace(/\D/g, ""))).toBe(
    Math.round(Number(total.split(",how")[0]?.replace(/[^\d.]/g, ""))),
  );
  await expect(chart(page).getByRole("table", { name: /Break-evens in the drawn range/ })).toBeVisible();
});

test("a typed range is drawn, and a wrong one is refused in words", async ({ page }) => {
  await open(page);
  const from = chart(page).getByRole("textbox", { name: /^From/ });
  const to = chart(page).getByRole("textbox", { name: /^To/ });
  await from.fill("1k");
  await to.fill("500");
  await to.press("Enter");
  await expect(chart(page).getByRole("alert")).toHaveText("To must be larger than From.");
  await to.fill("2.5M");
  await to.press("Enter");
  await expect(chart(page).getByRole("alert")).toBeEmpty();
  await cursor(page).focus();
  await page.keyboard.press("End");
  await expect(cursor(page)).toHaveAttribute("aria-valuetext", /^2.5 million requests a day/);
});

test("steps rise upright where they can be seen", async ({ page }) => {
  await open(page, "/?preset=support-assistant.1");
  await chart(page).getByRole("radio", { name: "Linear" }).check();
  await chart(page).getByRole("textbox", { name: /^To/ }).fill("2M");
  await chart(page).getByRole("textbox", { name: /^To/ }).press("Enter");
  await expect(chart(page).getByRole("textbox", { name: /^To/ })).toHaveValue("2M");
  const points = await corners(page, 2);
  const risers = points.filter(([x, y], i) => {
    const before = points[i - 1];
    return before !== undefined && Math.abs(before[0] - x) < 0.01 && before[1] - y > 2;
  });
  expect(risers.length).toBeGreaterThan(3);
});

test("stays right at more than 5,000 steps", async ({ page }) => {
  await open(page, MANY_STEPS);
  for (const [index] of [0, 1, 2, 3].entries()) {
    const points = await corners(page, index);
    expect(points.length).toBeGreaterThan(50);
    expect(points.length).toBeLessThan(2000);
    for (const [i, [x, y]] of points.entries()) {
      const before = points[i - 1] ?? [x, y];
      expect(x).toBeGreaterThanOrEqual(before[0]);
      // Cost never falls with volume, so the line never sinks.
      expect(y).toBeLessThanOrEqual(before[1] + 0.01);
    }
  }
});

test("names every break-even in words, and lists each exactly", async ({ page }) => {
  await open(page, "/?preset=support-assistant.1");
  const table = section(page, "Break-evens").getByRole("table").first();
  await expect(table.getByRole("rowheader")).toHaveCount(6);
  await table
    .getByText(/What would change this, and all/)
    .first()
    .click();
  await expect(table.getByText("The two would cost the same today")).toBeVisible();
  const list = table.getByRole("table", { name: /^Break-evens: / });
  expect(await list.getByRole("row").count()).toBeGreaterThan(2);
});

test("every column of the breakdown adds up to its total, to the cent", async ({ page }) => {
  await open(page);
  const rows = section(page, "Where the money goes").locator("tbody tr");
  const cents = async (row: ReturnType<typeof rows.nth>) =>
    (
      await row
        .locator("td")
        .evaluateAll((cells) => cells.map((c) => c.querySelector("button")?.firstChild?.textContent ?? "0"))
    ).map((text) => Math.round(Number(text.replace(/[$,]/g, "").replace("−", "-")) * 100));
  const sums = [0, 0, 0, 0];
  for (let i = 0; ; i += 1) {
    const row = rows.nth(i);
    const amounts = await cents(row);
    if (((await row.locator("th").textContent()) ?? "").startsWith("Total a month")) {
      expect(amounts).toEqual(sums);
      return;
    }
    for (const [column, amount] of amounts.entries()) sums[column] = (sums[column] ?? 0) + amount;
  }
});

test("a number explains itself, down to a source and a date, and hands the focus back", async ({ page }) => {
  await open(page);
  const number = section(page, "Where the money goes").getByRole("button", {
    name: /how Frontier API: Fresh input tokens is computed/,
  });
  await number.click();
  const dialog = page.getByRole("dialog", { name: "Frontier API: Fresh input tokens" });
  await expect(dialog).toContainText("×");
  const closed = dialog.locator("details:not([open]) > summary:visible");
  while ((await closed.count()) > 0) await closed.first().click();
  await expect(dialog).toContainText("Catalogue");
  await expect(dialog).toContainText(/20\d\d-\d\d-\d\d/);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(number).toBeFocused();
});

test("axe finds nothing to mend with tables shown and a number explained", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Table" }).first().check();
  await section(page, "Break-evens")
    .getByText(/What would change this/)
    .first()
    .click();
  await expectAccessible(page);
  await page
    .getByRole("button", { name: /Total is computed/ })
    .first()
    .click();
  await page.getByRole("dialog").locator("summary").first().click();
  await expectAccessible(page);
});

test("on paper the charts stand without their controls", async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(lines(page).first()).toBeVisible();
  await expect(chart(page).getByRole("radio")).toHaveCount(0);
  const { right, width } = await chart(page)
    .locator(".recharts-surface")
    .first()
    .evaluate((svg) => ({ right: svg.getBoundingClientRect().right, width: window.innerWidth }));
  expect(right).toBeLessThanOrEqual(width);
});

test("nothing moves when the chart has loaded", async ({ page }) => {
  await page.goto("/", { waitUntil: "commit" });
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await cursor(page).waitFor();
  await page.waitForLoadState("networkidle");
  const total = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  );
  expect(total).toBeLessThan(0.02);
});
