import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { Board } from "@/lib/report/board/board.ts";
import { BoardChart } from "./board-chart.tsx";
import { BoardTable } from "./board-table.tsx";

/** A longer link would take the room of the chart; it stands in the appendix then. */
const LONGEST_LINK = 600;

interface BoardPageProps {
  readonly analysis: Analysis;
  readonly board: Board;
  readonly name: string;
  readonly link: string;
}

/** The first page: everything that a board needs to decide, on one sheet of A4 or Letter. */
export function BoardPage({ analysis, board, name, link }: BoardPageProps) {
  const { verdict, plan, assumptions, notCounted, sources, priceDate, catalogueDate, today } = board;
  return (
    <article className="paper-board">
      <header>
        <h1>{name}</h1>
        <p>
          {today}, prices of {priceDate}
        </p>
      </header>
      <p className="paper-verdict">{verdict.headline}</p>
      <p className="paper-detail">
        {verdict.detail} {plan}
      </p>
      <BoardChart analysis={analysis} />
      <BoardTable analysis={analysis} board={board} />
      <div className="paper-columns">
        <section>
          <h2>What this rests on</h2>
          <dl>
            {assumptions.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div>
              <dt>Not counted</dt>
              <dd>{notCounted.join("; ")}.</dd>
            </div>
          </dl>
        </section>
        <section>
          <h2>Where prices are from</h2>
          <ul>
            {sources.map(({ of, text, asOf }) => (
              <li key={`${of} ${text}`}>
                <strong>{of}</strong>, {asOf ?? "undated"}: {text}
              </li>
            ))}
            {sources.length === 0 && <li>All prices are figures of your own.</li>}
          </ul>
          <p>Catalogue of {catalogueDate}. Every input has its origin and date in the appendix.</p>
        </section>
      </div>
      <footer>
        <strong>Opens to the same numbers:</strong>{" "}
        {link.length <= LONGEST_LINK ? (
          <a href={link}>{link}</a>
        ) : (
          <>
            <a href={link}>{link.slice(0, LONGEST_LINK)}</a> … (in full at the end of the appendix)
          </>
        )}
      </footer>
    </article>
  );
}
