import { defineConfig } from "vitest/config";

/** Tests that measure: what other files left running in the same process would be in their figures. */
const MEASURING = ["lib/benchmark/**/*.test.ts", "lib/cli/bench-command.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    // A test that hangs ends; one that is slow on a busy machine has not failed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "model",
          include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.*"],
          exclude: MEASURING,
          // The model is pure, so that it can be loaded once for all of its files.
          isolate: false,
        },
      },
      { extends: true, test: { name: "measuring", include: MEASURING } },
    ],
  },
});
