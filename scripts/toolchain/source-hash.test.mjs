import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sourceHash } from "./source-hash.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "source-hash-"));
  write("app/page.tsx", "one");
});

afterEach(() => rmSync(root, { recursive: true }));

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe("a build is made anew when", () => {
  test.each([
    ["a source changes", "app/page.tsx", "two"],
    ["a source is added, in whatever folder", "anything/new.ts", ""],
    ["data changes", "lib/catalog/prices.json", "{}"],
    ["the versions of packages change", "package-lock.json", "{}"],
  ])("%s", (_what, file, text) => {
    const before = sourceHash(root);
    write(file, text);
    expect(sourceHash(root)).not.toBe(before);
  });

  test("text moves from one file to another", () => {
    write("lib/a.ts", "ab");
    write("lib/b.ts", "c");
    const before = sourceHash(root);
    write("lib/a.ts", "a");
    write("lib/b.ts", "bc");
    expect(sourceHash(root)).not.toBe(before);
  });
});

describe("a build is kept when only", () => {
  test.each([
    ["a unit test changes", "lib/pricing/fleet.test.ts"],
    ["a browser test changes", "e2e/home.spec.ts"],
    ["the manual changes", "README.md"],
    ["packages are installed", "node_modules/next/index.js"],
    ["the build itself is written", ".next/BUILD_ID"],
  ])("%s", (_what, file) => {
    const before = sourceHash(root);
    write(file, "anything");
    expect(sourceHash(root)).toBe(before);
  });
});
