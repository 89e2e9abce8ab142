import { installDebianPackages, mayInstallDebianPackages } from "./debian-packages.mjs";
import { PlainError } from "./fail.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Finds LibreOffice, which works out the workbooks of the tests, or installs Debian's package of it where this user may
 * install packages.
 * @returns {Promise<string | null>} why there is none
 */
export async function ensureOffice() {
  if (await hasOffice()) return null;
  const installs = mayInstallDebianPackages();
  if (installs) {
    console.log("Installing LibreOffice for the tests of the workbook ...");
    await installDebianPackages(["libreoffice-calc-nogui"]);
    if (await hasOffice()) return null;
  }
  const advice = "install Debian's package libreoffice-calc-nogui, or LibreOffice with its command soffice";
  if (installs) throw new PlainError(`There is no LibreOffice for the tests of the workbook: ${advice}.`);
  return `The workbook was not worked out by LibreOffice, which is not here: ${advice}.`;
}

async function hasOffice() {
  return (await runCommand("soffice", ["--version"], { quiet: true })).ok;
}
