import { expect, test } from "@playwright/test";
import { expectAccessible } from "./expect-accessible.ts";

test("the home page opens without an error in the console", async ({ page }) => {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(problems).toEqual([]);
});

test("the home page fetches nothing from another origin", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith("http") && new URL(request.url()).origin !== baseURL)
      foreign.push(request.url());
  });
  await page.goto("/", { waitUntil: "networkidle" });
  expect(foreign).toEqual([]);
});

test("every answer carries the security headers", async ({ request }) => {
  const { "x-powered-by": poweredBy, ...headers } = (await request.get("/")).headers();
  expect(poweredBy).toBeUndefined();
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
});

test("axe finds nothing to mend on the home page", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  await expectAccessible(page);
});
