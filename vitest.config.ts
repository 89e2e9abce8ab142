import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    // A test that hangs ends; one that is slow on a busy machine has not failed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "scripts/**/*.test.*"],
  },
});
