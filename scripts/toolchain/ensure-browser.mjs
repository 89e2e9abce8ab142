import { existsSync } from "node:fs";
import { installDebianPackages, mayInstallDebianPackages } from "./debian-packages.mjs";
import { PlainError } from "./fail.mjs";
import { runTool } from "./run-tool.mjs";

const debianChromium = "/usr/bin/chromium";

/**
 * Finds Chromium or installs it: Debian's package where this user may install packages (it brings the
 * libraries that a bare container lacks), Playwright's own build everywhere else.
 */
export async function ensureBrowser() {
  if (await hasBrowser()) return;
  console.log("Installing Chromium for the browser tests ...");
  if (mayInstallDebianPackages()) {
    await installDebianPackages(["chromium", "fonts-liberation"]);
  } else {
    await runTool("playwright", ["install", "chromium"]);
  }
  if (!(await hasBrowser())) {
    throw new PlainError(
      "There is no browser for the browser tests: install Debian's chromium package, or run npx playwright install --with-deps chromium.",
    );
  }
}

async function hasBrowser() {
  if (existsSync(debianChromium)) return true;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}
