import type { Analysis } from "../../analysis/analyse.ts";
import { OPTION_LABELS } from "../../analysis/labels.ts";
import type { DatedProjection } from "../../analysis/projection/projection-of.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";

/** The ways of one workload, one a month. */
export interface HybridMoves {
  readonly workload: string;
  readonly ways: readonly string[];
}

/**
 * The workloads that go more than one way over the months ahead. Until own GPUs serve, all of the work goes by the API
 * that is paid then.
 *
 * @param option the hybrid
 */
export function hybridMoves(
  { hybrid }: Analysis,
  { waysByMonth }: DatedProjection,
  option: OptionProjection,
): HybridMoves[] {
  const { from, incumbent } = option.path;
  const before = incumbent === null ? "Not served yet" : OPTION_LABELS[incumbent];
  const workloads = hybrid?.model.workloads ?? [];
  return workloads.flatMap(({ routes }, w) => {
    const names = new Map(routes.map(({ id, name }) => [id, name]));
    const ways = (waysByMonth ?? []).map((month, m) =>
      m < from ? before : (names.get(month[w]?.route ?? "") ?? ""),
    );
    const workload = waysByMonth?.[0]?.[w]?.workload ?? "";
    return new Set(ways).size > 1 ? [{ workload, ways }] : [];
  });
}
