/** What a lever changes about serving on own GPUs. */
export interface LeverEffect {
  /** On the replica time that the prompt of a request takes. */
  readonly prefillFactor: number;
  /** On the replica time that its answer takes. */
  readonly decodeFactor: number;
  /** Share of the requests that still reach the model. */
  readonly requestShare: number;
  /** What the lever itself costs, in US dollars for every request that arrives. */
  readonly usdPerRequest: number;
  /** What it costs besides, in US dollars a month. */
  readonly usdPerMonth: number;
}

/** A lever that changes nothing. */
export const NO_EFFECT: LeverEffect = {
  prefillFactor: 1,
  decodeFactor: 1,
  requestShare: 1,
  usdPerRequest: 0,
  usdPerMonth: 0,
};

/** Several levers at once: factors multiply, costs add; the order does not matter. */
export function combinedEffect(effects: readonly LeverEffect[]): LeverEffect {
  return effects.reduce(
    (a, b) => ({
      prefillFactor: a.prefillFactor * b.prefillFactor,
      decodeFactor: a.decodeFactor * b.decodeFactor,
      requestShare: a.requestShare * b.requestShare,
      usdPerRequest: a.usdPerRequest + b.usdPerRequest,
      usdPerMonth: a.usdPerMonth + b.usdPerMonth,
    }),
    NO_EFFECT,
  );
}
