import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const debianChromium = "/usr/bin/chromium";

/** Debian's browser where it is installed, otherwise Playwright's own; either asks the network for nothing. */
export const chromiumLaunch: LaunchOptions = {
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
};
