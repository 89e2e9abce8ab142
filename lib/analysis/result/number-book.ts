import type { Figure } from "../../pricing/figure.ts";
import type { Analysis } from "../analyse.ts";
import { derivationOf, type Derivation, type DerivationTerm } from "../derivation.ts";

/** A number of a result, or null where it is not defined; the result then says why under the same name. */
export type ResultNumber = number | null;

/** A derivation whose terms are told where they are already taken apart, instead of taking them apart again. */
export interface ResultDerivation extends Omit<Derivation, "terms"> {
  readonly terms: readonly ResultTerm[];
}

export interface ResultTerm extends Omit<DerivationTerm, "derivation"> {
  readonly derivation: ResultDerivation | null;
  /** The place in the result that has this term's derivation. */
  readonly see?: string;
}

/**
 * Collects the derivation of every number of a result, and the reason for every one that is not defined, both
 * by the number's place in the result.
 */
export class NumberBook {
  readonly derivations: Record<string, ResultDerivation> = {};
  readonly reasons: Record<string, string> = {};
  private readonly analysis: Analysis;
  /** Where a derivation stands, by its text: whole subtrees occur in many numbers, such as an option's total. */
  private readonly places = new Map<string, string>();

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
    const derivation = derivationOf(this.analysis, figure);
    this.derivations[place] = this.refer(derivation);
    const text = JSON.stringify(derivation);
    if (!this.places.has(text)) this.places.set(text, place);
    return figure.value;
  }

  /** A number that is not computed from others, such as a count of crossings or a share that a solver found. */
  plain(place: string, value: number | null, reason: string): ResultNumber {
    if (value !== null && Number.isFinite(value)) return value;
    this.reasons[place] = reason;
    return null;
  }

  private refer(derivation: Derivation): ResultDerivation {
    const terms = derivation.terms.map((term): ResultTerm => {
      if (term.derivation === null) return { ...term, derivation: null };
      const see = this.places.get(JSON.stringify(term.derivation));
      return see === undefined
        ? { ...term, derivation: this.refer(term.derivation) }
        : { ...term, derivation: null, see };
    });
    return { ...derivation, terms };
  }
}
