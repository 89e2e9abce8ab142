import { costAt } from "../../pricing/cost-curve.ts";
import { spaced } from "../../pricing/drawn-curve.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Analysis } from "../analyse.ts";
import { defaultRange } from "../chart.ts";
import { costsAt } from "../costs-at.ts";
import { volumePoint } from "../volume.ts";

/** Monthly cost of every option at one volume; null where an option cannot serve it. */
export interface CurveRow {
  readonly requestsPerDay: number;
  readonly tokensPerMonth: number;
  readonly monthlyUsd: Readonly<Partial<Record<OptionId, number | null>>>;
  /** The flat price per million output tokens. */
  readonly referenceUsd: number;
}

const CURVE_ROWS = 200;

/** Cost against volume as a table: evenly spaced on a logarithmic axis over the range that the chart opens with. */
export function curveTable(analysis: Analysis, rows = CURVE_ROWS): CurveRow[] {
  const { from, to } = defaultRange(analysis);
  return spaced(from, to, "log", rows).map((requestsPerDay) => ({
    requestsPerDay,
    tokensPerMonth: volumePoint(analysis.traffic, analysis.scenario, requestsPerDay).tokensPerMonth,
    monthlyUsd: Object.fromEntries(costsAt(analysis, requestsPerDay)),
    referenceUsd: costAt(analysis.reference, requestsPerDay),
  }));
}
