import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { startTruthServer, type TruthServer } from "../lib/benchmark/testing/start-truth-server.ts";
import { freePort } from "../scripts/toolchain/free-port.mjs";
import { serve } from "../scripts/toolchain/serve.mjs";
import { expectAccessible } from "./expect-accessible.ts";

const KEY = "sk-secret-1";
const files = "lib/benchmark/import/testing/";
const result = (page: Page) => page.getByRole("heading", { name: "Result", exact: true });

async function open(page: Page, query = "") {
  await page.goto(`/benchmark${query}`, { waitUntil: "networkidle" });
}

async function choose(page: Page, name: string) {
  await page.getByLabel("Choose a file").setInputFiles(`${files}${name}`);
}

/** A short run of two loads. */
async function fill(page: Page, url: string, seconds: string) {
  const load = page.getByRole("group", { name: "Load" });
  await page.getByLabel("Address").fill(url);
  await page.getByLabel("Key").fill(KEY);
  await page.getByLabel("Model").fill("truth");
  await load.getByLabel("Streams, one load after the other").fill("2, 8");
  const prompts = page.getByRole("group", { name: "Prompts" });
  await prompts.getByLabel("Input", { exact: true }).fill("40");
  await prompts.getByLabel("Output", { exact: true }).fill("20");
  await load.getByLabel("Measured").fill(seconds);
  await load.getByLabel("Warm-up").fill("0");
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe("a live run", () => {
  // There is room for one run at a time on a server.
  test.describe.configure({ mode: "serial" });
  let truth: TruthServer;
  test.beforeAll(async () => {
    truth = await startTruthServer({ ttftMs: 60, itlMs: 6 });
  });
  test.afterAll(() => truth.stop());

  test("is watched, gives a result, and is taken over into the scenario without address and key", async ({
    page,
  }) => {
    await open(page, "?preset=support-assistant.1&workloads.0.requestsPerDay=43210");
    await fill(page, truth.url, "4");
    await page.getByText("Price, where the server charges").click();
    const price = page.locator("details", { hasText: "Price, where" });
    await price.getByLabel("Input").fill("1");
    await expect(page.getByText("Type both prices, or none.")).toBeVisible();
    await price.getByLabel("Output").fill("2");
    await expect(page.getByText(/at the run's limit they cost \$/)).toBeVisible();
    await page.getByRole("button", { name: "Start" }).click();

    const progress = page.getByRole("progressbar", { name: "This load" });
    await expect(progress).toBeInViewport();
    await expect(page.getByText(/Load 2 of 2: 8 streams\. Measuring/)).toBeVisible({ timeout: 30_000 });
    await expect.poll(async () => Number(await progress.getAttribute("aria-valuenow"))).toBeGreaterThan(10);
    // The first load's mark and the one that moves.
    await expect(page.locator("[data-live]")).toBeVisible();

    await expect(result(page)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("row", { name: /^2 streams/ })).toBeVisible();
    // The server's 60 ms and 6 ms, on a machine that may stumble.
    const row = page.getByRole("row", { name: /^8 streams/ });
    const perToken = Number(await row.getByRole("cell").nth(7).textContent());
    expect(perToken).toBeGreaterThan(5.5);
    expect(perToken).toBeLessThan(9);

    const use = page.getByRole("link", { name: "Use in my scenario" });
    const link = decodeURIComponent((await use.getAttribute("href")) ?? "");
    expect(link).toMatch(/capacityOrigin=measured/);
    expect(link).toMatch(/capacitySource=truth:\+\d\+streams/);
    const kept = await page.evaluate(() => localStorage.getItem("breakeven.benchmarks"));
    expect(kept).toContain('"truth"');
    for (const text of [link, kept]) expect(text).not.toMatch(/127\.0\.0\.1|secret/);

    await use.click();
    await expect(page).toHaveURL(/requestsPerDay=43210.*capacityOrigin=measured/);
    await page.waitForLoadState("networkidle");
    const inputs = page.getByRole("region", { name: "Inputs" });
    const serving = inputs.getByRole("button", { name: /^Own GPUs/ });
    if ((await serving.getAttribute("aria-expanded")) === "false") await serving.click();
    await expect(inputs.getByText("Measured here")).toBeVisible();
    expect(page.url()).not.toMatch(/secret/);
  });

  test("that is stopped keeps what was measured, and is still there after the page is opened again", async ({
    page,
  }) => {
    await open(page);
    await fill(page, truth.url, "500");
    await page.getByRole("button", { name: "Start" }).click();
    await expect
      .poll(async () =>
        Number(await page.locator("dt:text-is('Answered') + dd").textContent({ timeout: 30_000 })),
      )
      .toBeGreaterThan(4);
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(result(page)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/stopped before its end/)).toBeVisible();
    await page.reload({ waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^Show truth/ }).click();
    await expect(result(page)).toBeVisible();
    await expect(page.getByLabel("Key")).toHaveValue("");
  });

  test("may have its own prompts, and says which line of a file is wrong", async ({ page }) => {
    await open(page);
    await fill(page, truth.url, "1");
    const prompts = page.getByRole("group", { name: "Prompts" });
    await prompts.getByText("Spread of lengths, shared beginning").click();
    await prompts.getByLabel("Input lengths").selectOption("Lognormal");
    await expect(prompts.getByLabel("Spread of input")).toHaveValue("0.5");
    await prompts.getByLabel("Shared beginning").fill("30");
    await page.getByText("The same from the command line").click();
    const command = page.locator("pre");
    await expect(command).toContainText("--input lognormal:40,0.5 --output 20 --shared-prefix 0.3");

    await prompts.getByRole("radio", { name: "Your own" }).check();
    await page.getByRole("button", { name: "Start" }).click();
    await expect(prompts.getByText("Choose a file of prompts.")).toBeVisible();
    const choosePrompts = (text: string) =>
      prompts
        .getByLabel(/^Choose/)
        .setInputFiles({ name: "asked.jsonl", mimeType: "application/json", buffer: Buffer.from(text) });
    await choosePrompts('{"prompt":"Why?"}\n{"prompt"');
    await expect(prompts.getByText("asked.jsonl: Line 2 is not JSON.")).toBeVisible();
    await choosePrompts('{"prompt":"Why?"}\n{"conversations":[{"from":"human","value":"How?"}]}\n');
    await expect(prompts.getByText(/asked\.jsonl: 2 prompts of about 1 tokens?/)).toBeVisible();
    await expect(command).toContainText("--prompts asked.jsonl --output 20");
    await page.getByRole("button", { name: "Start" }).click();
    await expect(result(page)).toBeVisible({ timeout: 30_000 });
    expect(await page.evaluate(() => localStorage.getItem("breakeven.benchmarks"))).not.toContain("Why?");
  });

  test("says in a sentence what is wrong with a server", async ({ page }) => {
    await open(page);
    await fill(page, "http://169.254.169.254", "4");
    await page.getByRole("button", { name: "Start" }).click();
    await expect(page.getByText(/are never benchmarked/)).toBeVisible({ timeout: 30_000 });
  });

  test("cannot be started by another site's page", async ({ request, baseURL }) => {
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: baseURL ?? "", "sec-fetch-site": "cross-site" },
    ]) {
      const answer = await request.post("/api/benchmark/servers", { data: {}, headers });
      expect(answer.status()).toBe(403);
    }
    const form = await request.post("/api/benchmark/run", {
      data: "{}",
      headers: { origin: baseURL ?? "", "content-type": "text/plain" },
    });
    expect(form.status()).toBe(415);
  });
});

test("values of a link that cannot be read are named, and nothing is said where there are none", async ({
  page,
}) => {
  const report = page.getByRole("region", { name: /of this link could not be read/ });
  await open(page, "?workloads.0.requestsPerDay=lots");
  await expect(report).toContainText("workloads.0.requestsPerDay");
  for (const query of ["", "?preset=support-assistant.1&workloads.0.requestsPerDay=43210"]) {
    await open(page, query);
    await expect(page.getByRole("heading", { name: "Benchmark", level: 1 })).toBeVisible();
    await expect(report).toHaveCount(0);
  }
});

test("another tool's file is shown, compared and used, and a broken one says where", async ({ page }) => {
  await open(page);
  await choose(page, "vllm-rate.json");
  await expect(result(page)).toBeVisible();
  await expect(page.getByRole("row", { name: /^5 requests\/s, Poisson/ })).toBeVisible();
  await page.getByLabel("Price an hour").fill("3.60");
  await page.getByLabel("Average load").fill("100");
  // $3.60 an hour over 620.6 tokens a second.
  await expect(page.getByRole("row", { name: /All on output tokens/ })).toContainText("$1.61");
  const use = page.getByRole("link", { name: "Use in my scenario" });
  await expect(use).toHaveAttribute("href", /capacityOrigin=imported/);
  const throughput = page.getByRole("row", { name: /^Throughput of one replica/ });
  await expect(throughput).toContainText(/Estimated.*621.*Imported/);
  await page.getByLabel("Replicas behind the address").fill("2");
  await expect(throughput).toContainText(/Estimated.*310/);
  await expect(page.getByRole("row", { name: /^Rented GPUs against the frontier API/ })).toBeVisible();

  await choose(page, "sglang.jsonl");
  await page.getByLabel("Compare with").selectOption({ index: 1 });
  await expect(page.getByText("the other", { exact: true })).toBeVisible();

  const whole = readFileSync(`${files}vllm-rate.json`);
  const file = { name: "cut.json", mimeType: "application/json", buffer: whole.subarray(0, 300) };
  await page.getByLabel("Choose a file").setInputFiles(file);
  await expect(page.getByRole("alert").filter({ hasText: "cut.json" })).toContainText(
    /cut off: it ends at line/,
  );
});

test("axe finds nothing to mend, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await open(page);
  await choose(page, "vllm-rate.json");
  await choose(page, "vllm-detailed.json");
  await expect(result(page)).toBeVisible();
  await expect(page.getByText(/^Working out the break-even/)).toHaveCount(0);
  for (const fold of await page.locator("form summary").all()) await fold.click();
  await page.getByLabel("Input lengths").selectOption("Uniform");
  await page.getByLabel("Compare with").selectOption({ index: 1 });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});

test("the calculator leads here with its scenario, and back", async ({ page }) => {
  await page.goto("/?preset=support-assistant.1&workloads.0.requestsPerDay=43210", {
    waitUntil: "networkidle",
  });
  await page.getByRole("link", { name: "Benchmark", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Benchmark", level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/requestsPerDay=43210/);
  await page.getByRole("link", { name: "← Breakeven" }).click();
  await expect(page.locator("#verdict-headline")).toContainText("43,2");
});

test("where others can reach the server, live runs are off, and files are read all the same", async ({
  page,
}) => {
  const port = await freePort();
  const server = await serve({ host: "0.0.0.0", port, quiet: true });
  try {
    await page.goto(`http://127.0.0.1:${port}/benchmark`, { waitUntil: "networkidle" });
    await expect(page.getByText(/can be reached from other machines/)).toBeVisible();
    await expect(page.getByText(/breakeven -- bench --url/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Start" })).toHaveCount(0);
    await choose(page, "vllm-rate.json");
    await expect(result(page)).toBeVisible();
    const origin = `http://127.0.0.1:${port}`;
    const answer = await page.request.post(`${origin}/api/benchmark/servers`, {
      data: {},
      headers: { origin },
    });
    expect(answer.status()).toBe(403);
  } finally {
    await server.stop();
  }
});
