import { describe, expect, it } from "vitest";
import { fieldsOf, withValue } from "./paths.ts";
import { blankScenario } from "./scenario.ts";
import { DEFAULT_PRESET } from "./presets.ts";
import { isVisible } from "./visible.ts";

const preset = DEFAULT_PRESET.scenario;
const set = (...changes: readonly (readonly [string, string | number | boolean | null | number[]])[]) =>
  changes.reduce((scenario, [path, value]) => withValue(scenario, path, value), preset);

describe("isVisible", () => {
  it.each([
    ["requests", ["requestsPerDay"]],
    ["users", ["users", "requestsPerUserPerDay"]],
    ["tokens", ["tokensPerMonth"]],
  ])("asks for traffic in %s only in that unit", (unit, expected) => {
    const scenario = set(["workloads.0.trafficUnit", unit]);
    const keys = ["requestsPerDay", "users", "requestsPerUserPerDay", "tokensPerMonth"];
    expect(keys.filter((key) => isVisible(scenario, `workloads.0.${key}`))).toEqual(expected);
  });

  it.each([
    ["on-demand", ["usdPerGpuHour"]],
    ["spot", ["spotUsdPerGpuHour", "interruptionShare"]],
    ["reserved", ["usdPerGpuHour", "reservationTerm", "reservedUsdPerGpuHour"]],
    ["mix", ["usdPerGpuHour", "reservationTerm", "reservedUsdPerGpuHour"]],
  ])("asks for the rents that %s instances pay", (purchase, expected) => {
    const scenario = set(["rented.purchase", purchase]);
    const keys = [
      "usdPerGpuHour",
      "spotUsdPerGpuHour",
      "interruptionShare",
      "reservationTerm",
      "reservedUsdPerGpuHour",
    ];
    expect(keys.filter((key) => isVisible(scenario, `rented.${key}`))).toEqual(expected);
  });

  it.each([
    ["requests", ["requestsPerSecond"]],
    ["prefill-and-decode", ["prefillTokensPerSecond", "decodeTokensPerSecond"]],
    ["total-tokens", ["tokensPerSecond"]],
  ])("asks for throughput in the unit of its source: %s", (unit, expected) => {
    const scenario = set(["workloads.0.capacityUnit", unit]);
    const keys = ["tokensPerSecond", "requestsPerSecond", "prefillTokensPerSecond", "decodeTokensPerSecond"];
    expect(keys.filter((key) => isVisible(scenario, `workloads.0.${key}`))).toEqual(expected);
  });

  it("asks nothing of an option that is switched off, but whether to compare it", () => {
    const blank = blankScenario();
    const paths = fieldsOf(blank)
      .map((field) => field.path)
      .filter((path) => !path.startsWith("general.") && !path.startsWith("workloads."));
    expect(paths.filter((path) => isVisible(blank, path))).toEqual([
      "apiFrontier.enabled",
      "apiOpen.enabled",
      "rented.enabled",
      "owned.enabled",
      "routing.enabled",
    ]);
  });

  it("asks what a workload needs only where a hybrid is compared, and providers only about what it needs", () => {
    expect(isVisible(preset, "workloads.0.neededTier")).toBe(false);
    const hybrid = set(["routing.enabled", true]);
    expect(isVisible(hybrid, "workloads.0.neededTier")).toBe(true);
    expect(isVisible(hybrid, "routing.frontierBaa")).toBe(false);
    const health = set(["routing.enabled", true], ["workloads.0.dataKind", "health"]);
    expect(isVisible(health, "routing.frontierBaa")).toBe(true);
    expect(isVisible(health, "routing.frontierPci")).toBe(false);
    expect(isVisible(health, "routing.ownedEu")).toBe(false);
    const unbought = set(
      ["routing.enabled", true],
      ["workloads.0.dataKind", "health"],
      ["apiFrontier.enabled", false],
    );
    expect(isVisible(unbought, "routing.frontierBaa")).toBe(false);
    expect(isVisible(hybrid, "routing.escalatedShare")).toBe(false);
    const cascade = set(["routing.enabled", true], ["routing.cascadeFirst", "api-open"]);
    expect(isVisible(cascade, "routing.escalatedShare")).toBe(true);
    expect(isVisible(cascade, "routing.escalatedToThird")).toBe(false);
  });

  it("asks for no hardware where a flat price stands in for it", () => {
    const scenario = set(["serving.source", "flat-price"]);
    expect(isVisible(scenario, "rented.usdPerGpuHour")).toBe(false);
    expect(isVisible(scenario, "owned.serverPriceUsd")).toBe(false);
    expect(isVisible(scenario, "workloads.0.decodeTokensPerSecond")).toBe(false);
    expect(isVisible(scenario, "serving.flatUsdPerMOutputTokens")).toBe(true);
    expect(isVisible(scenario, "rented.engineerFte")).toBe(true);
  });

  it("asks for no people where only serving counts", () => {
    const scenario = set(["general.lens", "marginal"]);
    expect(isVisible(scenario, "rented.engineerFte")).toBe(false);
    expect(isVisible(scenario, "rented.storageGb")).toBe(true);
  });

  it.each([
    ["projection.volumes", [100, 200], "projection.afterVolumes", true],
    ["projection.volumes", [100, 200], "projection.growthPerMonth", false],
    ["projection.revenue", "per-user", "projection.revenueUsdPerUser", true],
    ["projection.revenue", "per-user", "projection.revenueUsdPerRequest", false],
    ["projection.depreciationMethod", "declining-balance", "projection.decliningFactor", true],
    ["projection.currency", "EUR", "projection.currencyPerUsd", true],
    ["projection.currency", "USD", "projection.currencyPerUsd", false],
    ["owned.enabled", false, "projection.serverDecline", false],
    ["owned.enabled", false, "projection.buildMonths", true],
    ["general.lens", "marginal", "projection.gpusPerEngineer", false],
  ] as const)("with %s %j, whether it asks for %s is %j", (path, value, asked, expected) => {
    const scenario = withValue(preset, path, value);
    expect(isVisible(scenario, asked)).toBe(expected);
  });

  it("knows no input that does not exist", () => {
    expect(isVisible(preset, "workloads.7.requestsPerDay")).toBe(false);
    expect(isVisible(preset, "nonsense.key")).toBe(false);
  });
});
