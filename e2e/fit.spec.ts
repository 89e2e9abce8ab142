import { expect, test, type Page } from "@playwright/test";

const inputs = (page: Page) => page.getByRole("region", { name: "Inputs" });
const section = (page: Page) => page.locator("#gpus");

async function open(page: Page, query = "") {
  await page.goto(`/${query}`);
  await page.waitForLoadState("networkidle");
  await expect(section(page).getByText(/^Best fit:/)).toBeVisible();
}

/** Opens the part of the form on own GPUs. */
async function openServing(page: Page) {
  const heading = inputs(page).getByRole("button", { name: /^Own GPUs/ });
  if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
}

test("another model gets the GPUs that fit it, and the link carries them", async ({ page }) => {
  await open(page);
  await openServing(page);
  await inputs(page).getByRole("combobox", { name: "Open model to serve" }).selectOption("llama-3.1-8b");
  await expect(section(page).getByText(/^Best fit:/)).not.toContainText("MXFP4");
  await expect(page).toHaveURL(/serving\.openModel=llama-3\.1-8b/);
  await expect(page).toHaveURL(/capacitySource=Llama-3\.1-8B/);
  // Whoever opens the link sees the numbers that it was made with.
  const headline = await page.locator("#verdict-headline").textContent();
  await page.reload();
  await expect(page.locator("#verdict-headline")).toHaveText(headline ?? "");
});

test("longer prompts lower what a replica sustains", async ({ page }) => {
  await open(page);
  await openServing(page);
  const throughput = inputs(page).getByRole("textbox", { name: "Throughput of one replica", exact: true });
  const before = Number((await throughput.inputValue()).replaceAll(",", ""));
  expect(before).toBeGreaterThan(0);
  await inputs(page).getByRole("textbox", { name: "Input tokens per request", exact: true }).fill("20k");
  await expect
    .poll(async () => Number((await throughput.inputValue()).replaceAll(",", "")))
    .toBeLessThan(before / 2);
});

test("a deployment of the list is used at a press, and one undo takes it back", async ({ page }) => {
  await open(page);
  await openServing(page);
  const gpu = inputs(page).getByRole("combobox", { name: "GPU", exact: true });
  const before = await gpu.inputValue();
  await section(page)
    .getByRole("button", { name: /^Use 1 × A100 SXM/ })
    .click();
  await expect(gpu).toHaveValue("a100-sxm-80gb");
  await expect(section(page).getByRole("row", { name: /A100 SXM 80 GB.*in use/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(gpu).toHaveValue(before);
  await section(page)
    .getByRole("button", { name: /^Use 1 × A100 SXM/ })
    .click();
  await section(page).getByRole("button", { name: "Use the best fit" }).click();
  await expect(gpu).toHaveValue(before);
});

test("GPUs chosen by hand that cannot hold the model say why, and the throughput is not made up", async ({
  page,
}) => {
  await open(page);
  await openServing(page);
  await inputs(page).getByRole("combobox", { name: "GPU", exact: true }).selectOption("t4-16gb");
  await expect(section(page).getByText(/^Your choice:.*GB/)).toBeVisible();
  await expect(
    inputs(page).getByRole("textbox", { name: "Throughput of one replica", exact: true }),
  ).toHaveValue("");
  await inputs(page).getByRole("combobox", { name: "GPU", exact: true }).selectOption("h200-sxm-141gb");
  await expect(section(page).getByText(/^Your choice:/)).toHaveCount(0);
  await expect(section(page).getByRole("heading", { name: /H200/ })).toBeVisible();
});

test("typing a throughput is never typed over", async ({ page }) => {
  await open(page);
  await openServing(page);
  const throughput = inputs(page).getByRole("textbox", { name: "Throughput of one replica", exact: true });
  await throughput.fill("900");
  await throughput.blur();
  await inputs(page).getByRole("textbox", { name: "Input tokens per request", exact: true }).fill("20k");
  await expect(page).toHaveURL(/inputTokens=20000/);
  await page.waitForLoadState("networkidle");
  await expect(throughput).toHaveValue("900");
});

test("the ranking of a link can be asked for by a program", async ({ request }) => {
  const answer = await request.get("/api/fit?preset=support-assistant.1&serving.openModel=llama-3.3-70b");
  expect(answer.ok()).toBe(true);
  const report: unknown = await answer.json();
  expect(report).toMatchObject({ ok: true, model: "Llama-3.3-70B" });
});
