import { expect, test } from "vitest";
import { factsAbout } from "../../catalog/facts-about.ts";
import type { Sourced } from "../../catalog/provenance.ts";
import type { ProviderFacts } from "../../catalog/provider-facts.ts";
import { applyRules, reasonsToExclude } from "./apply-rules.ts";
import { lockInCost } from "./lock-in-rule.ts";
import type { LockInFacts, RuleOutcome, RulePlace, RuleRoute, RuleWorkload } from "./rule.ts";

const workload = (values: Partial<RuleWorkload> = {}): RuleWorkload => ({
  name: "Support chat",
  data: [],
  isHighRiskUse: false,
  residency: null,
  needsZeroRetention: false,
  forbidsTraining: false,
  requiredCertifications: [],
  neededTier: "small",
  latencyTarget: { timeToFirstTokenSeconds: null, timePerOutputTokenSeconds: null },
  peak: { requestsPerMinute: 600, tokensPerMinute: 900_000 },
  needsOwnModel: false,
  neededWithinMonths: null,
  ...values,
});

const place = (values: Partial<RulePlace> = {}): RulePlace => ({
  name: "The API",
  kind: "api",
  facts: factsAbout("Acme"),
  latency: { timeToFirstTokenSeconds: 0.4, timePerOutputTokenSeconds: 0.02, origin: "measured here" },
  networkSeconds: 0.1,
  waitBeforeSeconds: 0,
  requestShare: 1,
  rateLimits: { requestsPerMinute: 1000, tokensPerMinute: 1_000_000 },
  canBeTuned: null,
  monthsUntilFirstRequest: 0,
  ...values,
});

const route = (values: Partial<RuleRoute> = {}): RuleRoute => ({
  name: "By API",
  places: [place()],
  tier: "strong",
  hasOpenWeights: false,
  openModelLagMonths: null,
  lockIn: null,
  ...values,
});

const sourced = <T>(value: T): Sourced<T> => ({
  value,
  provenance: { source: "Our contract", asOf: "2026-10-01", confidence: "read" },
});
const stated = (facts: Partial<ProviderFacts>): RulePlace =>
  place({ facts: { ...factsAbout("Acme"), ...facts } });

const of = (ruleId: string, w: RuleWorkload, r: RuleRoute) =>
  applyRules(w, r).filter((finding) => finding.ruleId === ruleId);
const outcomes = (ruleId: string, w: RuleWorkload, r: RuleRoute): readonly RuleOutcome[] =>
  of(ruleId, w, r).map((finding) => finding.outcome);

const providerCases: readonly (readonly [
  string,
  Partial<RuleWorkload>,
  Partial<ProviderFacts>,
  Partial<ProviderFacts>,
])[] = [
  [
    "hipaa-agreement",
    { data: ["health"] },
    { signsBusinessAssociateAgreement: sourced(true) },
    { signsBusinessAssociateAgreement: sourced(false) },
  ],
  [
    "gdpr-processor",
    { data: ["personal"] },
    { signsDataProcessingAgreement: sourced(true) },
    { signsDataProcessingAgreement: sourced(false) },
  ],
  [
    "zero-retention",
    { needsZeroRetention: true },
    { offersZeroRetention: sourced(true) },
    { offersZeroRetention: sourced(false) },
  ],
  [
    "no-training",
    { forbidsTraining: true },
    { doesNotTrainOnInputs: sourced(true) },
    { doesNotTrainOnInputs: sourced(false) },
  ],
  [
    "payment-data",
    { data: ["payment"] },
    { certifications: sourced(["PCI DSS"]) },
    { certifications: sourced(["SOC 2"]) },
  ],
  [
    "public-sector",
    { data: ["public-sector"] },
    { certifications: sourced(["FedRAMP"]) },
    { certifications: sourced([]) },
  ],
  [
    "certifications",
    { requiredCertifications: ["SOC 2", "ISO 27001"] },
    { certifications: sourced(["ISO 27001", "SOC 2"]) },
    { certifications: sourced(["SOC 2"]) },
  ],
  [
    "residency",
    { residency: "eu" },
    { processingRegions: sourced(["us", "eu"]) },
    { processingRegions: sourced(["us"]) },
  ],
];

test.each(providerCases)(
  "%s: known yes is ok, known no excludes, unknown is flagged, silent where it does not apply",
  (id, asks, yes, no) => {
    const w = workload(asks);
    expect(outcomes(id, workload(), route())).toEqual([]);
    expect(outcomes(id, w, route({ places: [stated(yes)] }))).toEqual(["ok"]);
    expect(outcomes(id, w, route({ places: [stated(no)] }))).toEqual(["exclude"]);
    expect(outcomes(id, w, route())).toEqual(["flag"]);
    // Rented machines belong to somebody else as well.
    expect(outcomes(id, w, route({ places: [place({ kind: "rented" })] }))).toEqual(["flag"]);
  },
);

test("on own servers nobody else processes the data, but where they stand still counts", () => {
  const owned = route({ places: [place({ kind: "owned" })] });
  for (const [id, asks] of providerCases) {
    expect(outcomes(id, workload(asks), owned), id).toEqual([id === "residency" ? "flag" : "ok"]);
  }
});

test("a cascade is excluded by any of its places, and the finding names it", () => {
  const w = workload({ data: ["health"] });
  const own = place({ name: "Own GPUs", kind: "owned" });
  const api = { ...stated({ signsBusinessAssociateAgreement: sourced(false) }), name: "Frontier API" };
  const findings = of("hipaa-agreement", w, route({ places: [own, api] }));
  expect(findings.map((f) => [f.place, f.outcome])).toEqual([
    ["Own GPUs", "ok"],
    ["Frontier API", "exclude"],
  ]);
  expect(reasonsToExclude(findings)).toEqual([
    "Support chat holds health data, which HIPAA lets others process only under an agreement, but Acme signs no business associate agreement (Our contract, 2026-10-01).",
  ]);
});

test("a high-risk use is flagged on every route, own servers included", () => {
  const owned = route({ places: [place({ kind: "owned" })] });
  expect(outcomes("ai-act-high-risk", workload({ isHighRiskUse: true }), owned)).toEqual(["flag"]);
});

test("latency: own time, network and earlier stages against the target", () => {
  const w = workload({ latencyTarget: { timeToFirstTokenSeconds: 0.6, timePerOutputTokenSeconds: 0.02 } });
  expect(outcomes("first-token", w, route())).toEqual(["ok"]);
  expect(outcomes("token-rate", w, route())).toEqual(["ok"]);
  const later = of("first-token", w, route({ places: [place({ waitBeforeSeconds: 2 })] }));
  expect(later[0]?.outcome).toBe("exclude");
  expect(later[0]?.reason).toBe(
    "Support chat may wait 600 ms for its first token; by The API it waits 2,500 ms: 400 ms there (measured here), 100 ms on the network, 2,000 ms in the stages before.",
  );
  expect(outcomes("first-token", w, route({ places: [place({ waitBeforeSeconds: null })] }))).toEqual([
    "flag",
  ]);
  const unmeasured = route({ places: [place({ latency: null })] });
  expect(outcomes("first-token", w, unmeasured)).toEqual(["flag"]);
  expect(outcomes("token-rate", w, unmeasured)).toEqual(["flag"]);
  const slow = workload({
    latencyTarget: { timeToFirstTokenSeconds: null, timePerOutputTokenSeconds: 0.01 },
  });
  expect(outcomes("token-rate", slow, route())).toEqual(["exclude"]);
});

test("rate limits are held against the share of the busiest minute that comes there", () => {
  expect(outcomes("rate-limits", workload(), route())).toEqual(["ok", "ok"]);
  const busy = workload({ peak: { requestsPerMinute: 4000, tokensPerMinute: 900_000 } });
  expect(outcomes("rate-limits", busy, route())).toEqual(["exclude", "ok"]);
  expect(outcomes("rate-limits", busy, route({ places: [place({ requestShare: 0.2 })] }))).toEqual([
    "ok",
    "ok",
  ]);
  expect(outcomes("rate-limits", busy, route({ places: [place({ rateLimits: null })] }))).toEqual(["flag"]);
  expect(
    outcomes("rate-limits", busy, route({ places: [place({ kind: "owned", rateLimits: null })] })),
  ).toEqual([]);
});

test("capability: a tier below excludes, and says how far open models trail as the user sees it", () => {
  const w = workload({ neededTier: "frontier" });
  expect(outcomes("capability", w, route({ tier: "frontier" }))).toEqual(["ok"]);
  expect(outcomes("capability", w, route({ tier: null }))).toEqual(["flag"]);
  const [open] = of("capability", w, route({ hasOpenWeights: true, openModelLagMonths: 9 }));
  expect(open?.outcome).toBe("exclude");
  expect(open?.reason).toBe(
    "Support chat needs a frontier model; this way leads to a strong one. As you see it, open models trail by 9 months.",
  );
});

const lockIn: LockInFacts = {
  monthlyUsd: 10_000,
  priceRiseShare: 0.3,
  deprecationNoticeMonths: 6,
  promptMigrationWeeks: 4,
  tuningMigrationWeeks: 2,
  usdPerTeamWeek: 5000,
  reembeddingUsd: 600,
  retrainingUsd: 0,
};

test("lock-in worked by hand: $3,000 a month more, six weeks and $30,600 to leave, paid in 10.2 months", () => {
  const cost = lockInCost(lockIn);
  expect(cost.priceRiseUsdPerMonth).toBeCloseTo(3000, 9);
  expect(cost).toMatchObject({ leavingWeeks: 6, leavingUsd: 30_600 });
  expect(cost.paybackMonths).toBeCloseTo(10.2, 9);
  expect(of("lock-in", workload(), route({ lockIn }))[0]).toMatchObject({
    outcome: "ok",
    reason:
      "If By API became 30 % dearer it would cost $3,000 a month more. Leaving takes 6 weeks and $30,600, which pays after 10.2 months of the higher price.",
  });
});

test("lock-in is flagged where leaving is dearer than a year of the rise, or slower than the notice, and never excludes", () => {
  const flagged = (values: Partial<LockInFacts>) =>
    outcomes("lock-in", workload(), route({ lockIn: { ...lockIn, ...values } }));
  expect(flagged({ retrainingUsd: 10_000 })).toEqual(["flag"]);
  expect(flagged({ deprecationNoticeMonths: 1 })).toEqual(["flag"]);
  expect(flagged({ deprecationNoticeMonths: null })).toEqual(["ok"]);
  expect(lockInCost({ ...lockIn, monthlyUsd: 0 }).paybackMonths).toBeNull();
});

test("a product that lives on its own model needs a place that tunes", () => {
  const w = workload({ needsOwnModel: true });
  const at = (canBeTuned: boolean | null) =>
    outcomes("own-model", w, route({ places: [place({ canBeTuned })] }));
  expect([at(true), at(false), at(null)]).toEqual([["ok"], ["exclude"], ["flag"]]);
});

test("time to market is that of the slowest place", () => {
  const own = place({ kind: "owned", monthsUntilFirstRequest: 5 });
  const at = (neededWithinMonths: number | null) =>
    outcomes("time-to-market", workload({ neededWithinMonths }), route({ places: [place(), own] }));
  expect([at(6), at(3), at(null)]).toEqual([["ok"], ["exclude"], []]);
});

test("whatever is not ok says what would change it, and every finding has a source and a day", () => {
  const w = workload({
    data: ["personal", "health", "payment", "public-sector"],
    isHighRiskUse: true,
    residency: "eu",
    needsZeroRetention: true,
    forbidsTraining: true,
    requiredCertifications: ["SOC 2"],
    neededTier: "frontier",
    latencyTarget: { timeToFirstTokenSeconds: 0.01, timePerOutputTokenSeconds: 0.001 },
    peak: { requestsPerMinute: 1e6, tokensPerMinute: 1e9 },
    needsOwnModel: true,
    neededWithinMonths: 1,
  });
  const places = [place({ monthsUntilFirstRequest: 4 }), place({ kind: "owned", name: "Own" })];
  const findings = applyRules(w, route({ places, lockIn: { ...lockIn, deprecationNoticeMonths: 1 } }));
  expect(findings.length).toBeGreaterThan(15);
  for (const { outcome, wouldChange, reason, source } of findings) {
    expect(wouldChange === null).toBe(outcome === "ok");
    expect(reason).toMatch(/[.]$/);
    expect(source.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
