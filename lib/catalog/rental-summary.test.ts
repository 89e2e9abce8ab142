import { expect, test } from "vitest";

import type { RentalOffer } from "./gpu.ts";
import type { Confidence } from "./provenance.ts";
import { summariseRental } from "./rental-summary.ts";

function offer(
  provider: string,
  usdPerGpuHour: number,
  asOf = "2026-07-01",
  confidence: Confidence = "read",
): RentalOffer {
  return {
    gpu: "gpu",
    provider,
    billing: "onDemand",
    usdPerGpuHour,
    gpusPerInstance: 8,
    config: "",
    provenance: { source: "test", asOf, confidence },
  };
}

test("each provider counts once, with its newest price", () => {
  const offers = [offer("a", 1, "2026-01-01"), offer("a", 5), offer("b", 3), offer("c", 4)];
  expect(summariseRental(offers, "gpu", "onDemand")).toEqual({
    lowUsdPerGpuHour: 3,
    medianUsdPerGpuHour: 4,
    highUsdPerGpuHour: 5,
    providers: 3,
    oldestAsOf: "2026-07-01",
    confidence: "read",
  });
});

test("of equally new prices of one provider the lowest counts", () => {
  const offers = [offer("a", 5), offer("a", 4), offer("a", 6)];
  expect(summariseRental(offers, "gpu", "onDemand")?.medianUsdPerGpuHour).toBe(4);
});

test("an assumed price counts only where nothing was read", () => {
  const assumed = offer("b", 100, "2026-07-01", "assumption");
  expect(summariseRental([offer("a", 5), assumed], "gpu", "onDemand")?.highUsdPerGpuHour).toBe(5);
  expect(summariseRental([assumed], "gpu", "onDemand")?.confidence).toBe("assumption");
});

test("ways of billing and GPUs are never mixed", () => {
  expect(summariseRental([offer("a", 5)], "gpu", "spot")).toBeNull();
  expect(summariseRental([offer("a", 5)], "other", "onDemand")).toBeNull();
});
