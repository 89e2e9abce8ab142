import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatAbout, formatUsd, VOLUME_UNIT_LABELS } from "@/lib/analysis/format.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "@/lib/analysis/labels.ts";
import { inUnit, volumePoint } from "@/lib/analysis/volume.ts";

/** One figure of the answer before and after a measurement replaced the throughput. */
export interface BeforeAfterRow {
  /** What several rows are figures of, with its unit. */
  readonly group: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What a measurement moves: what own GPUs cost a month, and from where on they cost less than an API. */
export function breakEvenRows(before: Analysis, after: Analysis): readonly BeforeAfterRow[] {
  const own = after.options.filter(({ id }) => id === "rented" || id === "owned");
  const costs = own.map(({ id, monthlyUsd }): BeforeAfterRow => {
    const earlier = before.options.find((option) => option.id === id);
    return {
      group: "Cost a month",
      name: OPTION_LABELS[id],
      before: earlier ? formatUsd(earlier.monthlyUsd.value) : "–",
      after: formatUsd(monthlyUsd.value),
    };
  });
  const pairs = after.pairs.filter(
    ({ challenger, incumbent }) =>
      (challenger === "rented" || challenger === "owned") &&
      (incumbent === "api-frontier" || incumbent === "api-open"),
  );
  const breakEvens = pairs.map(({ challenger, incumbent, breakEven }): BeforeAfterRow => {
    const earlier = before.pairs.find(
      (pair) => pair.challenger === challenger && pair.incumbent === incumbent,
    );
    return {
      group: `Break-even, ${VOLUME_UNIT_LABELS[unitOf(after)]}`,
      name: `${OPTION_LABELS[challenger]} against ${OPTION_PHRASES[incumbent]}`,
      before: volumeWords(before, earlier?.breakEven.first ?? null),
      after: volumeWords(after, breakEven.first),
    };
  });
  return [...costs, ...breakEvens];
}

function volumeWords(analysis: Analysis, volume: number | null): string {
  if (volume === null) return "never";
  return formatAbout(inUnit(volumePoint(analysis.traffic, analysis.scenario, volume), unitOf(analysis)));
}

/** Users are counted only where the scenario has some. */
const unitOf = ({ volume, volumeUnit }: Analysis) =>
  volumeUnit === "users" && volume.users === null ? "requests" : volumeUnit;
