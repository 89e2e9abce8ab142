import type { Inputs } from "./inputs.ts";

/**
 * How far the rent had moved when the price of a month was agreed: at the start, and anew after each term.
 *
 * @param month the cell of a month, 0 for the first of the projection; or a range of them, inside SUMPRODUCT
 * @param from the first month served, which is the first of a term
 * @example `SUMPRODUCT(${rents.all}*${lockedFactor(inputs, index.all, "6")})`
 */
export function lockedFactor(inputs: Inputs, month: string, from: string): string {
  const p = inputs.of("projection");
  const term = `IF(${inputs.name("rented.reservationTerm")}="3y",36,12)`;
  const agreed = `(${from}+INT((${month}-${from})/${term})*${term})`;
  return `(1-${p("rentDecline")})^(${agreed}/IF(${p("declinePer")}="year",12,1))`;
}
