import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { analyse, type Analysis } from "../../analysis/analyse.ts";
import { analyseFully } from "../../analysis/analyse-fully.ts";
import { resultOf } from "../../analysis/result/result.ts";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { parseScenario } from "../../scenario/parse-scenario.ts";
import { arbitraryValidScenario } from "../../scenario/testing/arbitrary-scenario.ts";
import { boardOf } from "./board.ts";
import { citedSources } from "./cited-sources.ts";

vi.setConfig({ testTimeout: 60_000 });

function analysed(source: unknown): Analysis {
  const parsed = parseScenario(source);
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  const answer = analyse(parsed.scenario, currentCatalog, "2026-11-25");
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return answer.analysis;
}

const assumption = (analysis: Analysis, label: string) =>
  boardOf(analysis).assumptions.find((item) => item.label === label)?.text;

test("every figure of the board is the one that the files have, for random scenarios", () => {
  fc.assert(
    fc.property(arbitraryValidScenario(), (scenario) => {
      const answer = analyse(scenario, currentCatalog, "2026-11-25");
      if (!answer.ok) throw new Error(answer.problems[0]?.message);
      const board = boardOf(answer.analysis);
      const result = resultOf(answer.analysis);
      const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
      expect(board.verdict).toEqual(result.verdict);
      expect(board.plan).toBe(result.projection.cheapest?.text ?? board.plan);
      expect(board.rows.map(({ id }) => id)).toEqual(Object.keys(result.options));
      for (const row of board.rows) {
        const option = result.options[row.id];
        expect(finite(row.monthlyUsd)).toBe(option?.monthlyUsd);
        expect(finite(row.usdPerMTok)).toBe(option?.reservationBased.blendedUsdPerMTok);
        expect(finite(row.units)).toBe(option?.hardware?.units ?? null);
        expect(finite(row.presentCostUsd)).toBe(result.projection.options[row.id]?.presentCostUsd ?? null);
        const totals = Object.values(result.projection.options[row.id]?.totalCost ?? {});
        const total = totals.findLast(({ netUsd }) => netUsd !== null)?.netUsd;
        expect(finite(row.totalCostUsd)).toBe(total ?? null);
        const payback = result.projection.options[row.id]?.payback ?? null;
        expect(row.paidBackMonth).toBe(payback?.simpleLastingMonth ?? null);
        if (payback !== null) expect(row.isSwitch).toBe(true);
        expect(row.blocked).toBe(option?.blockedBecause.length !== 0);
        expect(row.cheapest).toBe(result.cheapest.includes(row.id));
        const pair = result.breakEvens[`${row.id}-vs-${String(board.against)}`];
        expect(row.breakEven === "").toBe(pair === undefined);
        expect(row.breakEven === "never").toBe(pair?.outcome === "never");
      }
    }),
    { numRuns: 40 },
  );
});

test("a break-even is said in the unit that the user counts in", () => {
  const preset = "support-assistant";
  const rented = (analysis: Analysis) => boardOf(analysis).rows.find(({ id }) => id === "rented")?.breakEven;
  expect(rented(analysed({ preset }))).toBe("from 93,100");
  // Five requests a user.
  const users = { trafficUnit: "users", users: 4000, requestsPerUserPerDay: 5 };
  expect(rented(analysed({ preset, workloads: [users] }))).toBe("from 18,600");
});

test("without a frontier API the options are compared with the simplest that is left", () => {
  const board = boardOf(analysed({ preset: "support-assistant", apiFrontier: { enabled: false } }));
  expect(board.against).toBe("api-open");
  expect(board.rows.map(({ breakEven }) => breakEven === "")).toEqual([true, false, false]);
});

test("an option that some of the work may not take is told from those that may take all of it", () => {
  const parsed = parseScenario({ preset: "support-platform.1" });
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  const answer = analyseFully(parsed.scenario, currentCatalog, "2026-11-25");
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  const { rows } = boardOf(answer.analysis);
  const byId = new Map(rows.map((row) => [row.id, row]));
  expect(byId.get("api-open")?.blocked).toBe(true);
  expect(byId.get("api-frontier")?.blocked).toBe(false);
  expect(byId.get("hybrid")?.blocked).toBe(false);
  // It is barred by its quality, not by its size, and would cost less than what is chosen.
  expect(byId.get("api-open")?.servesTraffic).toBe(true);
  expect(byId.get("api-open")?.monthlyUsd).toBeLessThan(byId.get("hybrid")?.monthlyUsd ?? 0);
  expect(byId.get("api-open")?.cheapest).toBe(false);
});

test("assumptions name what was stated and where throughput is from", () => {
  const estimated = analysed({ preset: "support-assistant" });
  expect(assumption(estimated, "Throughput")).toMatch(/ output tokens a second a replica \(estimated: /);
  const own = { tokensPerSecond: 1234, capacityOrigin: "entered", cachedInputShare: 0.25 };
  const entered = analysed({ preset: "support-assistant", workloads: [own] });
  expect(assumption(entered, "Throughput")).toBe("1,234 output tokens a second a replica (your figure).");
  expect(assumption(entered, "Tokens")).toContain("25 % of it read from cache");
  const growing = analysed({
    preset: "support-assistant",
    projection: { growthPerMonth: 0.07, apiDecline: 0.2 },
  });
  expect(assumption(growing, "Months ahead")).toMatch(/grows by 7 % a month.*API prices fall by 20 %/);
});

test("hardware is not spoken of where none is compared", () => {
  const board = boardOf(
    analysed({ preset: "support-assistant", rented: { enabled: false }, owned: { enabled: false } }),
  );
  expect(board.assumptions.map(({ label }) => label)).toEqual([
    "Traffic",
    "Tokens",
    "Models",
    "Months ahead",
  ]);
  expect(board.sources.map(({ of }) => of)).toEqual([
    "Frontier API prices",
    "Prices of the open model by API",
  ]);
});

test("sources are numbered without gaps and cover every input that has one, each input once", () => {
  const analysis = analysed({ preset: "support-assistant" });
  const sources = citedSources(analysis, () => true);
  expect(sources.map(({ number }) => number)).toEqual(sources.map((_, i) => i + 1));
  const cited = sources.flatMap(({ fields }) => fields.map(({ path }) => path));
  expect(new Set(cited).size).toBe(cited.length);
  const dated = [...analysis.resolved.fields.values()].filter(
    (f) => f.used !== null && f.origin.asOf !== null,
  );
  expect(cited).toEqual(expect.arrayContaining(dated.map(({ path }) => path)));
});

test("a price of one's own has no source to cite", () => {
  const apiFrontier = { inputUsdPerMTok: 3, cachedInputUsdPerMTok: 1 };
  const board = boardOf(analysed({ preset: "support-assistant", apiFrontier }));
  expect(board.sources.map(({ of }) => of)).not.toContain("Frontier API prices");
});
