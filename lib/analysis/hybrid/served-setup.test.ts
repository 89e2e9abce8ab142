import { expect, test } from "vitest";
import { resolveGpuSpec, resolveModelShape } from "../../catalog/serving/names.ts";
import { leverTable, type Lever } from "../../pricing/hybrid/levers/lever-worth.ts";
import { NO_EFFECT } from "../../pricing/hybrid/levers/lever-effect.ts";
import { prefixCache } from "../../pricing/hybrid/levers/prefix-cache.ts";
import { rentedPlan, workload } from "../../pricing/testing/plans.ts";
import { servedSetup, type ServedCase } from "./served-setup.ts";

function servedCase(): ServedCase {
  const [large, small, gpu] = [
    resolveModelShape("Llama-3.3-70B"),
    resolveModelShape("Llama-3.1-8B"),
    resolveGpuSpec("H100"),
  ];
  if (!large || !small || !gpu) throw new Error("The catalogue knows these.");
  return {
    levers: {
      quantisation: { without: "bf16", with: "fp8" },
      kvPrecision: { without: "16-bit", with: "8-bit" },
      smallerModel: { without: large, with: small },
    },
    gpu,
    engineFamily: "other",
    target: { timePerOutputTokenSeconds: 0.05, timeToFirstTokenSeconds: 3 },
    tuningFactor: 1,
    workloads: [{ inputTokens: 2000, outputTokens: 300, requestsPerSecond: 2 }],
  };
}

const gpusOf = (...active: string[]) => servedSetup(servedCase(), new Set(active))?.gpusPerReplica;

test("70 billion 16-bit weights are 141 GB and cannot be served on one card of 80 GB; 8-bit ones on two, 8 billion on one", () => {
  expect(gpusOf()).toBeGreaterThanOrEqual(2);
  expect(gpusOf("quantisation")).toBeLessThanOrEqual(gpusOf() ?? 0);
  expect(gpusOf("smallerModel")).toBe(1);
});

test("a target that no layout meets leaves nothing to price", () => {
  const strict = { ...servedCase(), target: { timePerOutputTokenSeconds: 1e-4, timeToFirstTokenSeconds: 3 } };
  expect(servedSetup(strict, new Set())).toBeNull();
});

test("what memory levers are worth comes from the memory and throughput models", () => {
  const served = servedCase();
  const lever = (id: string, effect = NO_EFFECT): Lever => ({ id, name: id, effect, qualityNote: null });
  const given = {
    workloads: [workload({ requestsPerDay: 2 * 86_400, inputTokens: 2000, outputTokens: 300 })],
    pool: {
      kind: "rented" as const,
      id: "own",
      name: "Own",
      overheadsId: "",
      plan: rentedPlan({ planningLoad: 0.8 }),
    },
    hoursPerMonth: 730,
    activeHoursPerMonth: 730,
    setup: (active: ReadonlySet<string>) => servedSetup(served, active),
  };
  const levers = [lever("quantisation"), lever("kvPrecision"), lever("prefix", prefixCache(0.5, 0))];
  const { allUsd, noneUsd, levers: worth } = leverTable(given, levers);
  expect(noneUsd).toBeGreaterThan(allUsd ?? Infinity);
  const quantisation = worth.find((w) => w.id === "quantisation");
  expect(quantisation?.worthUsd).toBeGreaterThan(0);
  for (const { withoutUsd, worthUsd } of worth) expect((withoutUsd ?? NaN) - (allUsd ?? NaN)).toBe(worthUsd);
});
