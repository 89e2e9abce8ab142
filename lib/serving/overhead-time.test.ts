import { expect, it } from "vitest";
import { SERVING_CONSTANTS } from "./constants.ts";
import { launchSeconds } from "./overhead-time.ts";
import { stepContext } from "./step-context.ts";
import { CASE, LLAMA_70B, MIXTRAL } from "./test-cases.ts";

const launch = (change: Partial<typeof CASE>): number =>
  launchSeconds(stepContext({ ...CASE, ...change }, 64, SERVING_CONSTANTS));

it("starting kernels takes longer the more steps carry a prompt, up to every step", () => {
  const times = [8192, 1024, 64, 16].map((outputTokens) => launch({ outputTokens }));
  expect(times[1]).toBeGreaterThan(times[0] ?? Infinity);
  expect(times[2]).toBeGreaterThan(times[1] ?? Infinity);
  expect(times[3]).toBe(times[2]);
});

it("a mixture starts more kernels than a dense model of as many layers", () => {
  expect(launch({ model: MIXTRAL })).toBeGreaterThan(
    launch({ model: { ...LLAMA_70B, layers: MIXTRAL.layers } }),
  );
});
