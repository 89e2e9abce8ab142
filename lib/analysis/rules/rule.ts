import type { ProviderFacts } from "../../catalog/provider-facts.ts";
import type { Provenance } from "../../catalog/provenance.ts";
import type { QualityTier } from "../../catalog/quality-tier.ts";

export type DataKind = "personal" | "health" | "payment" | "public-sector";

/** What a workload asks for besides a low price. */
export interface RuleWorkload {
  readonly name: string;
  readonly data: readonly DataKind[];
  /** Whether the user reads its use as high-risk under the EU AI Act. */
  readonly isHighRiskUse: boolean;
  /** Where processing must stay, such as `eu`; null: anywhere. */
  readonly residency: string | null;
  readonly needsZeroRetention: boolean;
  readonly forbidsTraining: boolean;
  readonly requiredCertifications: readonly string[];
  readonly neededTier: QualityTier;
  readonly latencyTarget: {
    readonly timeToFirstTokenSeconds: number | null;
    readonly timePerOutputTokenSeconds: number | null;
  };
  readonly peak: { readonly requestsPerMinute: number; readonly tokensPerMinute: number };
  /** Whether the product lives on a model tuned on its own data. */
  readonly needsOwnModel: boolean;
  /** By when it must serve; null: no matter. */
  readonly neededWithinMonths: number | null;
}

/** Somewhere that a route sends requests. */
export interface RulePlace {
  readonly name: string;
  readonly kind: "api" | "rented" | "owned";
  /** Of the provider of the API or of the machines, own ones included; what the user stated goes before what the catalogue knows. */
  readonly facts: ProviderFacts;
  readonly latency: {
    readonly timeToFirstTokenSeconds: number;
    readonly timePerOutputTokenSeconds: number;
    /** Such as "measured here" or "typical, published". */
    readonly origin: string;
  } | null;
  /** There and back over the network. */
  readonly networkSeconds: number;
  /** What a request waits in earlier stages of a cascade before it comes here; null where that is not known. */
  readonly waitBeforeSeconds: number | null;
  /** Share of the workload's requests that come here. */
  readonly requestShare: number;
  readonly rateLimits: {
    readonly requestsPerMinute: number | null;
    readonly tokensPerMinute: number | null;
  } | null;
  /** Whether the model there can be tuned on own data and kept; null: not known. */
  readonly canBeTuned: boolean | null;
  readonly monthsUntilFirstRequest: number;
}

export interface RuleRoute {
  readonly name: string;
  readonly places: readonly RulePlace[];
  /** What its answers reach; null where nobody graded it. */
  readonly tier: QualityTier | null;
  /** Whether the model that sets the tier has open weights. */
  readonly hasOpenWeights: boolean;
  /** Months by which open models trail, as the user sees it; null: no opinion. */
  readonly openModelLagMonths: number | null;
  readonly lockIn: LockInFacts | null;
}

/** What it takes to leave a route again. */
export interface LockInFacts {
  /** Paid to the one who could raise the price. */
  readonly monthlyUsd: number;
  readonly priceRiseShare: number;
  /** Months between the announcement that a model ends and its end; null: not known. */
  readonly deprecationNoticeMonths: number | null;
  readonly promptMigrationWeeks: number;
  readonly tuningMigrationWeeks: number;
  readonly usdPerTeamWeek: number;
  readonly reembeddingUsd: number;
  readonly retrainingUsd: number;
}

/** `exclude`: may not be taken. `flag`: somebody has to look. `ok`: the rule applies and is met. */
export type RuleOutcome = "exclude" | "flag" | "ok";

export interface RuleFinding {
  readonly ruleId: string;
  readonly outcome: RuleOutcome;
  /** The place it is about; null where it is about the route as a whole. */
  readonly place: string | null;
  /** One or two plain sentences. */
  readonly reason: string;
  readonly source: Provenance;
  /** Where the fact about the place was read; absent where nothing is known or the user stated it. */
  readonly evidence?: Provenance;
  /** What would turn it into `ok`; null where it is. */
  readonly wouldChange: string | null;
}

/** A rule says nothing where it does not apply. */
export type Rule = (workload: RuleWorkload, route: RuleRoute) => readonly RuleFinding[];
