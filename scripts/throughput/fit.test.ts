import { describe, expect, it } from "vitest";
import { SERVING_CONSTANTS } from "../../lib/serving/constants.ts";
import { coreEstimate } from "../../lib/serving/core-estimate.ts";
import { crossValidate, SCHEMES } from "./cross-validate.ts";
import { fitConstants } from "./fit-constants.ts";
import { constantsFrom, rounded } from "./parameters.ts";
import { bestRoofline } from "./roofline.ts";
import { fitRows } from "./rows.ts";
import { score, scoreByKind } from "./score.ts";

const rows = fitRows(null);
const { logs } = fitConstants(rows, null, 60);

describe("the fit", () => {
  it("gives the committed constants again", () => {
    expect(rounded(constantsFrom(logs))).toEqual(SERVING_CONSTANTS);
  });
  it("reads the published rows well in sample", () => {
    const errors = rows.map((row) =>
      Math.log(
        coreEstimate(row.question, SERVING_CONSTANTS).outputTokensPerSecond / row.outputTokensPerSecond,
      ),
    );
    const { all, dense, moe } = scoreByKind(rows, errors);
    expect(all.rows).toBe(2800);
    expect(all.medianError).toBeCloseTo(0.086, 2);
    expect(dense.medianError).toBeCloseTo(0.063, 2);
    expect(moe.medianError).toBeCloseTo(0.126, 2);
  });
  it("beats the roofline of two constants by more than three times", () => {
    expect(score(bestRoofline(rows).logErrors).medianError).toBeGreaterThan(0.3);
  });
});

it.each(["model", "gpu", "source"] as const)(
  "meets the bars where the %s is new",
  { timeout: 120_000 },
  (scheme) => {
    const { all, dense, moe } = scoreByKind(rows, crossValidate(rows, SCHEMES[scheme], logs, true).corrected);
    expect(all.medianError).toBeLessThan(0.12);
    expect(dense.medianError).toBeLessThan(0.08);
    expect(moe.medianError).toBeLessThan(0.17);
    expect(all.p90Error).toBeLessThan(0.45);
    expect(all.withinTwoTimes).toBeGreaterThan(0.97);
    for (const { medianBias } of [all, dense, moe]) expect(Math.abs(medianBias)).toBeLessThan(0.05);
  },
);
