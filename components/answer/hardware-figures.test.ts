import { describe, expect, it } from "vitest";
import { presetAnalysis } from "@/components/charts/testing/preset-analysis.ts";
import { derivationOf } from "@/lib/analysis/derivation.ts";
import { hardwareFigures } from "./hardware-figures.ts";

describe("hardwareFigures", () => {
  const analysis = presetAnalysis("support-assistant");

  it.each(["rented", "owned"] as const)("explains the machines of %s down to the load", (id) => {
    const option = analysis.options.find((o) => o.id === id);
    const figures = option && hardwareFigures(analysis, option);
    expect(figures?.units.value).toBe(option?.hardware?.units);
    expect(Object.keys(figures?.units.terms ?? {})).toContain("replicas");
    expect(figures?.gpus.value).toBe(option?.hardware?.gpus);
  });

  it.each(["rented", "owned"] as const)(
    "writes a formula of utilisation that gives the utilisation of %s",
    (id) => {
      const option = analysis.options.find((o) => o.id === id);
      const figure = option && hardwareFigures(analysis, option)?.utilisation;
      const term = (name: string) => {
        const value = figure?.terms[name];
        return typeof value === "number" ? value : (value?.value ?? NaN);
      };
      expect(
        (term("meanLoad") * term("hoursPerMonth")) / (term("paidHours") * term("replicasPerUnit")),
      ).toBeCloseTo(figure?.value ?? NaN, 12);
      // Every term has a name in words.
      if (figure) expect(derivationOf(analysis, figure).formula).not.toMatch(/[a-z][A-Z]/);
    },
  );

  it("has nothing to say of an API", () => {
    const api = analysis.options.find((o) => o.id === "api-frontier");
    expect(api && hardwareFigures(analysis, api)).toBeNull();
  });
});
