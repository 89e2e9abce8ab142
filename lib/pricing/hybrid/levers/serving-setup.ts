/** How the model is served with some levers on: what a replica is, and the time of it that a request takes. */
export interface ServingSetup {
  readonly gpusPerReplica: number;
  /** By workload. */
  readonly seconds: readonly PhaseSeconds[];
}

/** Seconds of one whole replica for one request. */
export interface PhaseSeconds {
  readonly prefillSeconds: number;
  readonly decodeSeconds: number;
}

/** How a lever changes the replica itself, for levers of which only this is known. */
export interface SetupFactor {
  readonly leverId: string;
  /** Requests a second of one replica with the lever ÷ without it. */
  readonly throughputFactor: number;
  /** GPUs of a replica with the lever; null: as without it. */
  readonly gpusPerReplica: number | null;
}

/**
 * A setup from stated factors: smaller weights, a smaller cache or a smaller model. Where several of them shrink the
 * replica, the smallest holds, which is cautious: together they may fit on fewer still.
 *
 * @param bare with none of the levers
 * @example With 8-bit weights on 2 GPUs instead of 4 at 1.1 times the throughput per replica
 * setupFromFactors(bare, [{ leverId: "quantisation", throughputFactor: 1.1, gpusPerReplica: 2 }])
 */
export function setupFromFactors(
  bare: ServingSetup,
  factors: readonly SetupFactor[],
): (active: ReadonlySet<string>) => ServingSetup {
  return (active) => {
    const on = factors.filter((factor) => active.has(factor.leverId));
    const throughput = on.reduce((product, factor) => product * factor.throughputFactor, 1);
    return {
      gpusPerReplica: Math.min(bare.gpusPerReplica, ...on.map((f) => f.gpusPerReplica ?? Infinity)),
      seconds: bare.seconds.map(({ prefillSeconds, decodeSeconds }) => ({
        prefillSeconds: prefillSeconds / throughput,
        decodeSeconds: decodeSeconds / throughput,
      })),
    };
  };
}
