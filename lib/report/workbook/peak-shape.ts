import type { Sheet } from "./sheet.ts";

/** As many steps as the steepest peak that an input allows needs to settle. */
const STEPS = 16;

const HOURS = 24;

/**
 * Lays out the steepness of the smooth daily peak w(h) ∝ exp(κ cos(2π(h − h₀)/24)), solved with Newton's method in
 * one cell a step, as the model does it.
 *
 * @returns how many times the mean an hour has, for its distance from the peak
 */
export function peakShape(
  sheet: Sheet,
  peakToMean: string,
  place: { readonly row: number; readonly column: number; readonly title: string },
): { readonly weight: (hoursFromPeak: string) => string } {
  const { row, column, title } = place;
  sheet.text(row - 1, column, `${title}: steepness of the peak, step by step`, "heading");
  // The cosines of the hours, written out: COS over a range needs the 24 hours, which stand in column A.
  const hours = sheet.rangeReference(row, 0, row + HOURS - 1, 0);
  const cosine = `COS(2*PI()*${hours}/24)`;
  const exponent = (kappa: string) => `EXP(${kappa}*(${cosine}-1))`;
  sheet.formula(row, column, `LN(${peakToMean})`, "number");
  for (let step = 1; step <= STEPS; step += 1) {
    const kappa = sheet.reference(row + step - 1, column);
    const sum = `SUMPRODUCT(${exponent(kappa)})`;
    const moment = `SUMPRODUCT(${exponent(kappa)}*${cosine})`;
    sheet.formula(
      row + step,
      column,
      `${kappa}+(LN(${peakToMean})+LN(${sum}/24))/(1-${moment}/${sum})`,
      "number",
    );
  }
  const kappa = sheet.reference(row + STEPS, column);
  const mean = sheet.formula(row + STEPS + 1, column, `SUMPRODUCT(${exponent(kappa)})/24`, "number");
  return { weight: (hours_) => `EXP(${kappa}*(COS(2*PI()*(${hours_})/24)-1))/${mean}` };
}
