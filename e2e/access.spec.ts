import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

const inputs = (page: Page) => page.getByRole("region", { name: "Inputs" });

/** Opens every part of the form, with a changed value, a refused one and a contradiction. */
async function showEverything(page: Page) {
  test.slow();
  await page.goto(
    "/?preset=support-assistant.1&general.priceDate=2026-09-01&apiFrontier.model=openai/gpt-4.1&routing.enabled=true&foo=1",
  );
  await page.waitForLoadState("networkidle");
  for (const closed of [
    "h3 button[aria-expanded=false]:enabled",
    "button[aria-expanded=false]:enabled:visible",
  ]) {
    const buttons = inputs(page).locator(closed);
    while ((await buttons.count()) > 0) await buttons.first().click();
  }
  await inputs(page).getByRole("textbox", { name: "Input tokens per request" }).fill("3k");
  await inputs(page).getByRole("textbox", { name: "Output tokens per request" }).fill("many");
  await inputs(page).getByRole("textbox", { name: "Input written to cache" }).fill("90");
  await expect(page.getByText("One thing to settle first")).toBeVisible();
}

test("axe finds nothing to mend with all inputs open and errors shown", async ({ page }) => {
  await showEverything(page);
  await expectAccessible(page);
});

test("axe finds nothing to mend on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/", { waitUntil: "networkidle" });
  await expectAccessible(page);
});

test("the keyboard alone changes traffic, an option and a preset, and undoes them", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const tabTo = async (target: Locator) => {
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab never reached ${String(target)}.`);
  };
  const agent = inputs(page).getByRole("button", { name: "Agent", exact: true });
  await tabTo(agent);
  await page.keyboard.press("Enter");
  await expect(agent).toHaveAttribute("aria-pressed", "true");
  await tabTo(inputs(page).getByRole("radio", { name: "Requests a day" }));
  await page.keyboard.press("ArrowRight");
  await expect(inputs(page).getByRole("radio", { name: "Users" })).toBeChecked();
  await tabTo(inputs(page).getByRole("textbox", { name: "Active users" }));
  await page.keyboard.type("2k");
  await expect(page.locator("#verdict-headline")).toContainText("2,000 users a day");
  await tabTo(inputs(page).getByRole("switch", { name: "Compare Owned servers" }));
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Add Owned servers" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Add Owned servers" })).toBeHidden();
});

test("nothing scrolls sideways, however wide the screen is", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  for (const width of [320, 390, 820, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // Charts take a new width a moment after the page has it.
    await expect.poll(overflow, `at ${width} pixels`).toBeLessThanOrEqual(0);
  }
});

test("on a phone the answer stays in sight above the inputs, and is one tap away", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.locator("#verdict-headline")).toBeInViewport();
  await page.getByRole("button", { name: "Tokens, prices, hardware and people" }).click();
  const bar = page.locator('a[href="#verdict"]');
  await expect(bar).toBeInViewport();
  await bar.click();
  await expect(page.locator("#verdict-headline")).toBeInViewport();
  await expect(bar).toBeHidden();
});

test("the theme is chosen, remembered and never flashes", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/", { waitUntil: "networkidle" });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: /Theme: as the system/ }).click();
  await page.getByRole("button", { name: /Theme: light/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await background()).not.toBe(light);
  await page.reload({ waitUntil: "commit" });
  await page.locator("body").waitFor();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
