import type { Analysis } from "@/lib/analysis/analyse.ts";
import { analyseFully } from "@/lib/analysis/analyse-fully.ts";
import type { Origin } from "@/lib/analysis/origin.ts";
import { verdictOf } from "@/lib/analysis/verdict.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import type { OpenedScenario } from "@/components/scenario/open-scenario.ts";
import { breakEvenRows, type BeforeAfterRow } from "./break-even-rows.ts";

/** The throughput that a workload is planned with, and where it comes from. */
export interface PlannedThroughput {
  readonly outputTokensPerSecond: number;
  readonly origin: Origin;
}

/** The answer before and after a measurement took the place of a throughput. */
export interface BeforeAfter {
  readonly rows: readonly BeforeAfterRow[];
  /** Of one replica, by workload; null where the scenario gives its capacity in another way. */
  readonly throughputs: readonly {
    readonly before: PlannedThroughput | null;
    readonly after: PlannedThroughput | null;
  }[];
  /** The verdict afterwards, in a sentence. */
  readonly headline: string;
}

/**
 * Compares a scenario with itself after a change.
 *
 * @returns null where one of the two has something to settle before it can be worked out
 */
export function beforeAfter(
  before: OpenedScenario,
  after: OpenedScenario,
  todayUtc: string,
): BeforeAfter | null {
  const [earlier, later] = [before, after].map(({ scenario, olderCatalog }) =>
    analyseFully(scenario, olderCatalog ?? currentCatalog, todayUtc),
  );
  if (earlier?.ok !== true || later?.ok !== true) return null;
  return {
    rows: breakEvenRows(earlier.analysis, later.analysis),
    throughputs: after.scenario.workloads.map((_, workload) => ({
      before: throughputOf(earlier.analysis, workload),
      after: throughputOf(later.analysis, workload),
    })),
    headline: verdictOf(later.analysis).headline,
  };
}

function throughputOf({ resolved, scenario }: Analysis, workload: number): PlannedThroughput | null {
  const field = resolved.fields.get(`workloads.${String(workload)}.tokensPerSecond`);
  if (scenario.workloads[workload]?.capacityUnit !== "output-tokens" || typeof field?.used !== "number")
    return null;
  return { outputTokensPerSecond: field.used, origin: field.origin };
}
