import { expect, test } from "vitest";
import { checkScenario } from "./check-scenario.ts";
import { parseScenario } from "./parse-scenario.ts";
import { hasThroughput, needsThroughput } from "./throughput.ts";

function scenarioOf(source: object) {
  const parsed = parseScenario(source);
  if ("problems" in parsed) throw new Error(parsed.problems.map((p) => p.message).join(" "));
  return parsed.scenario;
}

test("the price of a machine and what it costs to run is enough: no tokens and no throughput are asked for", () => {
  const scenario = scenarioOf({
    rented: { enabled: true, usdPerGpuHour: 12.29, gpusPerInstance: 8, sizing: "fixed" },
    owned: { enabled: true, serverPriceUsd: 250141.8, runningUsdPerServerHour: 6.37, sizing: "fixed" },
  });
  expect(needsThroughput(scenario)).toBe(false);
  expect(checkScenario(scenario)).toEqual([]);
});

test.each([
  ["a fleet sized from traffic", { owned: { enabled: true } }],
  ["a set utilisation", { rented: { enabled: true, sizing: "utilisation" } }],
  ["paying for busy time only", { rented: { enabled: true, sizing: "fixed", billing: "scale-to-zero" } }],
])("%s asks for the throughput", (_, part) => {
  const scenario = scenarioOf({ ...part, workloads: [{ outputTokens: 100 }] });
  expect(checkScenario(scenario).map((p) => p.path)).toEqual(["workloads.0.tokensPerSecond"]);
});

test("an option paid by the token asks for tokens", () => {
  const scenario = scenarioOf({ apiFrontier: { enabled: true, inputUsdPerMTok: 1, outputUsdPerMTok: 2 } });
  expect(checkScenario(scenario).map((p) => p.path)).toEqual(["workloads.0.inputTokens"]);
});

test("throughput is stated once all of its numbers are", () => {
  const both = scenarioOf({
    workloads: [{ capacityUnit: "prefill-and-decode", prefillTokensPerSecond: 1, decodeTokensPerSecond: 1 }],
  });
  const half = scenarioOf({
    workloads: [{ capacityUnit: "prefill-and-decode", prefillTokensPerSecond: 1 }],
  });
  expect(both.workloads.every(hasThroughput)).toBe(true);
  expect(half.workloads.every(hasThroughput)).toBe(false);
});
