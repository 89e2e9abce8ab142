/**
 * From key press to painted verdict in a browser whose processor is slowed four times. Serves the production
 * build on a free port, types digits into the first traffic field, and times each press until the frame that
 * shows the changed verdict has been painted. Prints the ratio to the aim; run with `npm run benchmark`.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import { report } from "./timing.ts";

const PRESSES = 120;
const SLOWED = 4;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function untilServed(url: string): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} did not answer. Is there a build? Run npm start once.`);
}

const port = await freePort();
const url = `http://127.0.0.1:${port}/`;
const server = spawn(
  process.execPath,
  ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)],
  {
    stdio: "ignore",
  },
);
try {
  await untilServed(url);
  const own = "/usr/bin/chromium";
  const browser = await chromium.launch({
    ...(existsSync(own) ? { executablePath: own } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url, { waitUntil: "networkidle" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const field = page.getByRole("textbox", { name: "Requests a day" }).first();
  await field.fill("2");
  await page.evaluate(() => {
    const verdict = document.querySelector("[data-verdict]");
    if (verdict === null) throw new Error("The page has no element marked data-verdict.");
    const times: number[] = [];
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      const start = pressed;
      if (start === 0) return;
      pressed = 0;
      // The message arrives after the frame that the animation frame belongs to was handed to the compositor.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - start);
        channel.port2.postMessage(null);
      });
    }).observe(verdict, { childList: true, characterData: true, subtree: true });
    Object.assign(globalThis, { verdictTimes: times });
  });
  for (let i = 0; i < PRESSES; i += 1) {
    // Two digits more, two digits less: every press changes the answer.
    await field.press(i % 4 < 2 ? String(1 + (i % 9)) : "Backspace");
    await page.waitForTimeout(120);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { verdictTimes: number[] }).verdictTimes);
  await browser.close();
  console.log(`${times.length} of ${PRESSES} key presses changed the verdict`);
  report(
    `key press to painted verdict, processor slowed ${SLOWED} times`,
    times.sort((a, b) => a - b),
    100,
    "p95",
  );
} finally {
  server.kill();
}
