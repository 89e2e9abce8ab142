import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";

// Node starts up to three times in a test, which takes many times as long on a machine that others use too.
vi.setConfig({ testTimeout: 180_000 });

const program = new URL("./cli.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "breakeven-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program as a shell does, by Node alone. */
function run(args: readonly string[], input = ""): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
    // A program that refuses its input early closes the pipe.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

test("it runs by Node alone, from a file and from standard input", async () => {
  const file = join(folder, "scenario.json");
  writeFileSync(file, '{"preset": "agent"}');
  const fromFile = await run(["evaluate", file, "--json", "--today", "2026-11-23"]);
  const fromInput = await run(["evaluate", "-", "--json", "--today", "2026-11-23"], '{"preset": "agent"}');
  expect(fromFile.code).toBe(0);
  expect(fromInput.out).toBe(fromFile.out);
  expect((JSON.parse(fromFile.out) as { format: string }).format).toBe("breakeven.1");
});

test("bad input is one sentence on standard error and exit code 2", async () => {
  const { code, out, err } = await run(["evaluate", "-"], '{"owned": {"pue": 0}}');
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain("owned.pue");
});

test("a file of 50 MB, a folder and a missing file are refused at once", async () => {
  const large = join(folder, "large.json");
  writeFileSync(large, "");
  truncateSync(large, 50 * 2 ** 20);
  const refused = await run(["evaluate", large]);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain("larger than 1 MB");
  expect((await run(["evaluate", folder])).err).toContain("is a folder");
  expect((await run(["evaluate", join(folder, "none.json")])).err).toContain("does not exist");
});

test("standard input without end is refused as well", async () => {
  const child = spawn(process.execPath, [program, "evaluate", "-"]);
  onTestFinished(() => {
    child.kill();
  });
  // A program that refuses its input closes the pipe.
  child.stdin.on("error", () => undefined);
  // As fast as the program takes it: what a slow one leaves would pile up here.
  const pour = () => child.stdin.write(" ".repeat(2 ** 18));
  child.stdin.on("drain", pour);
  pour();
  const code = await new Promise((resolve) => child.on("exit", resolve));
  expect(code).toBe(2);
});
