import { describe, expect, it } from "vitest";
import { LATEST_PRESETS } from "@/lib/scenario/presets.ts";
import { presetAnalysis } from "./testing/preset-analysis.ts";
import { optionsWithUtilisation, utilisationView } from "./utilisation-view.ts";

const presets = LATEST_PRESETS.filter((p) => p.id !== "blank").map((p) => p.id);

describe("utilisationView", () => {
  it.each(presets)("has the lines of %s meet exactly at the break-even utilisation", (preset) => {
    const analysis = presetAnalysis(preset);
    for (const id of optionsWithUtilisation(analysis)) {
      const view = utilisationView(analysis, id);
      for (const { utilisation, against } of view?.breakEvens ?? []) {
        const own = view?.usdPerMTokAt(id, utilisation) ?? NaN;
        const api = view?.usdPerMTokAt(against, utilisation) ?? NaN;
        expect(own / api).toBeCloseTo(1, 9);
      }
    }
  });

  it.each(presets)("is at the cost per token that %s shows, at the present utilisation", (preset) => {
    const analysis = presetAnalysis(preset);
    for (const option of analysis.options) {
      const view = utilisationView(analysis, option.id);
      const present = view?.present ?? null;
      if (!view || present === null) continue;
      const shown = option.reservationBased.blendedUsdPerMTok?.value ?? NaN;
      expect(view.usdPerMTokAt(option.id, present) / shown).toBeCloseTo(1, 9);
      expect(view.volumeAt(present)).toBeCloseTo(analysis.traffic.requestsPerDay, 6);
    }
  });

  it("is not there for an API", () => {
    expect(utilisationView(presetAnalysis("support-assistant"), "api-frontier")).toBeNull();
  });
});
