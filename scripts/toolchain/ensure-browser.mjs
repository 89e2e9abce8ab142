import { existsSync, readFileSync } from "node:fs";
import { PlainError } from "./fail.mjs";
import { runCommand } from "./run-command.mjs";
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
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const update = await runCommand("apt-get", ["update", "-qq"], { env, quiet: true });
    if (update.ok) {
      await runCommand(
        "apt-get",
        ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
        {
          env,
          quiet: true,
        },
      );
    }
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

function mayInstallDebianPackages() {
  const release = "/etc/os-release";
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, "utf8"))
  );
}
