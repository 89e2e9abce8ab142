/**
 * A formula that rounds up. Ratios that are whole on paper come out a little above or below in floating point; what is
 * next to a whole number is that number, or a bare rounding up would buy one more.
 *
 * @param factor what may be multiplied as it stands: a cell, a product or a quotient, or a sum in brackets
 * @example roundedUp("(load+spare)") // "ROUNDUP((load+spare)*(1-2^-40),0)"
 */
export const roundedUp = (factor: string): string => `ROUNDUP(${factor}*(1-2^-40),0)`;
