import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse.ts";
import { projectionOf } from "@/lib/analysis/projection/projection-of.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { withValues } from "@/lib/scenario/paths.ts";
import { findPreset } from "@/lib/scenario/presets.ts";
import { cumulativeReadout, cumulativeView } from "./cumulative-view.ts";
import { groupLayers } from "./group-layers.ts";
import { moneyOf } from "./money.ts";

const preset = findPreset("support-assistant.1");
if (preset === null) throw new Error("The preset is gone.");
const scenario = withValues(preset.scenario, [
  { path: "workloads.0.requestsPerDay", value: 300000 },
  { path: "projection.growthPerMonth", value: 0.06 },
  { path: "projection.buildMonths", value: 3 },
]);
const answer = analyse(scenario, currentCatalog, "2026-11-25");
if (!answer.ok) throw new Error("The scenario cannot be analysed.");
const projected = projectionOf(answer.analysis);

describe("cumulativeView", () => {
  it("begins with nothing paid and ends with all that was", () => {
    for (const { id, points } of cumulativeView(projected).series) {
      const cash = projected.options.find((option) => option.id === id)?.path.cashUsd ?? [];
      expect(points[0]).toEqual({ x: 0, y: 0 });
      expect(points.at(-1)?.y).toBeCloseTo(
        cash.reduce((sum, usd) => sum + usd, 0),
        4,
      );
    }
  });

  it("marks the month from which a switch stays paid back", () => {
    const { marks } = cumulativeView(projected);
    expect(marks.length).toBeGreaterThan(0);
    for (const { id, month } of marks) {
      const option = projected.options.find((o) => o.id === id);
      expect(option?.payback?.simple.lasting).toBe(month - 1);
    }
  });

  it("keeps every amount and mark on the axes", () => {
    const { x, y, series } = cumulativeView(projected);
    for (const { points } of series) {
      for (const point of points) {
        expect(point.x).toBeLessThanOrEqual(x.to);
        expect(point.y).toBeGreaterThanOrEqual(y.from);
        expect(point.y).toBeLessThanOrEqual(y.to);
      }
    }
  });
});

describe("cumulativeReadout", () => {
  it("reads whole months, the cheapest first", () => {
    const readout = cumulativeReadout(projected, 13.6, moneyOf(scenario));
    expect(readout.title).toBe("By the end of month 14 (2028-01)");
    const amounts = readout.rows.map(({ usd }) => usd ?? 0);
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    expect(readout.rows[0]?.more).toBe("");
  });
});

describe("groupLayers", () => {
  it("stacks to the cash of every month", () => {
    for (const { path } of projected.options) {
      const layers = groupLayers(path);
      path.cashUsd.forEach((usd, m) => {
        expect(layers.reduce((sum, layer) => sum + (layer.usd[m] ?? 0), 0)).toBeCloseTo(usd, 4);
      });
    }
  });
});

describe("moneyOf", () => {
  it("shows dollars as everywhere, and another currency by its factor", () => {
    expect(moneyOf(scenario)(1234.5)).toBe("$1,235");
    const inEuro = withValues(scenario, [
      { path: "projection.currency", value: "EUR" },
      { path: "projection.currencyPerUsd", value: 0.5 },
    ]);
    expect(moneyOf(inEuro)(2000)).toBe("EUR 1,000");
    expect(moneyOf(inEuro)(-2000)).toBe("EUR −1,000");
  });
});
