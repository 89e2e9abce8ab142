import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { accountsOf } from "./accounts.ts";
import { presentValue } from "./discounting.ts";
import { optionTable } from "./option-table.ts";
import { project } from "./projection.ts";
import type { ProjectionTerms } from "./projection-terms.ts";
import { serverValueUsd } from "./server-value.ts";
import { earliestMonth, switchPath } from "./switch-path.ts";
import { flatTerms } from "./testing/flat-terms.ts";
import { api, owned, rented } from "./testing/timed.ts";

vi.setConfig({ testTimeout: 60_000 });

const sum = (amounts: readonly number[]) => amounts.reduce((total, usd) => total + usd, 0);
const near = (left: number, right: number, scale: number) =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right), scale);

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const decline = fc.record({
  rate: number(-0.3, 0.6),
  per: fc.constantFrom("month" as const, "year" as const),
});
const staff = fc.option(
  fc.record({
    gpusIncluded: fc.nat({ max: 8 }),
    gpusPerEngineer: fc.integer({ min: 1, max: 20 }),
    usdPerFteYear: number(0, 300000),
  }),
  { nil: null },
);

/** An API, rented and owned hardware, each with whatever a scenario may give it, and any terms. */
const arbitraryCase = fc
  .record({
    apiDecline: decline,
    rentDecline: decline,
    priceDecline: decline,
    staff,
    purchase: fc.constantFrom("on-demand" as const, "reserved" as const),
    reservationMonths: fc.integer({ min: 1, max: 36 }),
    serverPriceUsd: number(0, 50000),
    installationUsdPerServer: number(0, 5000),
    residualShare: number(0, 1),
    lifeYears: number(0.5, 8),
    maintenanceSharePerYear: number(0, 0.3),
    oneOffUsd: fc.constantFrom(0, 5000),
    months: fc.integer({ min: 1, max: 72 }),
    growthPerMonth: number(-0.1, 0.3),
    buildMonths: fc.nat({ max: 8 }),
    overlapMonths: fc.nat({ max: 4 }),
    ratePerYear: number(0, 0.5),
    timing: fc.constantFrom("mid-month" as const, "month-end" as const),
    endValue: fc.constantFrom("servers" as const, "none" as const),
    declining: fc.boolean(),
    leaseMonths: fc.integer({ min: 1, max: 60 }),
  })
  .map((c) => {
    const over = { oneOffUsd: c.oneOffUsd, engineerFte: 0.1, usdPerFteYear: 100000 };
    const market = { staff: c.staff, reservationMonths: c.reservationMonths };
    const server = {
      serverPriceUsd: c.serverPriceUsd,
      installationUsdPerServer: c.installationUsdPerServer,
      residualShare: c.residualShare,
      lifeYears: c.lifeYears,
      maintenanceSharePerYear: c.maintenanceSharePerYear,
      idleWattsPerGpu: 100,
      busyWattsPerGpu: 700,
      usdPerKwh: 0.1,
    };
    const options = [
      api({}, over, c.apiDecline).timed,
      rented({ purchase: c.purchase, usdPerGpuHour: 0.4 }, over, { ...market, decline: c.rentDecline }).timed,
      owned(server, over, { ...market, decline: c.priceDecline }).timed,
    ];
    const terms: ProjectionTerms = flatTerms({
      months: c.months,
      demand: { kind: "compound", growthPerMonth: c.growthPerMonth, ceilingRequestsPerDay: 20000 },
      switching: { buildMonths: c.buildMonths, overlapMonths: c.overlapMonths },
      valuation: { discounting: { ratePerYear: c.ratePerYear, timing: c.timing }, endValue: c.endValue },
      depreciation: c.declining ? { kind: "declining-balance", factor: 2 } : { kind: "straight-line" },
      revenue: { kind: "per-request", usdPerRequest: 0.02 },
      lease: { months: c.leaseMonths, ratePerYear: 0.08, residualShare: 0.2 },
      taxRate: 0.2,
    });
    return { options, terms };
  });

test("cash on hardware is the sum of its cohorts, and the total is the sum of the items", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ options, terms }) => {
      for (const { path, cumulativeUsd, id } of project(options, terms).options) {
        const scale = sum(path.items.flatMap((item) => item.usd.map(Math.abs)));
        expect(near(sum(path.items.map((item) => sum(item.usd))), cumulativeUsd.at(-1) ?? NaN, scale)).toBe(
          true,
        );
        const { servers } = options.find((option) => option.id === id) ?? {};
        if (!servers) continue;
        const ofCohorts = path.cohorts.map(({ units, priceUsdPerUnit, lastMonth }) => {
          const sold = lastMonth < terms.months ? priceUsdPerUnit * servers.residualShare : 0;
          return units * (priceUsdPerUnit + servers.installationUsdPerServer - sold);
        });
        const paid = path.items.filter((item) => item.kind === "capital").map((item) => sum(item.usd));
        expect(near(sum(paid), sum(ofCohorts), scale)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("what was spent on things that last is written off, resold, or still on the books", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ options, terms }) => {
      const { options: projected, lease } = project(options, terms);
      const booked = [...projected, ...projected.flatMap((o) => o.switched ?? []), ...(lease ? [lease] : [])];
      for (const { path, accounts } of booked) {
        const capex = sum(accounts.capexUsd);
        const resold = -sum(path.items.filter((item) => item.id === "resale").flatMap((item) => item.usd));
        const rest = accounts.bookValueUsd.at(-1) ?? NaN;
        expect(near(capex, sum(accounts.depreciationUsd) + resold + rest, capex)).toBe(true);
        // Cash and accounts tell of the same money.
        const opex = sum(accounts.opexUsd);
        expect(near(sum(path.cashUsd), capex + opex - resold, capex + opex)).toBe(true);
        expect(Math.min(...accounts.bookValueUsd)).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, capex));
      }
    }),
    { numRuns: 200 },
  );
});

test("once every asset has served its life, depreciation is cost less residual", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ options, terms }) => {
      const [, , own] = options;
      if (!own?.servers) throw new Error("There are no servers.");
      // Bought once in the first month, and never again because demand ends.
      const life = Math.ceil(own.servers.lifeMonths) + 1;
      const volumes = new Array<number>(life).fill(0);
      volumes[0] = 3000;
      const path = switchPath(optionTable({ ...own, oneOffUsd: 0 }, volumes), null, 0, {
        buildMonths: 0,
        overlapMonths: 0,
      });
      const { depreciationUsd } = accountsOf(path, [own], terms.depreciation);
      const { serverPriceUsd, installationUsdPerServer, residualShare } = own.servers;
      const expected = 3 * (serverPriceUsd * (1 - residualShare) + installationUsdPerServer);
      expect(near(sum(depreciationUsd), expected, 3 * serverPriceUsd)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("at a rate of 0 the present cost is the undiscounted sum, less what servers are still worth", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ options, terms }) => {
      const discounting = { ...terms.valuation.discounting, ratePerYear: 0 };
      const valuation = { ...terms.valuation, discounting };
      for (const option of project(options, { ...terms, valuation }).options) {
        const servers = options.find(({ id }) => id === option.id)?.servers ?? null;
        const worth =
          servers && valuation.endValue === "servers"
            ? serverValueUsd(option.path.cohorts, servers, terms.months)
            : 0;
        const scale = sum(option.path.cashUsd.map(Math.abs));
        expect(near(option.presentCostUsd, sum(option.path.cashUsd) - worth, scale)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test("no month to switch is cheaper than the one reported, by trying every one", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ options, terms }) => {
      const { requestsPerDay, options: projected } = project(options, terms);
      const [incumbent, ...others] = options.map((option) => optionTable(option, requestsPerDay));
      if (!incumbent) throw new Error("There is no API.");
      const { discounting, endValue } = terms.valuation;
      const stay = presentValue(switchPath(incumbent, null, 0, terms.switching).cashUsd, discounting);
      for (const table of others) {
        const found = projected.find(({ id }) => id === table.option.id)?.cheapestSwitch;
        if (!found) throw new Error("The switch was not computed.");
        expect(near(found.neverUsd, stay, stay)).toBe(true);
        let least = stay;
        for (let from = earliestMonth(table, terms.switching); from < terms.months; from += 1) {
          const path = switchPath(table, incumbent, from, terms.switching);
          const { servers } = table.option;
          const worth =
            servers && endValue === "servers" ? serverValueUsd(path.cohorts, servers, terms.months) : 0;
          const end = worth * (1 + discounting.ratePerYear) ** (-terms.months / 12);
          // An API that is never run is paid for all the same: its one-off work lies behind.
          const behind = from + terms.switching.overlapMonths === 0 ? incumbent.option.oneOffUsd : 0;
          const usd = presentValue(path.cashUsd, discounting) - end + presentValue([behind], discounting);
          least = Math.min(least, usd);
          if (from === found.month) expect(near(usd, found.presentCostUsd, stay)).toBe(true);
        }
        expect(near(found.presentCostUsd, least, stay)).toBe(true);
        expect(found.gainOverNeverUsd).toBeGreaterThanOrEqual(0);
        if (found.gainOverNowUsd !== null) expect(found.gainOverNowUsd).toBeGreaterThanOrEqual(-1e-9 * stay);
      }
    }),
    { numRuns: 60 },
  );
});

test("with nothing moving, cash of a year is twelve times the month's, whatever the prices", () => {
  fc.assert(
    fc.property(number(0, 100), number(0, 100), number(0, 10), (input, output, rent) => {
      const prices = {
        inputUsdPerMTok: input,
        cachedInputUsdPerMTok: null,
        cacheWriteUsdPerMTok: null,
        outputUsdPerMTok: output,
      };
      for (const { priced, timed } of [api({ prices }), rented({ usdPerGpuHour: rent })]) {
        const [option] = project([timed], flatTerms({ incumbent: null })).options;
        const month = sum(priced.items.map((item) => item.explain(1000).value));
        expect(near(option?.cumulativeUsd.at(-1) ?? NaN, 12 * month, month)).toBe(true);
      }
    }),
  );
});
