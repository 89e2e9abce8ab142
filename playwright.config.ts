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
  // Accessibility checks of a page with every input open take half a minute on a busy machine with two cores.
  timeout: 90_000,
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
