import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { itemsInLens, totalAt } from "../../pricing/line-item.ts";
import { withValue, withValues, withWorkloadCount, type ValueChange } from "../../scenario/paths.ts";
import { findPreset, LATEST_PRESETS } from "../../scenario/presets.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { arbitraryValidScenario } from "../../scenario/testing/arbitrary-scenario.ts";
import { analyse, type Analysis } from "../analyse.ts";
import { analyseFully } from "../analyse-fully.ts";
import { resultOf } from "../result/result.ts";
import { verdictOf } from "../verdict.ts";
import { routingReport } from "./routing-report.ts";

vi.setConfig({ testTimeout: 60_000 });

const TODAY = "2026-11-23";

function analysed(scenario: Scenario): Analysis {
  const answer = analyseFully(scenario, currentCatalog, TODAY);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(" "));
  return answer.analysis;
}

const platform = (...changes: readonly ValueChange[]): Scenario => {
  const preset = findPreset("support-platform.1");
  if (preset === null) throw new Error("There is a preset with several workloads.");
  return withValues(preset.scenario, changes);
};

const usdOf = ({ options }: Analysis, id: string) => options.find((o) => o.id === id)?.monthlyUsd.value;

test("a compared hybrid is never dearer than any option that fits and that all of the work may take", () => {
  fc.assert(
    fc.property(arbitraryValidScenario(), (drawn) => {
      const scenario = withValue(drawn, "routing.enabled", true);
      const { hybrid, options, traffic } = analysed(scenario);
      if (hybrid === null) throw new Error("It is compared.");
      const allowed = options.filter((o) => o.servesTraffic && o.blockedBecause === null);
      const single = allowed.filter((o) => o.id !== "hybrid");
      if (hybrid.kind === "none") {
        if (traffic.requestsPerDay > 0) expect(single).toEqual([]);
        return;
      }
      const usd =
        hybrid.kind === "mix"
          ? totalAt(itemsInLens(hybrid.option.items, scenario.general.lens), traffic.requestsPerDay)
          : (single.find((o) => o.id === hybrid.route)?.monthlyUsd.value ?? NaN);
      for (const { id, monthlyUsd } of single)
        expect(usd, id).toBeLessThanOrEqual(monthlyUsd.value * (1 + 1e-9) + 1e-9);
    }),
    { numRuns: 200 },
  );
});

test.each(LATEST_PRESETS.filter(({ id }) => id !== "blank"))(
  "$id: where it is not compared, everything is as without it",
  ({ scenario }) => {
    const off = withValue(scenario, "routing.enabled", false);
    const [without, fully] = [analyse(off, currentCatalog, TODAY), analysed(off)];
    if (!without.ok) throw new Error("Presets can be analysed.");
    expect(JSON.stringify(resultOf(fully))).toBe(JSON.stringify(resultOf(without.analysis)));
    expect(fully.hybrid).toBeNull();
  },
);

test("hard tickets go to the frontier API, and own servers take what comes in volume", () => {
  const analysis = analysed(platform());
  const { hybrid, cheapest, options } = analysis;
  if (hybrid?.kind !== "mix") throw new Error("A mix is cheapest.");
  const ways = hybrid.model.workloads.map(({ routes }, w) => routes[hybrid.assignment[w] ?? -1]?.id);
  expect(ways).toEqual(["api-frontier", "owned", "owned", "owned", "owned"]);
  expect(cheapest).toEqual(["hybrid"]);
  expect(verdictOf(analysis).headline).toMatch(/^The hybrid is cheapest/);
  // The open model by API would cost less, but hard tickets may not go there.
  expect(usdOf(analysis, "api-open")).toBeLessThan(usdOf(analysis, "hybrid") ?? 0);
  expect(options.find((o) => o.id === "api-open")?.blockedBecause).toMatch(/Hard tickets needs a frontier/);
});

test("its parts cost what they cost alone: the total is that of its line items, and each is explained", () => {
  const { options } = analysed(platform());
  const hybrid = options.find((o) => o.id === "hybrid");
  const items = hybrid?.items ?? [];
  expect(items.map(({ id }) => id)).toContain("api-frontier.output");
  expect(items.map(({ id }) => id)).toContain("owned.depreciation");
  expect(items.reduce((usd, item) => usd + item.monthlyUsd, 0)).toBeCloseTo(hybrid?.monthlyUsd.value ?? 0, 6);
  for (const item of items) expect(item.explain().value, item.id).toBeCloseTo(item.monthlyUsd, 6);
});

test("where one option for all of the work is cheapest, no second one of the same cost stands beside it", () => {
  const assistant = findPreset("support-assistant.1")?.scenario ?? platform();
  const analysis = analysed(withValue(assistant, "routing.enabled", true));
  expect(analysis.hybrid?.kind).toBe("single");
  expect(analysis.options.map(({ id }) => id)).not.toContain("hybrid");
  expect(analysis.notices.find(({ id }) => id === "hybrid-single")?.message).toMatch(
    /no mix costs less than/,
  );
});

test("health data goes nowhere without an agreement, once the user has stated that there is none", () => {
  const health = { path: "workloads.0.dataKind", value: "health" } as const;
  const unknown = analysed(platform(health, { path: "apiFrontier.model", value: "meta/muse-wonder-1.0" }));
  expect(unknown.hybrid?.kind).toBe("mix");
  const flags = resultOf(unknown).routing?.workloads[0]?.ways[0]?.findings ?? [];
  expect(flags.find(({ rule }) => rule === "hipaa-agreement")).toMatchObject({ outcome: "flag" });

  const refused = analysed(platform(health, { path: "routing.frontierBaa", value: "no" }));
  expect(refused.hybrid?.kind).toBe("none");
  expect(refused.notices.find(({ id }) => id === "hybrid-none")?.message).toMatch(/open to Hard tickets/);
  expect(verdictOf(refused).headline).toBe("None of the options may serve all of this work.");

  const signed = resultOf(analysed(platform(health, { path: "routing.frontierBaa", value: "yes" })));
  const met = signed.routing?.workloads[0]?.ways[0]?.findings.find(({ rule }) => rule === "hipaa-agreement");
  expect(met).toMatchObject({ outcome: "ok" });
  expect(met?.reason).toMatch(/signs a business associate agreement \(as you stated/);
});

test("an answer about PCI DSS is no answer about FedRAMP, nor the other way round", () => {
  const outcomes = (...stated: readonly ValueChange[]) => {
    const { routing } = resultOf(
      analysed(
        platform(
          { path: "workloads.0.dataKind", value: "payment" },
          { path: "workloads.1.dataKind", value: "public-sector" },
          ...stated,
        ),
      ),
    );
    return ["payment-data", "public-sector"].map((rule, w) => {
      const way = routing?.workloads[w]?.ways.find(({ route }) => route === "api-frontier");
      return way?.findings.find((finding) => finding.rule === rule)?.outcome;
    });
  };
  expect(outcomes()).toEqual(["flag", "flag"]);
  expect(outcomes({ path: "routing.frontierPci", value: "yes" })).toEqual(["ok", "flag"]);
  expect(outcomes({ path: "routing.frontierPci", value: "no" })).toEqual(["exclude", "flag"]);
  expect(outcomes({ path: "routing.frontierFedRamp", value: "yes" })).toEqual(["flag", "ok"]);
  expect(outcomes({ path: "routing.frontierFedRamp", value: "no" })).toEqual(["flag", "exclude"]);
  expect(
    outcomes({ path: "routing.frontierPci", value: "no" }, { path: "routing.frontierFedRamp", value: "yes" }),
  ).toEqual(["exclude", "ok"]);
});

test("a cascade is one more way, and as cheap as its shares make it", () => {
  const cascade = [
    { path: "routing.cascadeFirst", value: "api-open" },
    { path: "routing.cascadeSecond", value: "api-frontier" },
    { path: "routing.escalatedShare", value: 0.25 },
  ];
  const analysis = analysed(platform(...cascade));
  const hard = resultOf(analysis).routing?.workloads[0];
  expect(hard?.cheapest).toBe("cascade");
  // A router that costs more than the frontier model saves nothing.
  const dear = resultOf(analysed(platform(...cascade, { path: "routing.gateUsdPer1000", value: 1000 })));
  expect(dear.routing?.workloads[0]?.cheapest).toBe("api-frontier");
  // Work that is barred from a stage is barred from the cascade.
  const barred = resultOf(
    analysed(platform(...cascade, { path: "workloads.0.allowedRoutes", value: "api-frontier" })),
  );
  expect(barred.routing?.workloads[0]?.cheapest).toBe("api-frontier");
  // Nobody hands on to himself.
  const loop = resultOf(
    analysed(platform(...cascade, { path: "routing.cascadeFirst", value: "api-frontier" })),
  );
  expect(loop.routing?.workloads[0]?.ways.find((w) => w.route === "cascade")?.allowed).toBe(false);
});

test("what each way would cost is never less than the cheapest, and today's ways cost what they cost together", () => {
  const { routing, options } = resultOf(analysed(platform()));
  if (routing === null) throw new Error("It is compared.");
  for (const { ways, cheapest } of routing.workloads) {
    for (const way of ways) {
      if (way.wholeMonthlyUsd === null) expect(way.blockedBecause).not.toEqual([]);
      else expect(way.wholeMonthlyUsd).toBeGreaterThanOrEqual((routing.monthlyUsd ?? 0) - 1e-6);
      if (way.route === cheapest) expect(way.wholeMonthlyUsd).toBeCloseTo(routing.monthlyUsd ?? 0, 6);
    }
  }
  // Nobody said where the work goes today, and only the frontier API may take all of it.
  expect(routing.nowMonthlyUsd).toBeCloseTo(options["api-frontier"]?.monthlyUsd ?? 0, 6);
  expect(options.hybrid?.monthlyUsd).toBeCloseTo(routing.monthlyUsd ?? 0, 6);
});

test("without any request there is no mix to compare", () => {
  const idle = withWorkloadCount(platform(), 2);
  const analysis = analysed(
    withValues(idle, [
      { path: "workloads.0.requestsPerDay", value: 0 },
      { path: "workloads.1.requestsPerDay", value: 0 },
    ]),
  );
  expect(analysis.hybrid?.kind).toBe("none");
});

test("what a provider says of itself counts until the user states otherwise, and is named with its page", () => {
  const findingsOn = (model: string, ...changes: readonly ValueChange[]) => {
    const on = { path: "apiFrontier.model", value: model } as const;
    const routing = routingReport(analysed(platform(on, ...changes)));
    const way = routing.rows[0]?.ways.find(({ route }) => route.id === "api-frontier");
    return (ruleId: string) => way?.findings.find((finding) => finding.ruleId === ruleId);
  };
  const kept = { path: "workloads.0.keepsNothing", value: "yes" } as const;
  const inEu = { path: "workloads.0.processedIn", value: "eu" } as const;

  const openAi = findingsOn("openai/gpt-6-sol", kept, inEu);
  expect(openAi("zero-retention")).toMatchObject({ outcome: "ok" });
  expect(openAi("zero-retention")?.evidence?.url).toMatch(/^https:\/\/developers\.openai\.com\//);
  expect(openAi("residency")?.outcome).toBe("ok");

  const claude = findingsOn("anthropic/claude-opus-5-5", kept, inEu);
  expect(claude("zero-retention")?.outcome).toBe("ok");
  expect(claude("residency")?.outcome).toBe("exclude");
  expect(findingsOn("anthropic/claude-fable-5-2", kept)("zero-retention")?.outcome).toBe("flag");

  const stated = findingsOn("openai/gpt-6-sol", kept, { path: "routing.frontierRetention", value: "no" });
  expect(stated("zero-retention")?.outcome).toBe("exclude");
  expect(stated("zero-retention")?.evidence).toBeUndefined();
});
