import { linkTo } from "@/components/shell/link-to.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { projectionOf } from "@/lib/analysis/projection/projection-of.ts";
import { boardOf } from "@/lib/report/board/board.ts";
import { citedSources } from "@/lib/report/board/cited-sources.ts";
import { isVisible } from "@/lib/scenario/visible.ts";
import { BoardPage } from "./board-page.tsx";
import { PrintedBreakEvens } from "./printed-break-evens.tsx";
import { PrintedBreakdown } from "./printed-breakdown.tsx";
import { PrintedInputs } from "./printed-inputs.tsx";
import { PrintedMonths } from "./printed-months.tsx";
import { PrintedNotes } from "./printed-notes.tsx";
import { PrintedSources } from "./printed-sources.tsx";
import { scenarioName } from "./scenario-name.ts";

export interface PaperProps {
  readonly analysis: Analysis;
}

/** What is printed: one page for a board, and an appendix with all that is behind it. */
export function Paper({ analysis }: PaperProps) {
  // A browser about to print waits for this, and projecting is what takes longest.
  const projected = projectionOf(analysis);
  const board = boardOf(analysis, projected);
  const { scenario } = analysis;
  const sources = citedSources(analysis, (path) => isVisible(scenario, path));
  const link = linkTo(scenario);
  return (
    <div className="paper">
      <BoardPage analysis={analysis} board={board} name={scenarioName(scenario)} link={link} />
      <section className="paper-appendix">
        <h1>Appendix: {scenarioName(scenario)}</h1>
        <PrintedInputs resolved={analysis.resolved} sources={sources} />
        <PrintedBreakEvens analysis={analysis} />
        <PrintedBreakdown analysis={analysis} />
        <PrintedMonths analysis={analysis} projected={projected} />
        <PrintedNotes analysis={analysis} link={link} />
        <PrintedSources sources={sources} />
      </section>
    </div>
  );
}
