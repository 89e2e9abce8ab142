import type { Catalog } from "../catalog/catalog.ts";
import { replicaSeconds } from "../pricing/capacity.ts";
import type { Crossings } from "../pricing/crossings.ts";
import type { CostCurve } from "../pricing/cost-curve.ts";
import { flatPriceCurve } from "../pricing/flat-price.ts";
import { OPTION_IDS, type OptionId, type PricedOption } from "../pricing/option.ts";
import { apiOption, flatPriceOption, ownedOption, rentedOption } from "../pricing/price-options.ts";
import { replicaLoad, type ReplicaLoad } from "../pricing/replica-load.ts";
import { cheapestAt, winnerIntervals, type Contender, type WinnerInterval } from "../pricing/winners.ts";
import type { Traffic } from "../pricing/workload.ts";
import { checkScenario } from "../scenario/check-scenario.ts";
import { hasThroughput } from "../scenario/throughput.ts";
import type { Problem } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { noticesOf, type Notice } from "./notices.ts";
import type { HybridAnswer, PriceHybrid } from "./hybrid/hybrid-answer.ts";
import { analyseOption, type OptionAnalysis } from "./option-analysis.ts";
import { analysePair, type PairAnalysis, type PricedPair } from "./pair-analysis.ts";
import { apiPlan, capacityOf, overheadsOf, ownedPlan, rentedPlan, trafficOfScenario } from "./plans.ts";
import { missingValues, resolve, type Resolved } from "./resolve.ts";
import { volumePoint, volumeUnitOf, type VolumePoint, type VolumeUnit } from "./volume.ts";

/** Everything that the screen, the CSV, the JSON and the command line show. */
export interface Analysis {
  readonly scenario: Scenario;
  readonly resolved: Resolved;
  readonly today: string;
  readonly traffic: Traffic;
  readonly load: ReplicaLoad;
  /** The options as functions of volume, in their order. */
  readonly priced: readonly PricedOption[];
  readonly volume: VolumePoint;
  readonly volumeUnit: VolumeUnit;
  readonly options: readonly OptionAnalysis[];
  /** The cheapest options that can serve the present traffic; several when they tie. */
  readonly cheapest: readonly OptionId[];
  /** Every pair of options, in the order of the options. */
  readonly pairs: readonly PairAnalysis[];
  /** Which option wins at which volume, in requests a day. */
  readonly intervals: readonly WinnerInterval<OptionId>[];
  /** Where winners alternate too often to be listed one by one. */
  readonly alternates: { readonly from: number; readonly to: number } | null;
  /** The flat price per million output tokens as a line over volume. */
  readonly reference: CostCurve;
  /** Which work goes where; null where that is not compared, or not loaded yet. */
  readonly hybrid: HybridAnswer | null;
  readonly notices: readonly Notice[];
}

export type AnalysisResult =
  | { readonly ok: true; readonly analysis: Analysis }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Answers a scenario with the prices of one catalogue: every option's cost, every break-even, and where each
 * number comes from. Contradictions and missing values come back as problems, each naming its input.
 *
 * @param today the day on which prices are judged stale, `YYYY-MM-DD`; nothing here reads a clock
 * @param priceHybrid finds which work goes where, for scenarios that compare it. A page passes null until it has loaded
 *   it; everybody else calls `analyseFully`.
 * @example analyse(findPreset("support-assistant").scenario, currentCatalog, "2026-11-23")
 */
export function analyse(
  scenario: Scenario,
  catalog: Catalog,
  today: string,
  priceHybrid: PriceHybrid | null = null,
): AnalysisResult {
  const resolved = resolve(scenario, catalog, today);
  const problems = [...checkScenario(scenario), ...missingValues(resolved)];
  if (problems.length > 0) return { ok: false, problems };

  const { general } = scenario;
  const traffic = trafficOfScenario(scenario);
  const load = loadOf(scenario, traffic);
  const hybrid = scenario.routing.enabled && priceHybrid !== null ? priceHybrid(resolved) : null;
  const plans = priceOptions(resolved, traffic, load, hybrid);
  const priced: PricedPair[] = plans.map((option) => ({
    option,
    analysis: {
      ...analyseOption(option, traffic, general.lens, general.outputToInputRatio),
      blockedBecause: hybrid?.blocked.get(option.id) ?? null,
    },
  }));
  const contenders = priced
    .filter(({ analysis }) => analysis.blockedBecause === null)
    .map(({ option, analysis }): Contender<OptionId> => ({
      id: option.id,
      curve: analysis.curve,
      upTo: option.upTo,
    }));
  const options = priced.map((pair) => pair.analysis);
  const pairs = priced.flatMap((incumbent, i) =>
    priced.slice(i + 1).map((challenger) => analysePair(challenger, incumbent)),
  );
  const winners = winnerIntervals(contenders, (left, right) => crossingsOf(pairs, left.id, right.id));
  return {
    ok: true,
    analysis: {
      scenario,
      resolved,
      today,
      traffic,
      load,
      priced: plans,
      volume: volumePoint(traffic, scenario, traffic.requestsPerDay),
      volumeUnit: volumeUnitOf(scenario),
      options,
      cheapest: cheapestAt(contenders, traffic.requestsPerDay),
      pairs,
      intervals: winners.intervals,
      alternates: winners.alternates,
      reference: flatPriceCurve(scenario.serving.flatUsdPerMOutputTokens, traffic),
      hybrid,
      notices: [
        ...noticesOf(resolved, traffic, options),
        ...(scenario.routing.enabled ? (hybrid?.notices ?? [HYBRID_ON_ITS_WAY]) : []),
      ],
    },
  };
}

/** Until a page has loaded what finds the mix. */
const HYBRID_ON_ITS_WAY: Notice = {
  id: "hybrid-loading",
  kind: "note",
  message: "Which work goes where is being worked out.",
};

/** Stands for a load that is not known or does not matter: fleets sized by hand, flat prices, APIs only. */
const NO_LOAD: ReplicaLoad = {
  segments: [],
  peak: 0,
  mean: 0,
  meanFigure: () => ({ name: "meanLoad", unit: "replicas", value: 0, formula: "0", terms: {} }),
};

function crossingsOf(pairs: readonly PairAnalysis[], left: OptionId, right: OptionId): Crossings {
  const pair = pairs.find(
    (p) =>
      (p.incumbent === left && p.challenger === right) || (p.incumbent === right && p.challenger === left),
  );
  if (pair === undefined) throw new Error(`The pair ${left} and ${right} was not analysed.`);
  return pair.breakEven.crossings;
}

function loadOf(scenario: Scenario, traffic: Traffic): ReplicaLoad {
  if (scenario.serving.source !== "throughput" || !scenario.workloads.every(hasThroughput)) return NO_LOAD;
  const seconds = traffic.workloads.map((workload, i) => {
    const values = scenario.workloads[i];
    return replicaSeconds(
      workload,
      values ? capacityOf(values) : { unit: "requests", requestsPerSecond: NaN },
      scenario.serving.throughputFactor,
    );
  });
  return replicaLoad(traffic, seconds);
}

function priceOptions(
  resolved: Resolved,
  traffic: Traffic,
  load: ReplicaLoad,
  hybrid: HybridAnswer | null,
): PricedOption[] {
  const { scenario } = resolved;
  const flat = scenario.serving.source === "flat-price" ? scenario.serving.flatUsdPerMOutputTokens : null;
  const price: Record<OptionId, () => PricedOption | null> = {
    "api-frontier": () =>
      scenario.apiFrontier.enabled
        ? apiOption(
            "api-frontier",
            apiPlan(resolved, "apiFrontier"),
            overheadsOf(resolved, "apiFrontier"),
            traffic,
          )
        : null,
    "api-open": () =>
      scenario.apiOpen.enabled
        ? apiOption("api-open", apiPlan(resolved, "apiOpen"), overheadsOf(resolved, "apiOpen"), traffic)
        : null,
    rented: () => {
      if (!scenario.rented.enabled) return null;
      const overheads = overheadsOf(resolved, "rented");
      return flat === null
        ? rentedOption(rentedPlan(resolved), overheads, traffic, load)
        : flatPriceOption("rented", flat, overheads, traffic);
    },
    owned: () => {
      if (!scenario.owned.enabled) return null;
      const overheads = overheadsOf(resolved, "owned");
      return flat === null
        ? ownedOption(ownedPlan(resolved), overheads, traffic, load)
        : flatPriceOption("owned", flat, overheads, traffic);
    },
    hybrid: () => (hybrid?.kind === "mix" ? hybrid.option : null),
  };
  return OPTION_IDS.map((id) => price[id]()).filter((option) => option !== null);
}
