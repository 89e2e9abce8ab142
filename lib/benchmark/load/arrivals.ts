import { seededRandom, standardNormal } from "./random.ts";

export interface ArrivalPattern {
  readonly kind: "constant" | "poisson" | "gamma";
  readonly requestsPerSecond: number;
  /** Shape of gamma gaps: 1 is Poisson, larger is steadier, smaller comes in bursts. */
  readonly burstiness?: number;
}

/**
 * The moments at which requests are meant to be sent, in milliseconds from the start, without end. They are absolute: a
 * request that leaves late does not push back those after it. The same seed gives the same moments.
 *
 * @example arrivals({ kind: "constant", requestsPerSecond: 4 }, 1) // 0, 250, 500 …
 */
export function* arrivals(pattern: ArrivalPattern, seed: number): Generator<number, never> {
  const random = seededRandom(seed);
  const meanGapMs = 1000 / pattern.requestsPerSecond;
  if (pattern.kind === "constant") for (let i = 0; ; i += 1) yield i * meanGapMs;
  const shape = pattern.kind === "poisson" ? 1 : (pattern.burstiness ?? 1);
  let timeMs = 0;
  while (true) {
    timeMs += (meanGapMs / shape) * gamma(shape, random);
    yield timeMs;
  }
}

/** A draw from the gamma distribution of scale 1 (Marsaglia and Tsang, 2000); exponential for shape 1. */
function gamma(shape: number, random: () => number): number {
  if (shape === 1) return -Math.log(1 - random());
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  while (true) {
    const x = standardNormal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
