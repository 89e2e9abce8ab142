import type { Figure } from "../../pricing/figure.ts";
import type { Analysis } from "../analyse.ts";
import { derivationOf, type Derivation } from "../explain.ts";

/** A number of a result, or null where it is not defined; the result then says why under the same name. */
export type ResultNumber = number | null;

/**
 * Collects the derivation of every number of a result, and the reason for every one that is not defined, both
 * by the number's place in the result.
 */
export class NumberBook {
  readonly derivations: Record<string, Derivation> = {};
  readonly reasons: Record<string, string> = {};
  private readonly analysis: Analysis;

  constructor(analysis: Analysis) {
    this.analysis = analysis;
  }

  /**
   * Takes down one number and hands it back; what is not finite becomes null with the reason, because JSON has
   * neither infinity nor NaN.
   */
  put(place: string, figure: Figure | null, reason: string): ResultNumber {
    if (figure === null || !Number.isFinite(figure.value)) {
      this.reasons[place] = reason;
      return null;
    }
    this.derivations[place] = derivationOf(this.analysis, figure);
    return figure.value;
  }

  /** A number that is not computed from others, such as a count of crossings or a share that a solver found. */
  plain(place: string, value: number | null, reason: string): ResultNumber {
    if (value !== null && Number.isFinite(value)) return value;
    this.reasons[place] = reason;
    return null;
  }
}
