/**
 * Measures the JavaScript of the home page in the production build, compressed, against its two limits:
 * what it needs until it is interactive, and all that it ever loads. Prints both; 1 kB is 1000 bytes.
 */
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { chromiumLaunch } from "../e2e/chromium-launch.ts";
import { countingProxy } from "./toolchain/counting-proxy.mjs";
import { fail, PlainError } from "./toolchain/fail.mjs";
import { freePort } from "./toolchain/free-port.mjs";
import { serve } from "./toolchain/serve.mjs";

const limitsKB = { untilInteractive: 220, ever: 350 };

async function measure() {
  const server = await serve({ host: "127.0.0.1", port: await freePort(), quiet: true });
  try {
    // Between browser and server, since workers and preloads do not show up among a page's own requests.
    const proxy = await countingProxy(server.origin);
    try {
      const first = await firstScripts(server.origin);
      await exercisePage(proxy.origin);
      const all = new Set([...first, ...proxy.requested].filter((path) => path.endsWith(".js")));
      if (first.length === 0)
        throw new PlainError("The home page refers to no script: nothing was measured.");
      const withinFirst = await report("until interactive", server.origin, first, limitsKB.untilInteractive);
      const withinEver = await report("ever", server.origin, [...all], limitsKB.ever);
      if (!withinFirst || !withinEver)
        throw new PlainError("The home page loads more JavaScript than it may.");
    } finally {
      proxy.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * The scripts in the page's HTML, less those for browsers without modules.
 * @param {string} origin
 * @returns {Promise<string[]>}
 */
async function firstScripts(origin) {
  const html = await (await fetch(origin)).text();
  const tags = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag);
  const sources = tags
    .filter((tag) => !/\snomodule\b/i.test(tag))
    .flatMap((tag) => /\ssrc="([^"]+)"/i.exec(tag)?.[1] ?? []);
  return [...new Set(sources.map((source) => new URL(source, origin).pathname))];
}

/**
 * Scrolls to the end and opens whatever folds open, which is when a page loads what it has put off.
 * @param {string} origin
 */
async function exercisePage(origin) {
  const browser = await chromium.launch(chromiumLaunch);
  try {
    const page = await browser.newPage();
    await page.goto(origin, { waitUntil: "networkidle" });
    const folded = "summary, [role=tab], button[aria-expanded=false]";
    for (const control of await page.locator(folded).all()) {
      await control.click({ timeout: 2_000 }).catch(() => undefined);
      await page.keyboard.press("Escape");
    }
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight / 2) {
        window.scrollTo(0, y);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await page.waitForLoadState("networkidle");
    // Once more for what only begins to load when the page is idle.
    await page.waitForTimeout(2_000);
  } finally {
    await browser.close();
  }
}

/**
 * Prints the compressed size of some scripts.
 * @param {string} when
 * @param {string} origin
 * @param {readonly string[]} paths
 * @param {number} limitKB
 * @returns {Promise<boolean>} whether it is within the limit
 */
async function report(when, origin, paths, limitKB) {
  let bytes = 0;
  for (const path of paths) {
    const response = await fetch(new URL(path, origin));
    if (!response.ok) throw new PlainError(`The server has no ${path}, to which the home page refers.`);
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  const kB = bytes / 1000;
  console.log(`${when} ${kB.toFixed(1)} of ${limitKB} kB in ${paths.length} scripts`);
  return kB <= limitKB;
}

measure().catch(fail);
