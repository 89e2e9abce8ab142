import type { Figure, Term } from "../../pricing/figure.ts";
import type { Analysis } from "../analyse.ts";
import { NumberBook, type ResultNumber } from "../result/number-book.ts";
import { resultOf } from "../result/result.ts";

/** Every figure that a result is made of, and the figures inside them; each once, where it is met first. */
export function allFigures(analysis: Analysis): readonly PlacedFigure[] {
  const book = new RecordingBook(analysis);
  resultOf(analysis, book);
  const found = new Map<string, PlacedFigure>();
  for (const { place, figure } of book.recorded) collect(place, figure, found);
  return [...found.values()];
}

interface PlacedFigure {
  readonly place: string;
  readonly figure: Figure;
}

class RecordingBook extends NumberBook {
  readonly recorded: PlacedFigure[] = [];

  override put(place: string, figure: Figure | null, reason: string): ResultNumber {
    if (figure !== null) this.recorded.push({ place, figure });
    return super.put(place, figure, reason);
  }
}

function collect(place: string, figure: Figure, found: Map<string, PlacedFigure>): void {
  const { name, scope, value, formula, terms } = figure;
  const key = [name, scope, value, formula, ...Object.values(terms).map(valueOf)].join("|");
  if (found.has(key)) return;
  found.set(key, { place, figure });
  for (const [termName, term] of Object.entries(terms)) {
    if (typeof term !== "number") collect(`${place} > ${termName}`, term, found);
  }
}

const valueOf = (term: Term) => (typeof term === "number" ? term : term.value);
