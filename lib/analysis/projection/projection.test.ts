import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { parseScenario } from "../../scenario/parse-scenario.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { arbitraryValidScenario } from "../../scenario/testing/arbitrary-scenario.ts";
import { analyse, type Analysis } from "../analyse.ts";
import { resultOf } from "../result/result.ts";
import { projectionOf } from "./projection-of.ts";
import type { ProjectionResult } from "./projection-result.ts";

vi.setConfig({ testTimeout: 60_000 });

function analysed(scenario: Scenario): Analysis {
  const answer = analyse(scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return answer.analysis;
}

function projected(source: unknown): ProjectionResult {
  const parsed = parseScenario(source);
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  return resultOf(analysed(parsed.scenario)).projection;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, usd) => total + usd, 0);

/** The scenario with nothing that moves, over one year. */
const flat = (scenario: Scenario): Scenario => ({
  ...scenario,
  // Within the year nothing that is spread over time may come to its end.
  apiFrontier: { ...scenario.apiFrontier, amortisationMonths: 24 },
  apiOpen: { ...scenario.apiOpen, amortisationMonths: 24 },
  rented: { ...scenario.rented, amortisationMonths: 24 },
  owned: { ...scenario.owned, amortisationMonths: 24, lifeYears: Math.max(1, scenario.owned.lifeYears ?? 5) },
  projection: {
    ...scenario.projection,
    months: 12,
    growthPerMonth: 0,
    volumes: [],
    apiDecline: 0,
    rentDecline: 0,
    serverDecline: 0,
    buildMonths: 0,
    overlapMonths: 0,
    depreciationMethod: "straight-line",
  },
});

test("with nothing moving, a year in the accounts is twelve times the month, for random scenarios", () => {
  fc.assert(
    fc.property(arbitraryValidScenario(), (scenario) => {
      const analysis = analysed(flat(scenario));
      const { options } = projectionOf(analysis);
      expect(options.map(({ id }) => id)).toEqual(analysis.options.map(({ id }) => id));
      for (const [i, { id, accounts, path }] of options.entries()) {
        const month = analysis.options[i]?.monthlyUsd.value ?? NaN;
        const year = sum(accounts.costUsd) + sum(accounts.capitalChargeUsd);
        // An API that is left at once is not paid; nothing but the option itself is.
        expect(path.items.every((item) => item.option === id)).toBe(true);
        const scale = Math.max(Math.abs(month) * 12, sum(accounts.capexUsd));
        expect(Math.abs(year - 12 * month), id).toBeLessThanOrEqual(1e-9 * scale);
      }
    }),
    { numRuns: 150 },
  );
});

test("a scenario that says nothing of time looks 60 months ahead from December 2026", () => {
  const projection = projected({ preset: "support-assistant.1" });
  expect(projection).toMatchObject({
    months: 60,
    until: "api-frontier",
    buildMonths: 3,
    overlapMonths: 1,
    // The catalogue's cost of capital.
    discountRatePerYear: 0.09,
    timing: "mid-month",
    endValue: "servers",
    currency: { code: "USD", perUsd: 1 },
  });
  expect(projection.calendar[0]).toBe("2026-12");
  expect(projection.calendar.at(-1)).toBe("2031-11");
  expect(projection.requestsPerDay[12]).toBeCloseTo(20000 * 1.03 ** 12, 6);
  expect(projection.options["api-frontier"]?.cashUsd[1]).toBeGreaterThan(5000);
});

test("the switch is told in a sentence with its month, and building begins before it", () => {
  const { options } = projected({ preset: "coding-copilot.1" });
  const found = options.rented?.switch;
  expect(found).toMatchObject({ month: 13, buildMonth: 10 });
  expect(found?.text).toMatch(
    /^The cheapest month to switch from the frontier API to renting GPUs is month 13 \(2027-12\), which means beginning to build in month 10 \(2027-09\): present cost falls by \$\d+K over never switching and by \$[\d.]+K over switching at once\.$/,
  );
  const byMonth = found?.presentCostByMonthUsd ?? [];
  expect(byMonth.slice(0, 3)).toEqual([null, null, null]);
  expect(byMonth[12]).toBe(Math.min(...byMonth.filter((usd) => usd !== null)));
});

test("where staying is cheapest, that is said, and no month is named", () => {
  const { options } = projected({ preset: "support-assistant.1" });
  expect(options.owned?.switch).toMatchObject({
    month: null,
    cashUsd: null,
    gainOverNeverUsd: 0,
    text: "Over 60 months, staying with the frontier API costs less than switching to owning servers in any month.",
  });
});

test("an API that is not compared is no incumbent; without any, nothing is paid while building", () => {
  const without = { apiFrontier: { enabled: false }, apiOpen: { enabled: false } };
  const none = projected({ preset: "agent.1", ...without });
  expect(none.until).toBeNull();
  expect(none.options.rented).toMatchObject({ servesFromMonth: 4, switch: null, payback: null });
  expect(none.options.rented?.cashUsd.slice(0, 3)).toEqual([40000, 0, 0]);
  expect(projected({ preset: "agent.1", apiFrontier: { enabled: false } }).until).toBe("api-open");
});

test("traffic typed month by month takes the place of growth", () => {
  const { requestsPerDay } = projected({
    preset: "agent.1",
    projection: { months: 4, volumes: [100, 300], afterVolumes: "hold", growthPerMonth: 0.5 },
  });
  expect(requestsPerDay).toEqual([100, 300, 300, 300]);
});

test("revenue per active user counts users by the requests of one", () => {
  const { options, revenueUsd } = projected({
    preset: "support-assistant.1",
    projection: { months: 1, revenue: "per-user", revenueUsdPerUser: 10 },
  });
  // 20,000 requests a day at 5 a user.
  expect(revenueUsd).toEqual([40000]);
  const api = options["api-frontier"];
  expect(api?.grossMarginShare[0]).toBeCloseTo(1 - (api?.accounts.costUsd[0] ?? NaN) / 40000, 12);
  expect(api?.margin.text).toMatch(
    /^Frontier API: gross margin is [\d.]+ %; a tenth more on the price of API tokens takes [\d.]+ points of it, \$[\d.]+ over the months ahead, at 608,000 requests a month on average\.$/,
  );
});

test("renting, leasing and buying are valued at the same rate, and an empty lease follows the servers' value", () => {
  const { acquisition, options } = projected({ preset: "agent.1", projection: { leaseRatePerYear: 0.06 } });
  expect(acquisition?.buy.presentCostUsd).toBe(options.owned?.presentCostUsd);
  expect(acquisition?.rent?.presentCostUsd).toBe(options.rented?.presentCostUsd);
  // $250,141.80 for eight H100; after 36 of 60 months 46 % of it are left.
  const [price, rate] = [250141.8, 0.06 / 12];
  const discount = (1 + rate) ** -36;
  expect(acquisition?.leaseUsdPerServerMonth).toBeCloseTo(
    ((price - price * 0.46 * discount) * rate) / (1 - discount),
    6,
  );
});

test("fiscal years that begin in April are named after the year they end in, and sum to the whole", () => {
  const { fiscalYears, options } = projected({
    preset: "agent.1",
    projection: { firstMonth: "2026-12-15", fiscalYearMonth: 4, months: 30 },
  });
  expect(fiscalYears).toEqual([
    { year: "FY2027", fromMonth: 1, toMonth: 4 },
    { year: "FY2028", fromMonth: 5, toMonth: 16 },
    { year: "FY2029", fromMonth: 17, toMonth: 28 },
    { year: "FY2030", fromMonth: 29, toMonth: 30 },
  ]);
  for (const option of Object.values(options)) {
    expect(sum(option.fiscalYears.map((year) => year.cashUsd))).toBeCloseTo(option.totalCashUsd ?? NaN, 4);
  }
});

test("people beyond those of today join with the fleet only where everything is counted", () => {
  const source = (lens: string) => ({
    preset: "agent.1",
    general: { lens },
    workloads: [{ requestsPerDay: 200000 }],
    projection: { growthPerMonth: 0.05, gpusPerEngineer: 2 },
  });
  const joined = (lens: string) =>
    projected(source(lens)).options.rented?.items.find((item) => item.id === "addedEngineers");
  expect(joined("full")?.cashUsd.at(-1)).toBeGreaterThan(0);
  expect(joined("marginal")).toBeUndefined();
});

test("a number that the months ahead do not reach is empty and says why", () => {
  const parsed = parseScenario({ preset: "agent.1", projection: { months: 24 } });
  if ("problems" in parsed) throw new Error("The scenario was refused.");
  const result = resultOf(analysed(parsed.scenario));
  expect(result.projection.options.owned?.totalCost["36"]?.netUsd).toBeNull();
  expect(result.reasons["projection.options.owned.totalCost.36.netUsd"]).toBe(
    "The projection looks 24 months ahead.",
  );
});

test("the cheapest plan of all is named, and the month in which traffic reaches today's break-even", () => {
  const source = { preset: "coding-copilot.1", apiOpen: { enabled: false } };
  const { cheapest, options, breakEvenReached } = projected(source);
  const plans = Object.values(options).map((o) => o.switch?.presentCostUsd ?? o.presentCostUsd ?? Infinity);
  expect(cheapest).toMatchObject({ option: "rented", until: "api-frontier", month: 13 });
  expect(cheapest?.presentCostUsd).toBe(Math.min(...plans));
  expect(cheapest?.text).toMatch(
    /^Cheapest over time: the frontier API until renting GPUs takes over in month 13 \(2027-12\), at a present cost of \$[\d.]+[KM] over 60 months\.$/,
  );
  expect(breakEvenReached["rented-vs-api-frontier"]?.firstMonth).toBeGreaterThan(1);
});

test("what a projection takes for granted is said in words", () => {
  const { assumptions } = projected({
    preset: "agent.1",
    projection: {
      growthPerMonth: 0.05,
      ceilingRequestsPerDay: 90000,
      apiDecline: 0.2,
      serverDecline: -0.1,
      taxRate: 0.25,
      leaseRatePerYear: 0.08,
    },
  });
  expect(assumptions).toEqual([
    "Traffic grows by 5 % a month, compound, up to 90,000 requests a day, from 20,000 requests a day in the first month. The mix of workloads stays as it is.",
    "Compound, a year: API prices fall by 20 %, server prices rise by 10 %; everything else keeps today's price.",
    "Own GPUs serve 3 months after building begins; the frontier API is paid until then, and in full for 1 month more. One-off work is paid when building begins.",
    expect.stringContaining("Servers are bought when the month needs more"),
    expect.stringContaining("in a straight line over their life"),
    "A lease is a level payment at the end of each of 36 months at 8 % a year, with 46 % of the price left at its end; then the server goes back and a new one is leased at the price of then.",
    "Discounted at 9 % a year (effective); money flows in the middle of its month. Servers that outlive the months ahead count for their straight-line value.",
    "Tax at 25 %: opex and depreciation are deducted at once, from profit made elsewhere if need be.",
  ]);
});

test("the roadmap says in dated steps what serves from when", () => {
  const { roadmap } = projected({ preset: "coding-copilot.1", apiOpen: { enabled: false } });
  expect(roadmap.slice(0, 4)).toEqual([
    { month: 1, date: "2026-12", text: "Serve by the frontier API." },
    { month: 10, date: "2027-09", text: "Begin to build." },
    { month: 13, date: "2027-12", text: "Renting GPUs takes over, with 2 instances (4 GPUs)." },
    { month: 14, date: "2028-01", text: "Stop paying the frontier API." },
  ]);
  expect(roadmap.at(-1)?.text).toBe("Add 1 instance (2 GPUs), 3 instances (6 GPUs) in all.");
});

test("the roadmap of owned servers tells when they are replaced", () => {
  const { roadmap } = projected({
    preset: "agent.1",
    apiFrontier: { enabled: false },
    apiOpen: { enabled: false },
    rented: { enabled: false },
    owned: { lifeYears: 2 },
    projection: { months: 30, buildMonths: 1, growthPerMonth: 0 },
  });
  expect(roadmap.map(({ month, text }) => [month, text])).toEqual([
    [1, "Begin to build."],
    [2, "Owning servers takes over, with 1 server (8 GPUs)."],
    [26, "Replace 1 server (8 GPUs) at the end of their life."],
  ]);
});

test("a link keeps its numbers over time", () => {
  const present = (preset: string) =>
    Object.fromEntries(
      Object.values(projected({ preset }).options).map((o) => [
        o.id,
        Math.round((o.presentCostUsd ?? 0) * 100) / 100,
      ]),
    );
  expect(present("coding-copilot.1")).toEqual({
    "api-frontier": 1716500.07,
    "api-open": 263419.54,
    rented: 1080308.54,
    owned: 1325113.23,
  });
});
