import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { nowMs } from "../clock.ts";
import { PowerSampler } from "./power-sampler.ts";

const folder = mkdtempSync(join(tmpdir(), "power-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that prints what nvidia-smi prints, and runs on until it is stopped. */
function program(name: string, output: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nprintf '${output}'\nexec sleep 60\n`);
  chmodSync(file, 0o755);
  return file;
}

async function sample(file: string) {
  const fromMs = nowMs();
  const sampler = PowerSampler.start(file);
  await sleep(400);
  return sampler.stop({ fromMs, toMs: nowMs() });
}

test("watts are the mean by GPU, summed over the GPUs", async () => {
  expect(await sample(program("two", "0, 400.00\\n1, 300.50\\n0, 500.00\\n1, 299.50\\n"))).toEqual({
    gpus: 2,
    meanWatts: 750,
  });
});

test("a GPU that does not report its power is left out", async () => {
  expect(await sample(program("na", "0, [N/A]\\n1, 300.00\\n"))).toEqual({ gpus: 1, meanWatts: 300 });
});

test("without nvidia-smi, or with a broken one, there is no power", async () => {
  expect(await sample(join(folder, "missing"))).toBeNull();
  expect(await sample(program("broken", "NVIDIA-SMI has failed\\n"))).toBeNull();
});

test("samples outside of the span do not count", async () => {
  const sampler = PowerSampler.start(program("early", "0, 400.00\\n"));
  await sleep(400);
  expect(sampler.stop({ fromMs: nowMs(), toMs: nowMs() + 1000 })).toBeNull();
});
