import { describe, expect, it } from "vitest";
import { costDomain } from "./cost-domain.ts";

const line = (id: "rented" | "reference", ...costs: number[]) => ({
  id,
  points: costs.map((monthlyUsd, i) => ({ volume: i + 1, monthlyUsd })),
});

describe("costDomain", () => {
  it("starts a linear axis at zero and leaves room above", () => {
    expect(costDomain([line("rented", 40, 100)], "linear")).toEqual({ from: 0, to: 106, scale: "linear" });
  });

  it("is not stretched by the reference line", () => {
    const { from } = costDomain([line("rented", 100, 900), line("reference", 0.01, 50)], "log");
    expect(from).toBeGreaterThan(50);
  });

  it("gives a level line some height", () => {
    const { from, to } = costDomain([line("rented", 300, 300)], "log");
    expect(from).toBeLessThan(300);
    expect(to).toBeGreaterThan(300);
  });

  it("does not follow a cost of nothing down a logarithmic axis", () => {
    expect(costDomain([line("rented", 0, 1e-9, 5000)], "log").from).toBeGreaterThan(0.001);
  });

  it.each(["linear", "log"] as const)("has a %s axis where everything is free", (scale) => {
    const { from, to } = costDomain([line("rented", 0, 0)], scale);
    expect(to).toBeGreaterThan(from);
  });
});
