import { expect, test, type Page } from "@playwright/test";

const inputs = (page: Page) => page.getByRole("region", { name: "Inputs" });
const field = (page: Page, name: string) => inputs(page).getByRole("textbox", { name, exact: true });
const headline = (page: Page) => page.locator("#verdict-headline");

/** Opens a page and waits until it answers to typing. */
async function open(page: Page, query = "") {
  await page.goto(`/${query}`);
  await page.waitForLoadState("networkidle");
  await expect(headline(page)).toBeVisible();
}

test("the first HTML already holds the verdict, and it is the title", async ({ request }) => {
  const html = await (
    await request.get("/?preset=support-assistant.1&workloads.0.requestsPerDay=24000")
  ).text();
  expect(html).toMatch(/<h2[^>]*id="verdict-headline"[^>]*>[^<]*24,000 requests a day/);
  expect(html).toMatch(/<title>[^<]*24,000 requests a day/);
});

test("typing traffic changes the verdict and the title as one types", async ({ page }) => {
  await open(page);
  await expect(headline(page)).toContainText("20,000 requests a day");
  await field(page, "Requests a day").fill("24k");
  await expect(headline(page)).toContainText("24,000 requests a day");
  await expect(page).toHaveTitle(/24,000 requests a day/);
  await expect(field(page, "Requests a day")).toHaveValue("24k");
  await field(page, "Requests a day").blur();
  await expect(field(page, "Requests a day")).toHaveValue("24,000");
  await field(page, "Requests a day").fill("100*30");
  await expect(headline(page)).toContainText("3,000 requests a day");
});

test("traffic is counted in what one knows best", async ({ page }) => {
  await open(page);
  await inputs(page).getByRole("radio", { name: "Users" }).check();
  await field(page, "Active users").fill("10k");
  await expect(headline(page)).toContainText("10,000 users a day");
  await inputs(page).getByRole("radio", { name: "Tokens a month" }).check();
  await expect(headline(page)).toContainText("tokens a month");
});

test("presets fill everything in", async ({ page }) => {
  await open(page);
  await inputs(page).getByRole("button", { name: "Coding copilot" }).click();
  await expect(headline(page)).toContainText("500 users a day");
  await expect(inputs(page).getByRole("button", { name: "Coding copilot" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(page).toHaveURL(/preset=coding-copilot\.2/);
});

test("a value out of range is refused by name, stays as typed, and the answer says what it uses", async ({
  page,
}) => {
  await open(page);
  const requests = field(page, "Requests a day");
  await requests.fill("-5");
  await expect(requests).toHaveAttribute("aria-invalid", "true");
  await expect(requests).toHaveAccessibleDescription(/Requests a day must be .*between 0 and/);
  await expect(page.getByText("The answer still uses 20,000 for Requests a day.")).toBeVisible();
  await requests.blur();
  await expect(requests).toHaveValue("-5");
  await expect(headline(page)).toContainText("20,000 requests a day");

  const cached = field(page, "Input read from cache");
  await cached.fill("130");
  await expect(cached).toHaveAccessibleDescription(/between 0 % and 100 %; 130 % is not/);
});

test("inputs that contradict each other are named, and lead to the field", async ({ page }) => {
  await open(page);
  await field(page, "Input tokens per request").fill("0");
  await field(page, "Output tokens per request").fill("0");
  const problem = page.getByRole("button", { name: /Support chat has no tokens/ });
  await expect(problem).toBeVisible();
  await problem.click();
  await expect(field(page, "Input tokens per request")).toBeFocused();
});

test("a problem leads to its field, wherever that is folded away", async ({ page }) => {
  await page.goto("/?preset=blank.1", { waitUntil: "networkidle" });
  await expect(page.getByText("Nothing to compare")).toBeVisible();
  await page.getByRole("button", { name: "Add Frontier API" }).click();
  await page.getByRole("button", { name: /^Input price is missing/ }).click();
  await expect(field(page, "Input price")).toBeFocused();
  await page.keyboard.type("2.5");
  await expect(page.getByRole("button", { name: /^Input price is missing/ })).toBeHidden();
});

test("undo and redo go over changes, and stay out of text fields", async ({ page }) => {
  await open(page);
  await field(page, "Requests a day").fill("24k");
  await page.keyboard.press("Control+z");
  await field(page, "Requests a day").fill("30k");
  await field(page, "Requests a day").blur();
  await inputs(page).getByRole("switch", { name: "Compare Owned servers" }).uncheck();
  await expect(page.getByRole("button", { name: "Add Owned servers" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Add Owned servers" })).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(headline(page)).toContainText("20,000 requests a day");
  await page.keyboard.press("Control+Shift+z");
  await expect(headline(page)).toContainText("30,000 requests a day");
});

test("a changed value shows what it was, and is reset alone", async ({ page }) => {
  await open(page);
  await field(page, "Input tokens per request").fill("3k");
  await field(page, "Output tokens per request").fill("500");
  await inputs(page).getByRole("button", { name: "Reset Input tokens per request to 2,600" }).click();
  await expect(field(page, "Input tokens per request")).toHaveValue("2600");
  await expect(field(page, "Input tokens per request")).toBeFocused();
  await expect(field(page, "Output tokens per request")).toHaveValue("500");
});

test("an empty price shows the catalogue's, with its source", async ({ page }) => {
  await open(page);
  await inputs(page)
    .getByRole("button", { name: /^Frontier API/ })
    .click();
  await expect(field(page, "Input price")).toHaveValue("");
  await expect(field(page, "Input price")).toHaveAttribute("placeholder", /\d/);
  await inputs(page).getByRole("button", { name: "About Input price" }).click();
  await expect(page.getByText("USD per million tokens", { exact: true }).last()).toBeVisible();
  await expect(page.getByText(/^Catalogue: /)).toBeVisible();
});

test("only inputs that matter for the choices made are shown", async ({ page }) => {
  await open(page);
  await inputs(page)
    .getByRole("button", { name: /^Rented GPUs/ })
    .click();
  await expect(field(page, "Spot rent")).toBeHidden();
  await inputs(page).getByLabel("Price paid", { exact: true }).selectOption("Spot");
  await expect(field(page, "Spot rent")).toBeVisible();
  await expect(field(page, "On-demand rent")).toBeHidden();
});

test("several workloads share the answer", async ({ page }) => {
  await open(page);
  await inputs(page).getByLabel("Add another workload").selectOption("RAG search");
  await expect(headline(page)).toContainText("35,000 requests a day");
  await inputs(page).getByRole("button", { name: "Remove Support chat" }).click();
  await expect(headline(page)).toContainText("15,000 requests a day");
});

test("the CSV holds the scenario on the screen", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /CSV for Excel/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^breakeven-support-assistant.*\.csv$/);
});
