import { expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

test("seven answers lead to a verdict, reasons, a list of what to find out, and the filled calculator", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Seven questions instead" }).click();
  await expect(page.getByRole("heading", { name: "Seven questions", level: 1 })).toBeVisible();
  await page.getByRole("radio", { name: /^RAG search/ }).check();
  await page.getByRole("textbox", { name: /How many answers/ }).fill("400*50");
  await page.getByRole("radio", { name: "Twice as many" }).check();
  await page.getByRole("radio", { name: "On machines that we control" }).check();
  await page.getByRole("button", { name: "Show the answer" }).click();
  const answer = page.getByRole("region", { name: /20,000 requests a day/ });
  await expect(answer.getByRole("heading", { level: 2 })).toContainText("GPUs");
  await expect(answer).toContainText("What to find out next");
  await expect(answer).toContainText("benchmark it with your own prompts");
  await expect(page.getByRole("radio", { name: "Twice as many" })).toBeChecked();
  const verdict = await answer.getByRole("heading", { level: 2 }).innerText();
  await answer.getByRole("link", { name: "Open it with all its numbers" }).click();
  await expect(page.locator("#verdict-headline")).toHaveText(verdict);
});

test("a volume that is no number is named beside its field and kept", async ({ page }) => {
  await page.goto("/guide?requests=a%20few");
  await expect(page.getByRole("textbox", { name: /How many answers/ })).toHaveValue("a few");
  await expect(page.getByText(/^Requests a day: That is not a number/)).toBeVisible();
});

test("the questions and their answer are accessible and fit a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/guide?quality=mostly&data=health&place=eu&team=nobody&requests=200k");
  await expect(page.getByText("This is not legal advice.")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});
