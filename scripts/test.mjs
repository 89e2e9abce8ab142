/**
 * `npm test`: installs what is missing and passes the project through every gate. `npm test -- --only unit,lint`
 * takes some of them. Needs nothing but Node.js 20 and npm. The last line is `N passed, N failed`: each test
 * counts, and each other gate counts once.
 */
import { architecture } from "./gates/architecture.mjs";
import { browser } from "./gates/browser.mjs";
import { build } from "./gates/build.mjs";
import { bundleSize } from "./gates/bundle-size.mjs";
import { deadCode } from "./gates/dead-code.mjs";
import { format } from "./gates/format.mjs";
import { lint } from "./gates/lint.mjs";
import { types } from "./gates/types.mjs";
import { unit } from "./gates/unit.mjs";
import { fail, PlainError } from "./toolchain/fail.mjs";
import { ensureInstalled } from "./toolchain/install.mjs";

/** @type {ReadonlyMap<string, () => Promise<import("./gates/gate.mjs").GateResult>>} */
const gates = new Map([
  ["format", format],
  ["lint", lint],
  ["types", types],
  ["unit", unit],
  ["dead-code", deadCode],
  ["architecture", architecture],
  ["build", build],
  ["bundle-size", bundleSize],
  ["browser", browser],
]);

/** Unit tests leave a core to these; none of them reads what another one, or a unit test, writes at the same time. */
const besideUnit = ["format", "lint", "types", "dead-code", "architecture", "build", "bundle-size"];

async function test() {
  const names = chosenGates(process.argv.slice(2));
  await ensureInstalled();
  const totals = { passed: 0, failed: 0 };
  /** @param {readonly string[]} lane */
  const runOneByOne = async (lane) => {
    for (const name of lane) {
      const gate = gates.get(name);
      if (gate === undefined || !names.has(name)) continue;
      const result = await timed(name, gate);
      totals.passed += result.passed;
      totals.failed += result.failed;
    }
  };
  await Promise.all([runOneByOne(besideUnit), runOneByOne(["unit"])]);
  await runOneByOne([...gates.keys()].filter((name) => name !== "unit" && !besideUnit.includes(name)));
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

/**
 * Runs one gate and prints a line about it, with what it complained about below.
 * @param {string} name
 * @param {() => Promise<import("./gates/gate.mjs").GateResult>} gate
 */
async function timed(name, gate) {
  const start = performance.now();
  const result = await gate().catch(brokenGate);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = result.failed === 0 ? "ok  " : "FAIL";
  console.log(`${mark} ${name.padEnd(13)} ${seconds.padStart(6)} s  ${result.note}`);
  if (result.output !== undefined) console.log(result.output.trim().replaceAll(/^/gm, "     "));
  return result;
}

/**
 * @param {unknown} error
 * @returns {import("./gates/gate.mjs").GateResult}
 */
function brokenGate(error) {
  const output =
    error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error);
  return { passed: 0, failed: 1, note: "could not run", output };
}

/**
 * @param {readonly string[]} args
 * @returns {ReadonlySet<string>}
 */
function chosenGates(args) {
  if (args.length === 0) return new Set(gates.keys());
  const names = args.flatMap((arg) => arg.replace(/^--only=?/, "").split(",")).filter((name) => name !== "");
  const unknown = names.filter((name) => !gates.has(name));
  if (names.length === 0 || unknown.length > 0) {
    const problem = names.length === 0 ? "No gate is named" : `There is no gate called ${unknown.join(", ")}`;
    throw new PlainError(`${problem}: choose with --only from ${[...gates.keys()].join(",")}.`);
  }
  return new Set(names);
}

test().catch(fail);
