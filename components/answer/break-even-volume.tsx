"use client";

import { unitOfVolume } from "@/components/charts/volume-unit.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatAbout } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { PairAnalysis } from "@/lib/analysis/pair-analysis.ts";
import { breakEvenFigure } from "@/lib/analysis/result/break-even-figure.ts";
import { Explain } from "./explain.tsx";

const NAMES = { first: "First break-even", sustained: "Break-even for good" } as const;

/** A break-even in the user's unit, with its derivation where it is solved from one. */
export function BreakEvenVolume({
  analysis,
  pair,
  which,
}: {
  readonly analysis: Analysis;
  readonly pair: PairAnalysis;
  readonly which: keyof typeof NAMES;
}) {
  const volume = pair.breakEven[which];
  if (volume === null) return <span className="text-ink-muted">none</span>;
  const text = formatAbout(volume * unitOfVolume(analysis).perDailyRequest);
  const figure = breakEvenFigure(analysis, pair, volume);
  if (figure === null) return text;
  const title = `${NAMES[which]}: ${OPTION_LABELS[pair.challenger]} against ${OPTION_LABELS[pair.incumbent]}`;
  return (
    <Explain analysis={analysis} figure={() => figure} title={title}>
      {text}
    </Explain>
  );
}
