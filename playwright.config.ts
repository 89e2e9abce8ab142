import { defineConfig, devices } from "@playwright/test";
import { chromiumLaunch } from "./e2e/chromium-launch.ts";

/** `npm test` passes a free one. The workers of one run read this file too, so it cannot be chosen here. */
const port = process.env.E2E_PORT ?? "4173";
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // A page that is slow on a busy machine has not failed: accessibility checks of a page with every input open, and
  // printing it, take long on two cores.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: { baseURL: origin, trace: "off" },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"], launchOptions: chromiumLaunch } }],
  webServer: {
    command: "node scripts/start.mjs",
    env: { HOST: "127.0.0.1", PORT: port },
    url: origin,
    reuseExistingServer: false,
    // Long enough for a production build, where there is none yet.
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
