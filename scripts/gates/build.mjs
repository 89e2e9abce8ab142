import { ensureBuilt } from "../toolchain/build.mjs";

/**
 * Next.js makes the production build.
 * @returns {Promise<import("./gate.mjs").GateResult>}
 */
export async function build() {
  const { outcome, output } = await ensureBuilt({ quiet: true });
  if (outcome === "failed") return { passed: 0, failed: 1, note: outcome, output };
  return { passed: 1, failed: 0, note: outcome };
}
