import { expect, test, type Page } from "@playwright/test";
import { inputRowGroups } from "../components/print/input-rows.ts";
import { analyse, type Analysis } from "../lib/analysis/analyse.ts";
import { OPTION_LABELS } from "../lib/analysis/labels.ts";
import { verdictOf } from "../lib/analysis/verdict.ts";
import { currentCatalog } from "../lib/catalog/snapshots.ts";
import { boardOf } from "../lib/report/board/board.ts";
import { encodeLink, decodeLink } from "../lib/scenario/link.ts";
import { parseScenario } from "../lib/scenario/parse-scenario.ts";
import { pdfPages, plain, unbroken } from "./pdf-pages.ts";

const FORMATS = ["A4", "Letter"] as const;
const priceDate = currentCatalog.date;

const longName =
  "Everything that our customers ask, in all of the languages that we serve, answered at any hour of the day and the week";
const workloads = [1, 2, 3, 4].map((n) => ({
  name: `Workload ${String(n)} with a name as long as such names may ever be, and then some`,
  requestsPerDay: 12_345 * n,
  inputTokens: 1000 * n,
  outputTokens: 333,
  tokensPerSecond: 4321,
  cachedInputShare: n / 10,
  dayShape: "weights",
  hourWeights: Array.from({ length: 24 }, (_, hour) => hour + 0.125 * n),
}));

/** Scenarios that fill the page in different ways: usual, nothing but APIs, and as much as there may be. */
const SCENARIOS: Readonly<Record<string, unknown>> = {
  "the first visit": { preset: "support-assistant", general: { priceDate } },
  "two options": {
    preset: "agent",
    general: { priceDate, name: "Two options" },
    rented: { enabled: false },
    owned: { enabled: false },
  },
  "long names and a long link": {
    preset: "support-assistant",
    general: { priceDate, name: longName, lens: "marginal" },
    workloads,
    projection: {
      growthPerMonth: 0.05,
      apiDecline: 0.3,
      rentDecline: 0.2,
      serverDecline: 0.1,
      currency: "EUR",
      currencyPerUsd: 0.87,
    },
  },
};

function queryOf(source: unknown): string {
  const parsed = parseScenario(source);
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  return encodeLink(parsed.scenario);
}

function analysisOf(query: string): Analysis {
  const today = new Date().toISOString().slice(0, 10);
  const result = analyse(decodeLink(query).scenario, currentCatalog, today);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.analysis;
}

/** Opens a scenario and has its board page printed; the browser's own window is left out. */
async function openAndPrint(page: Page, query = "") {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-asked-to-print", "");
  });
  await page.goto(`/?${query}`);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("button", { name: /^Board page/ }).click();
  await askedToPrint(page);
}

const askedToPrint = (page: Page) => expect(page.locator("html")).toHaveAttribute("data-asked-to-print", "");

/** Each input stands on one of the pages, in one piece, with its value and where that is from. */
function expectEveryInput({ resolved }: Analysis, pages: readonly string[]) {
  const { used, unused } = inputRowGroups(resolved, []);
  const rows = [...used, ...unused].flatMap((group) => group.rows);
  // All but the two that say where each workload's throughput is from, which is the origin of that throughput.
  expect(rows.length).toBe(resolved.fields.size - 2 * resolved.scenario.workloads.length);
  const texts = pages.map(unbroken);
  for (const { label, value, origin } of rows) {
    const row = unbroken(`${label}${value}${origin}`);
    expect(texts.filter((text) => text.includes(row)).length, row).toBeGreaterThan(0);
  }
}

for (const [name, source] of Object.entries(SCENARIOS)) {
  test(`${name} on A4 and Letter: one page for a board, then every input, and no row cut in two`, async ({
    page,
    baseURL,
  }) => {
    const query = queryOf(source);
    const analysis = analysisOf(query);
    await openAndPrint(page, query);
    for (const format of FORMATS) {
      const [first = "", ...appendix] = await pdfPages(page, format);
      const count = appendix.length + 1;

      const { headline, detail } = verdictOf(analysis);
      const { rows, assumptions, sources, plan } = boardOf(analysis);
      for (const text of [headline, detail, plan, `prices of ${priceDate}`])
        expect(first).toContain(plain(text));
      for (const { label, monthlyUsd } of rows) {
        expect(first).toContain(label);
        expect(first).toContain(`$${Math.round(monthlyUsd).toLocaleString("en-US")}`);
      }
      for (const { label, text } of assumptions) {
        expect(unbroken(first)).toContain(unbroken(`${label}${text}`));
      }
      for (const { of, asOf } of sources) expect(first).toContain(plain(`${of}, ${asOf ?? "undated"}`));
      const link = `${String(baseURL)}/?${query}`;
      expect(unbroken(first)).toContain(link.slice(0, 600));
      expect(unbroken(appendix.join(" "))).toContain(link);
      expect(first.startsWith(`Page 1 of ${String(count)}`)).toBe(true);

      // Nothing of the first page is left for the second, and nothing of the screen is printed.
      expect(appendix[0]).toMatch(new RegExp(`^Page 2 of ${String(count)} ?Breakeven ?Appendix: `));
      expect(appendix.join(" ")).not.toContain("Copy link");

      expectEveryInput(analysis, appendix);
      const { used, unused } = inputRowGroups(analysis.resolved, []);
      expect(used.length).toBeGreaterThan(3);
      const headings = [
        ...used.map(({ label }) => `${label} In use Origin Date`),
        ...unused.map(({ label }) => label),
        ...["Inputs", "Not used here", "Break-evens", "Where the money goes", "The months ahead"],
        ...["Cash by month", "Not counted", "Sources"],
        ...["Tokens", "Hardware", "Power", "Hosting", "People", "Machines", "Cost of a unit of work"],
      ];
      for (const text of appendix)
        for (const heading of headings) expect(text.endsWith(` ${heading}`)).toBe(false);
      for (const { challenger, incumbent } of analysis.pairs) {
        expect(plain(appendix.join(" "))).toContain(
          `${OPTION_LABELS[challenger]} against ${OPTION_LABELS[incumbent]}`,
        );
      }
    }
  });
}

test("the board page fills its sheet and nothing overflows it", async ({ page }) => {
  await openAndPrint(page, queryOf(SCENARIOS["long names and a long link"]));
  await page.emulateMedia({ media: "print" });
  // What is left of Letter, the shorter sheet, between its margins: 279.4 - 28 by 215.9 - 26 millimetres.
  await page.setViewportSize({
    width: Math.floor((189.9 / 25.4) * 96),
    height: Math.floor((251.4 / 25.4) * 96),
  });
  const { overflow, chart } = await page.locator(".paper-board").evaluate((board) => ({
    overflow: board.scrollHeight - board.clientHeight,
    chart: board.querySelector(".paper-chart svg")?.getBoundingClientRect().height ?? 0,
  }));
  expect(overflow).toBeLessThanOrEqual(0);
  // 35 millimetres: small, and still to be read.
  expect(chart).toBeGreaterThan((35 / 25.4) * 96);
});

test("the keyboard's way to print waits until the page for a board is there", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-asked-to-print", "");
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Control+p");
  await askedToPrint(page);
  const [first = ""] = await pdfPages(page, "A4");
  expect(first).toContain("What this rests on");
});

test("what is printed is drawn before the browser counts the pages, even when a script prints", async ({
  page,
}) => {
  await openAndPrint(page);
  const drawn = await page.evaluate(() => {
    const there = () => document.querySelector(".paper") !== null;
    const before = there();
    window.dispatchEvent(new Event("beforeprint"));
    const during = there();
    window.dispatchEvent(new Event("afterprint"));
    return [before, during, there()];
  });
  expect(drawn).toEqual([false, true, false]);
});

for (const [device, width] of [
  ["a desktop", 1280],
  ["a phone", 390],
] as const) {
  test(`a browser's own menu on ${device} prints the page as it stands, with every input, when nothing else is loaded`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Break-evens" })).toBeVisible();
    const pages = await pdfPages(page, "A4");
    expect(pages.join(" ")).toContain("Where the money goes");
    expect(pages.join(" ")).not.toContain("What this rests on");
    expectEveryInput(analysisOf(new URL(page.url()).search.slice(1)), pages);
    // It was asked for meanwhile, so that the next time has it.
    await expect.poll(async () => (await pdfPages(page, "A4"))[0]).toContain("What this rests on");
  });

  test(`printed on ${device} before any script has run, the page holds its form`, async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 844 },
    });
    const page = await context.newPage();
    await page.goto("/");
    const text = (await pdfPages(page, "A4")).join(" ");
    for (const said of ["Requests a day", "20,000", "gpt-oss-120b on", "On demand, $", "8 GPUs a server"])
      expect(text).toContain(said);
    await context.close();
  });
}

test("on a phone the board page is printed from the menu, on one sheet", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAndPrint(page);
  const [first = "", second = ""] = await pdfPages(page, "A4");
  expect(first).toContain("What this rests on");
  expect(first).toContain("Opens to the same numbers");
  expect(second).toMatch(/Breakeven ?Appendix: /);
});

test("who has changed a number finds the board page in the browser's own menu", async ({ page }) => {
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  // The script of the board page comes before any print is asked for.
  const loaded = page.waitForResponse(
    async (response) =>
      response.url().endsWith(".js") && (await response.text()).includes("What this rests on"),
  );
  await page.getByRole("textbox", { name: "Requests a day", exact: true }).fill("54321");
  await loaded;
  await expect.poll(async () => (await pdfPages(page, "A4"))[0]).toContain("What this rests on");
  expect((await pdfPages(page, "A4"))[0]).toContain("54,300 requests a day");
});

test("what has no answer is printed as it stands, with what is wrong and every input", async ({ page }) => {
  await openAndPrint(page);
  const options = ["Frontier API", "Open model by API", "Rented GPUs", "Owned servers"];
  for (const name of options) await page.getByRole("switch", { name: `Compare ${name}` }).uncheck();
  const pages = await pdfPages(page, "A4");
  expect(pages[0]).not.toContain("What this rests on");
  expect(pages.join(" ")).toContain("Not used here");
});
