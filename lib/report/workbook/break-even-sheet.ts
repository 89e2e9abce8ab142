import { OPTION_LABELS, OPTION_PHRASES } from "../../analysis/labels.ts";
import type { PairAnalysis } from "../../analysis/pair-analysis.ts";
import type { Book } from "./book.ts";
import { breakEvenFormulas, type StairCells } from "./break-even-formulas.ts";
import { optionCurve, type OptionCurve } from "./option-curve.ts";
import type { Inputs } from "./inputs.ts";
import type { Model } from "./model-sheet.ts";
import type { LaidOption } from "./option-sheet.ts";
import { roundedUp } from "./rounded-up.ts";
import type { NumberLook, Sheet } from "./sheet.ts";

/** The cells of a pair's answer, for the summary. */
export interface BreakEvenCells {
  readonly pair: PairAnalysis;
  readonly first: string;
  readonly sustained: string;
  readonly live: boolean;
}

const STATIC =
  "Not computed anew: solved when this file was made, because both costs rise in steps of their own. The lines below say what both cost there now.";

/**
 * The sheet of break-evens: the volume from which one option costs no more than another. A line or one staircase
 * against a line is solved by formulas; two staircases against each other cannot be, and the sheet says so.
 */
export function breakEvenSheet(
  book: Book,
  inputs: Inputs,
  laid: readonly LaidOption[],
  model: Model,
): BreakEvenCells[] {
  const sheet = book.sheet("Break-even");
  sheet.widths.set(0, 58);
  sheet.widths.set(1, 18);
  sheet.text(0, 0, "Break-even: requests a day at which one option costs no more than another", "title");
  sheet.text(
    1,
    0,
    "The mix of workloads is held as it is. Costs are those of one month at today's prices, as the sheet Options counts them.",
    "note",
  );
  sheet.next = 3;
  return inputs.analysis.pairs.flatMap((pair) => {
    const challenger = laid.find(({ id }) => id === pair.challenger);
    const incumbent = laid.find(({ id }) => id === pair.incumbent);
    return challenger && incumbent ? [pairRows({ book, sheet, model }, { pair, challenger, incumbent })] : [];
  });
}

interface Place {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly model: Model;
}

function pairRows(
  place: Place,
  { pair, challenger, incumbent }: { pair: PairAnalysis; challenger: LaidOption; incumbent: LaidOption },
): BreakEvenCells {
  const { book, sheet, model } = place;
  const name = `breakEvens.${pair.challenger}-vs-${pair.incumbent}`;
  sheet.heading(`${OPTION_LABELS[pair.challenger]} against ${OPTION_PHRASES[pair.incumbent]}`);
  const line = (label: string, formula: string, number: NumberLook = "number", key?: string): string => {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, label);
    if (key !== undefined) book.output(`${name}.${key}`, sheet, row, 1);
    return sheet.formula(row, 1, formula, number);
  };
  const [own, other] = [optionCurve(challenger), optionCurve(incumbent)];
  const ends = [challenger, incumbent].map(({ fleet }) => fleet?.upTo ?? null).filter((end) => end !== null);
  const steps = own?.stairs ?? other?.stairs ?? null;
  const solvable =
    own !== null &&
    other !== null &&
    (own.stairs === null || other.stairs === null) &&
    (steps === null || ends.length === 0);
  const cells = solvable
    ? solvedRows(line, own, other, ends)
    : fixedRows(place, pair, name, line, { own, other });
  const { volumes } = model.timeline;
  line(
    "Months ahead in which traffic has reached the first",
    `IF(ISNUMBER(${cells.first}),SUMPRODUCT((${volumes.all}>=${cells.first})*1),0)`,
    "count",
  );
  sheet.next += 1;
  return { pair, ...cells, live: solvable };
}

type Line = (label: string, formula: string, number?: NumberLook, key?: string) => string;

/** What is left of two amounts that cancel but for their last digits is nothing. */
const difference = (left: string, right: string) =>
  `IF(ABS((${left})-(${right}))<=2^-44*MAX(ABS(${left}),ABS(${right})),0,(${left})-(${right}))`;

function solvedRows(line: Line, own: OptionCurve, other: OptionCurve, ends: readonly string[]) {
  const part = (who: string, curve: OptionCurve) => ({
    fixed: line(`${who}: fixed, a month`, curve.fixed, "usd-fine"),
    slope: line(`${who}: for each daily request, a month`, curve.slope, "usd-fine"),
  });
  const mine = part("Challenger", own);
  const theirs = part("Other option", other);
  const fixed = line("Challenger dearer by, fixed", difference(mine.fixed, theirs.fixed), "usd-fine");
  const slope = line(
    "Challenger dearer by, for each daily request",
    difference(mine.slope, theirs.slope),
    "usd-fine",
  );
  const end = ends.length === 0 ? null : line("Largest volume that both can serve", `MIN(${ends.join(",")})`);
  const shape = own.stairs ?? other.stairs;
  let stairs: StairCells | null = null;
  if (shape) {
    const phase = line("Steps that spares take", shape.phase);
    stairs = {
      side: own.stairs ? "challenger" : "incumbent",
      height: line("A step adds, a month", shape.height, "usd-fine"),
      width: line("A step carries, requests a day", shape.width),
      phase,
      lowest: line("Step that serves the smallest volume", `MAX(${shape.floor},INT(${phase})+1)`),
    };
  }
  const { first, sustained } = breakEvenFormulas({ fixed, slope, stairs }, end);
  return {
    first: line("First break-even, requests a day", first, "number", "first"),
    sustained: line("Sustained break-even, requests a day", sustained, "number", "sustained"),
  };
}

/** What was solved when the file was made, with what both cost there as the inputs are now. */
function fixedRows(
  { book, sheet }: Place,
  { breakEven }: PairAnalysis,
  name: string,
  line: Line,
  { own, other }: { readonly own: OptionCurve | null; readonly other: OptionCurve | null },
) {
  const put = (label: string, value: number | null, key: string) => {
    const row = sheet.next;
    sheet.next += 1;
    sheet.text(row, 0, label);
    book.fixedOutput(`${name}.${key}`, sheet, row, 1);
    return sheet.value(row, 1, value ?? "never", "number", "fixed");
  };
  const first = put("First break-even, requests a day", breakEven.first, "first");
  const sustained = put("Sustained break-even, requests a day", breakEven.sustained, "sustained");
  sheet.text(sheet.next, 0, STATIC, "note");
  sheet.next += 1;
  const costAt = (curve: OptionCurve) => {
    const steps = curve.stairs;
    const stairs = steps
      ? `+(${steps.height})*MAX(${steps.floor},INT(${steps.phase})+${roundedUp(`(${first}/(${steps.width})+${steps.phase}-INT(${steps.phase}))`)})`
      : "";
    return `IF(ISNUMBER(${first}),${curve.fixed}+(${curve.slope})*${first}${stairs},"")`;
  };
  if (own) line("Challenger at the first break-even, a month, now", costAt(own), "usd-fine");
  if (other) line("Other option there, a month, now", costAt(other), "usd-fine");
  return { first, sustained };
}
