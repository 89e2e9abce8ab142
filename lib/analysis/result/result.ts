import type { OptionId } from "../../pricing/option.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Analysis } from "../analyse.ts";
import type { Notice } from "../notices.ts";
import { projectionResult, type ProjectionResult } from "../projection/projection-result.ts";
import { notCounted, type NotCounted } from "../not-counted.ts";
import { verdictOf, type Verdict } from "../verdict.ts";
import { curveTable, type CurveRow } from "./curve.ts";
import { inputResults, type InputResult } from "./input-result.ts";
import { NumberBook, type ResultDerivation } from "./number-book.ts";
import { optionResult, type OptionResult } from "./option-result.ts";
import { ownershipResult, type OwnershipResult } from "./ownership-result.ts";
import { pairName, pairResult, type PairResult } from "./pair-result.ts";
import { routingResult, type RoutingResult } from "./routing-result.ts";
import { volumeResult, workloadResults, type VolumeResult, type WorkloadResult } from "./volume-result.ts";

/** Which options are cheapest on a stretch of volume. */
export interface IntervalResult {
  readonly from: VolumeResult;
  /** Null: without end. */
  readonly to: VolumeResult | null;
  readonly cheapest: readonly OptionId[];
}

/**
 * A whole analysis as plain data, by name: what `evaluate --json` prints. A number is finite or null. How it
 * comes about stands in `derivations`, and why it is null in `reasons`, both under its place, such as
 * `options.owned.monthlyUsd`.
 */
export interface Result {
  readonly format: "breakeven.1";
  readonly name: string;
  readonly preset: string;
  /** The day whose prices the scenario asks for, and the day of the catalogue that has them. */
  readonly priceDate: string;
  readonly catalogueDate: string;
  /** The day on which prices were judged old. */
  readonly today: string;
  readonly lens: Scenario["general"]["lens"];
  readonly hoursPerMonth: number;
  readonly verdict: Verdict;
  readonly cheapest: readonly OptionId[];
  readonly volume: VolumeResult;
  readonly workloads: readonly WorkloadResult[];
  readonly options: Readonly<Partial<Record<OptionId, OptionResult>>>;
  readonly breakEvens: Readonly<Record<string, PairResult>>;
  readonly intervals: readonly IntervalResult[];
  /** A stretch in which the cheapest options alternate too often to be listed. */
  readonly alternates: { readonly from: VolumeResult; readonly to: VolumeResult | null } | null;
  readonly ownership: OwnershipResult | null;
  /** Null where which work goes where is not compared. */
  readonly routing: RoutingResult | null;
  readonly projection: ProjectionResult;
  readonly curve: readonly CurveRow[];
  readonly notices: readonly Notice[];
  readonly notCounted: readonly NotCounted[];
  readonly inputs: readonly InputResult[];
  readonly scenario: Scenario;
  readonly derivations: Readonly<Record<string, ResultDerivation>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/**
 * Lays an analysis out as plain data.
 *
 * @param book takes down derivations and reasons; a test may pass its own to see every figure
 * @example resultOf(analysis).options.owned?.monthlyUsd
 * @example resultOf(analysis).breakEvens["owned-vs-api-frontier"]?.paybackMonths
 */
export function resultOf(analysis: Analysis, book = new NumberBook(analysis)): Result {
  const { scenario, traffic } = analysis;
  const range = (place: string, from: number, to: number) => ({
    from: volumeResult(analysis, book, `${place}.from`, from),
    to: Number.isFinite(to) ? volumeResult(analysis, book, `${place}.to`, to) : null,
  });
  return {
    format: "breakeven.1",
    name: scenario.general.name,
    preset: scenario.preset,
    priceDate: scenario.general.priceDate,
    catalogueDate: analysis.resolved.catalog.date,
    today: analysis.today,
    lens: scenario.general.lens,
    hoursPerMonth: traffic.hoursPerMonth,
    verdict: verdictOf(analysis),
    cheapest: analysis.cheapest,
    volume: volumeResult(analysis, book, "volume", traffic.requestsPerDay),
    workloads: workloadResults(analysis),
    options: Object.fromEntries(analysis.options.map((o) => [o.id, optionResult(analysis, o, book)])),
    breakEvens: Object.fromEntries(analysis.pairs.map((p) => [pairName(p), pairResult(analysis, p, book)])),
    intervals: analysis.intervals.map(({ from, to, winners }, i) => ({
      ...range(`intervals.${String(i)}`, from, to),
      cheapest: winners,
    })),
    alternates: analysis.alternates && range("alternates", analysis.alternates.from, analysis.alternates.to),
    ownership: ownershipResult(analysis, book),
    routing: routingResult(analysis, book),
    projection: projectionResult(analysis, book),
    curve: curveTable(analysis),
    notices: analysis.notices,
    notCounted: notCounted(analysis),
    inputs: inputResults(analysis),
    scenario,
    derivations: book.derivations,
    reasons: book.reasons,
  };
}
