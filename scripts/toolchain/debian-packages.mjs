import { existsSync, readFileSync } from "node:fs";
import { runCommand } from "./run-command.mjs";

/** Whether this user may install packages of Debian here. */
export function mayInstallDebianPackages() {
  const release = "/etc/os-release";
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, "utf8"))
  );
}

/**
 * Installs packages of Debian. Whether that went well shows in what they bring.
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await runCommand("apt-get", ["update", "-qq"], { env, quiet: true });
  if (!update.ok) return;
  await runCommand("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    env,
    quiet: true,
  });
}
