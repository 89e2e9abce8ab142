import type { DistributionNames } from "./distribution-of.ts";
import { percentileName } from "./percentile-name.ts";

/** The names that most tools give to the parts of a distribution: `mean`, `std`, `p99`. */
export const USUAL_NAMES: DistributionNames = {
  mean: "mean",
  standardDeviation: "std",
  min: "min",
  max: "max",
  percentile: percentileName,
};
