import { existsSync } from "node:fs";

/** Where `scripts/toolchain/ensure-engine.mjs` installs the engine. */
export const ENGINE_FOLDER = new URL("../../../../.cache/engine/", import.meta.url);

/** Why there is no engine to test with; null when there is one. */
export function missingEngine(): string | null {
  if (existsSync(new URL(".installed-lockfile", ENGINE_FOLDER))) return null;
  return process.platform === "linux" && process.arch === "x64"
    ? "The engine is not installed: npm test -- --only unit installs it."
    : `No engine is packaged for ${process.platform} on ${process.arch}.`;
}
