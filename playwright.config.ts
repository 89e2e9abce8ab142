import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

/** `npm test` passes a free one; the workers of one run must all read the same. */
const port = process.env.E2E_PORT ?? "4173";
const origin = `http://127.0.0.1:${port}`;

/** Playwright's own browser is used where Debian's is not installed. */
const debianChromium = "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: "list",
  use: { baseURL: origin, trace: "off" },
  projects: [
    {
      name: "chromium",
      use: {
        ...devices["Desktop Chrome"],
        launchOptions: {
          ...(existsSync(debianChromium) && { executablePath: debianChromium }),
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      },
    },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    env: { HOST: "127.0.0.1", PORT: port },
    url: origin,
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
