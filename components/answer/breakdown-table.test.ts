import { describe, expect, it } from "vitest";
import { presetAnalysis } from "@/components/charts/testing/preset-analysis.ts";
import { LATEST_PRESETS } from "@/lib/scenario/presets.ts";
import { breakdownTable } from "./breakdown-table.ts";

const presets = LATEST_PRESETS.filter((p) => p.id !== "blank").map((p) => p.id);

describe("breakdownTable", () => {
  it.each(presets)("adds up to the cent of the total of %s", (id) => {
    for (const lens of ["full", "marginal"] as const) {
      const analysis = presetAnalysis(id, (s) => ({ ...s, general: { ...s.general, lens } }));
      const { groups, totals } = breakdownTable(analysis);
      for (const [column, option] of analysis.options.entries()) {
        expect(totals[column]).toBe(Math.round(option.monthlyUsd.value * 100));
        const subtotals = groups.map((g) => g.subtotals[column] ?? 0);
        expect(subtotals.reduce((a, b) => a + b, 0)).toBe(totals[column]);
      }
    }
  });

  it("shows every item once, the ones that the lens leaves out as well", () => {
    const analysis = presetAnalysis("support-assistant", (s) => ({
      ...s,
      general: { ...s.general, lens: "marginal" },
    }));
    const { groups } = breakdownTable(analysis);
    const cells = groups.flatMap((g) => g.rows.flatMap((r) => r.cells.filter((c) => c !== null)));
    expect(cells).toHaveLength(analysis.options.reduce((n, o) => n + o.items.length, 0));
    expect(groups.find((g) => g.group === "people")?.rows.every((r) => r.leftOut)).toBe(true);
    expect(groups.find((g) => g.group === "people")?.subtotals.every((s) => s === null)).toBe(true);
  });
});
