import { roundedUp } from "./rounded-up.ts";

/** How much dearer the challenger is over volume, as cells: P + q v + h steps(v). */
export interface GapCells {
  /** P: US dollars a month with no traffic and no step. */
  readonly fixed: string;
  /** q: for each daily request. */
  readonly slope: string;
  readonly stairs: StairCells | null;
}

export interface StairCells {
  /** What a step adds to the gap: more than 0 where the challenger has the steps, less where the other option does. */
  readonly side: "challenger" | "incumbent";
  /** H, always positive. */
  readonly height: string;
  readonly width: string;
  readonly phase: string;
  /** The step that serves the smallest volume. */
  readonly lowest: string;
}

export interface BreakEvenFormulas {
  /** The smallest volume at which the challenger costs no more, or text. */
  readonly first: string;
  /** The volume from which it never costs more again, or text. */
  readonly sustained: string;
}

const NEVER = '"never"';
const up = (ratio: string) => roundedUp(`(${ratio})`);
/** The largest whole number below a ratio. */
const below = (ratio: string) => `(${up(ratio)}-1)`;

/** Two lines against each other, up to the largest volume that both can serve. */
function lines(P: string, q: string, end: string | null): BreakEvenFormulas {
  const crossing = `-${P}/${q}`;
  const reached = end === null ? crossing : `IF(${crossing}>${end},${NEVER},${crossing})`;
  const stays = end === null ? NEVER : `IF(AND(${P}<0,${crossing}>=${end}),0,${NEVER})`;
  return {
    first: `IF(OR(${P}<0,AND(${P}=0,${q}<=0)),0,IF(${q}<0,${reached},${NEVER}))`,
    sustained: `IF(${q}<0,IF(${P}>0,${reached},0),IF(${q}=0,IF(${P}<=0,0,${NEVER}),${stays}))`,
  };
}

/**
 * The challenger on a staircase, a line against it. On tread k it costs no more from x(k) = (P + H k) ÷ g on, with
 * g = −q; tread k ends at w (k − phase). With g w more than H the treads on which that happens are all from one k on.
 */
function challengerSteps(
  P: string,
  q: string,
  { height: H, width: w, phase, lowest: K }: StairCells,
): BreakEvenFormulas {
  const gw = `(-${q}*${w})`;
  const x = (k: string) => `(${P}+${H}*${k})/(-${q})`;
  const atStart = `(${P}+${H}*${K})`;
  const startsBelow = `OR(${atStart}<0,AND(${atStart}=0,${q}<=0))`;
  const firstStep = `MAX(${K},${up(`(${P}+${gw}*${phase})/(${gw}-${H})`)})`;
  const onLowest = `IF(${x(K)}<=${w}*(${K}-${phase}),${x(K)},${NEVER})`;
  const lastStep = below(`(${P}+${gw}*(1+${phase}))/(${gw}-${H})`);
  return {
    first: `IF(${startsBelow},0,IF(${q}>=0,${NEVER},IF(${gw}>${H},${x(firstStep)},${onLowest})))`,
    sustained: `IF(OR(${q}>=0,${gw}<=${H}),${NEVER},IF(${lastStep}>${K},${x(lastStep)},IF(${atStart}>0,${x(K)},0)))`,
  };
}

/**
 * The other option on a staircase. The gap falls by H at each step: it can close inside a tread where it falls there
 * too, and at the end of one where it does not.
 */
function incumbentSteps(
  P: string,
  q: string,
  { height: H, width: w, phase, lowest: K }: StairCells,
): BreakEvenFormulas {
  const qw = `(${q}*${w})`;
  const atStart = `(${P}-${H}*${K})`;
  const startsBelow = `OR(${atStart}<0,AND(${atStart}=0,${q}<=0))`;
  const end = (k: string) => `${w}*(${k}-${phase})`;
  // Rising inside treads: the first step whose beginning is no dearer.
  const stepDown = `MAX(${K}+1,${up(`(${P}-${qw}*(1+${phase}))/(${H}-${qw})`)})`;
  const onSecond = `IF(${P}+${qw}*(${K}-${phase})-${H}*(${K}+1)<=0,${end(K)},${NEVER})`;
  const rising = `IF(${H}>${qw},${end(`(${stepDown}-1)`)},${onSecond})`;
  // Falling inside treads: the first tread whose end is no dearer.
  const tread = `MAX(${K},${up(`(${P}-${qw}*${phase})/(${H}-${qw})`)})`;
  const begins = `IF(${tread}>${K},${end(`(${tread}-1)`)},0)`;
  const falling = `MAX(${begins},(${P}-${H}*${tread})/(-${q}))`;
  const first = `IF(${startsBelow},0,IF(${q}<0,${falling},${rising}))`;
  const last = below(`(${P}-${qw}*${phase})/(${H}-${qw})`);
  const sustained = `IF(${q}<=0,${first},IF(${H}<=${qw},${NEVER},IF(${last}>=${K},${end(last)},0)))`;
  return { first, sustained };
}

/**
 * First and sustained break-even of a gap, as formulas over its cells.
 *
 * @param end the largest volume that both options can serve, where there is one; only lines know how to end
 * @example For $300 a month more and $2 less for each daily request: 150 requests a day
 */
export function breakEvenFormulas({ fixed, slope, stairs }: GapCells, end: string | null): BreakEvenFormulas {
  if (stairs === null) return lines(fixed, slope, end);
  return stairs.side === "challenger"
    ? challengerSteps(fixed, slope, stairs)
    : incumbentSteps(fixed, slope, stairs);
}
