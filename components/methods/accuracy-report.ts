/** How well the estimate does on some rows that it had not seen. */
export interface AccuracyScore {
  readonly rows: number;
  /** |estimate ÷ measured − 1|. */
  readonly medianError: number;
  readonly p90Error: number;
  readonly withinTwoTimes: number;
  /** Median of estimate ÷ measured, less one. */
  readonly medianBias: number;
}

export interface NamedScore extends AccuracyScore {
  readonly name: string;
}

/** One published measurement and what was estimated for it. */
export interface AccuracyPoint {
  readonly gpu: string;
  readonly measured: number;
  readonly estimated: number;
}

/** What the throughput part of the methods page shows. Every score is of rows left out of the fit. */
export interface AccuracyReport {
  /** All rows, then kinds of models, then the plain roofline to compare with. */
  readonly overall: readonly NamedScore[];
  readonly byModel: readonly NamedScore[];
  readonly byGpu: readonly NamedScore[];
  readonly points: readonly AccuracyPoint[];
}

/** As the fit writes it: scores by kind of model. */
interface WrittenAccuracy {
  readonly groups: Readonly<Record<Kind, AccuracyScore>>;
  readonly roofline: Readonly<Record<Kind, AccuracyScore>>;
  readonly byModel: readonly NamedScore[];
  readonly byGpu: readonly NamedScore[];
  readonly points: readonly AccuracyPoint[];
}

type Kind = "all" | "dense" | "moe";
const KINDS: readonly (readonly [Kind, string])[] = [
  ["all", "All"],
  ["dense", "Dense models"],
  ["moe", "Mixtures of experts"],
];

/** Puts the figures that the fit wrote into the order in which they are read, most measured first. */
export function accuracyReport(written: WrittenAccuracy): AccuracyReport {
  const named = (scores: WrittenAccuracy["groups"], suffix: string) =>
    KINDS.map(([kind, name]) => ({ ...scores[kind], name: `${name}${suffix}` }));
  const byRows = (scores: readonly NamedScore[]) => [...scores].sort((a, b) => b.rows - a.rows);
  return {
    overall: [...named(written.groups, ""), ...named(written.roofline, ", two-constant roofline")],
    byModel: byRows(written.byModel),
    byGpu: byRows(written.byGpu),
    points: written.points,
  };
}
