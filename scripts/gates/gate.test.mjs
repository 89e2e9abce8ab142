import { describe, expect, test } from "vitest";
import { testsRun, yesOrNo } from "./gate.mjs";

describe("a gate that says yes or no", () => {
  test.each([
    ["passes when it found nothing wrong", { ok: true, lookedAt: 3 }, { passed: 1, failed: 0 }],
    ["fails when it found something wrong", { ok: false, lookedAt: 3 }, { passed: 0, failed: 1 }],
    ["fails when it looked at nothing", { ok: true, lookedAt: 0 }, { passed: 0, failed: 1 }],
  ])("%s", (_what, finding, counts) => {
    expect(yesOrNo({ what: "files", output: "", ...finding })).toMatchObject(counts);
  });
});

describe("a gate that runs tests", () => {
  test.each([
    ["counts each test", { ok: true, passed: 7, failed: 0 }, { passed: 7, failed: 0 }],
    ["counts each failure", { ok: false, passed: 5, failed: 2 }, { passed: 5, failed: 2 }],
    [
      "fails when its runner broke though no test failed",
      { ok: false, passed: 7, failed: 0 },
      { passed: 7, failed: 1 },
    ],
    ["fails when no test ran", { ok: true, passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
  ])("%s", (_what, run, counts) => {
    expect(testsRun({ skipped: 0, output: "", ...run })).toMatchObject(counts);
  });
});
