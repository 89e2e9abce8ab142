import fc from "fast-check";
import { expect, test } from "vitest";
import { replicaSeconds } from "../capacity.ts";
import { totalAt } from "../line-item.ts";
import { apiOption, ownedOption, rentedOption } from "../price-options.ts";
import { replicaLoad } from "../replica-load.ts";
import { apiPlan, overheads, ownedPlan, rentedPlan, workload } from "../testing/plans.ts";
import { trafficOf } from "../workload.ts";
import { bestBaseLoad, type BaseLoadCase } from "./base-load.ts";
import { byValue, divideBurst, type ValuedPiece } from "./divide-burst.ts";

const own = overheads({ onCallUsdPerMonth: 700, egressKbPerRequest: 40, egressUsdPerGb: 0.09 });
const bought = overheads({ monitoringUsdPerMonth: 90, egressKbPerRequest: 10, egressUsdPerGb: 0.09 });

const arbitraryCase: fc.Arbitrary<BaseLoadCase> = fc.record({
  work: fc.array(
    fc.record({
      workload: fc
        .record({
          requestsPerDay: fc.constantFrom(500, 40_000, 300_000),
          outputTokens: fc.constantFrom(50, 400),
          batchableShare: fc.constantFrom(0, 0, 0.4, 1),
          retryShare: fc.constantFrom(0, 0.05),
          dayShape: fc.constantFrom(
            { kind: "flat" } as const,
            { kind: "peak", peakToMean: 2.5, peakHour: 13 } as const,
            { kind: "weights", weights: Array.from({ length: 168 }, (_, h) => 1 + (h % 24) / 8) } as const,
          ),
        })
        .map(workload),
      replicaSeconds: fc.constantFrom(0.2, 0.5, 2),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  pool: fc.oneof(
    fc
      .record({
        gpusPerReplica: fc.constantFrom(1, 2, 16),
        gpusPerUnit: fc.constantFrom(1, 8),
        planningLoad: fc.constantFrom(0.7, 1),
        minimumReplicas: fc.integer({ min: 0, max: 2 }),
        spareReplicas: fc.integer({ min: 0, max: 1 }),
      })
      .map((v) => ({
        id: "own",
        name: "Own",
        overheadsId: "own",
        kind: "rented" as const,
        plan: rentedPlan(v),
      })),
    fc.constant({
      id: "own",
      name: "Own",
      overheadsId: "own",
      kind: "owned" as const,
      plan: ownedPlan({
        serverPriceUsd: 60_000,
        gpusPerUnit: 4,
        idleWattsPerGpu: 90,
        busyWattsPerGpu: 700,
        usdPerKwh: 0.1,
      }),
    }),
  ),
  api: fc
    .record({
      out: fc.constantFrom(0.5, 2, 15),
      fee: fc.constantFrom(0, 200),
      peakUsd: fc.constantFrom(null, 40),
    })
    .map(({ out, fee, peakUsd }) => ({
      id: "api",
      name: "API",
      overheadsId: "bought",
      kind: "api" as const,
      plan: apiPlan({
        monthlyFeeUsd: fee,
        batchMultiplier: 0.5,
        prices: {
          inputUsdPerMTok: out / 5,
          cachedInputUsdPerMTok: null,
          cacheWriteUsdPerMTok: null,
          outputUsdPerMTok: out,
        },
        peak:
          peakUsd === null
            ? null
            : {
                utcHours: [9, 10, 11],
                inputUsdPerMTok: out / 5,
                cachedInputUsdPerMTok: null,
                cacheWriteUsdPerMTok: null,
                outputUsdPerMTok: peakUsd,
              },
      }),
    })),
  overheads: fc.constant({ own, bought }),
  hoursPerMonth: fc.constant(730),
  activeHoursPerMonth: fc.constantFrom(730, 300),
  lens: fc.constant("full"),
});

test("the best number of units is that of trying every number", () => {
  fc.assert(
    fc.property(arbitraryCase, (given) => {
      const { best, none, all, sizeAt } = bestBaseLoad(given);
      const { minimumReplicas, spareReplicas } = given.pool.plan;
      const perUnit = Math.max(1, Math.floor(given.pool.plan.gpusPerUnit / given.pool.plan.gpusPerReplica));
      const least = Math.ceil((minimumReplicas + spareReplicas) / perUnit);
      const perBlock = Math.max(1, Math.ceil(given.pool.plan.gpusPerReplica / given.pool.plan.gpusPerUnit));
      let tried = none.monthlyUsd;
      for (let blocks = Math.max(1, least); blocks * perBlock <= all.units; blocks += 1) {
        tried = Math.min(tried, sizeAt(blocks * perBlock).monthlyUsd);
      }
      expect(best.monthlyUsd).toBeCloseTo(tried, 6);
    }),
    { numRuns: 1000, seed: 4 },
  );
});

test("without bursts it costs what own GPUs cost, and without units what the API costs", () => {
  fc.assert(
    fc.property(arbitraryCase, (given) => {
      // An API option spreads batch and peak prices over all work alike, so one of them is left out.
      const api = { ...given.api, plan: { ...given.api.plan, peak: null } };
      const { none, all } = bestBaseLoad({ ...given, api });
      const traffic = trafficOf(
        given.work.map((w) => w.workload),
        730,
        given.activeHoursPerMonth,
      );
      const load = replicaLoad(
        traffic,
        given.work.map((w) =>
          replicaSeconds(w.workload, { unit: "requests", requestsPerSecond: 1 / w.replicaSeconds }),
        ),
      );
      const { pool } = given;
      const option =
        pool.kind === "rented"
          ? rentedOption(pool.plan, own, traffic, load)
          : ownedOption(pool.plan, own, traffic, load);
      const apiOnly = apiOption("api-frontier", api.plan, bought, traffic);
      expect(none.monthlyUsd / totalAt(apiOnly.items, traffic.requestsPerDay)).toBeCloseTo(1, 9);
      expect(none.burstShare).toBe(1);
      // Electricity can make a busy replica dearer than the API; then some work bursts at any size.
      if (all.burstShare > 0) return;
      expect(all.monthlyUsd / totalAt(option.items, traffic.requestsPerDay)).toBeCloseTo(1, 9);
    }),
    { numRuns: 500, seed: 6 },
  );
});

test("a day worked by hand: twelve busy hours of 2 replicas and twelve of 1", () => {
  const weights = Array.from({ length: 24 }, (_, h) => (h < 12 ? 2 : 1));
  // 1.5 replicas on average: 259,200 requests a day at 0.5 s.
  const given: BaseLoadCase = {
    work: [
      {
        workload: workload({
          requestsPerDay: 259_200,
          inputTokens: 0,
          outputTokens: 100,
          dayShape: { kind: "weights", weights },
        }),
        replicaSeconds: 0.5,
      },
    ],
    pool: { kind: "rented", id: "own", name: "Own", overheadsId: "", plan: rentedPlan({ usdPerGpuHour: 2 }) },
    api: {
      kind: "api",
      id: "api",
      name: "API",
      overheadsId: "",
      plan: apiPlan({
        prices: {
          inputUsdPerMTok: 0,
          cachedInputUsdPerMTok: null,
          cacheWriteUsdPerMTok: null,
          outputUsdPerMTok: 4,
        },
      }),
    },
    overheads: {},
    hoursPerMonth: 720,
    activeHoursPerMonth: 720,
    lens: "full",
  };
  // A replica's hour is 7,200 requests, 0.72 M tokens, $2.88 by the API. The second replica works half of the
  // hours, so that an hour of its work costs $4: one replica is best.
  const { best, none, all } = bestBaseLoad(given);
  expect(none.monthlyUsd).toBeCloseTo(1.5 * 720 * 2.88, 8);
  expect(all.monthlyUsd).toBeCloseTo(2 * 720 * 2, 8);
  expect(best.units).toBe(1);
  expect(best.monthlyUsd).toBeCloseTo(720 * 2 + 360 * 2.88, 8);
  expect(best.burstShare).toBeCloseTo(1 / 3, 12);
  expect(best.utilisation).toBeCloseTo(1, 12);
});

test("dividing work greedily saves as much as the best of all divisions into whole replicas", () => {
  const piece = (slots: number) =>
    fc.record({
      hour: fc.option(fc.integer({ min: 0, max: slots - 1 })),
      workload: fc.constant(0),
      replicaSlots: fc.integer({ min: 1, max: 3 }),
      requestsPerDay: fc.constant(1),
      apiUsd: fc.integer({ min: 0, max: 12 }),
    });
  fc.assert(
    fc.property(
      fc.array(piece(3), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(0, 1.5),
      (list, replicas, busyUsd) => {
        const pieces: ValuedPiece[] = list.map((p) => ({ ...p, savedUsd: p.apiUsd }));
        const found = divideBurst(byValue(pieces), 3, replicas, busyUsd);
        let least = Infinity;
        const tryAll = (i: number, taken: readonly number[], usd: number) => {
          const next = pieces[i];
          if (next === undefined) {
            const inHours = [0, 1, 2].map((h) =>
              pieces.reduce((s, p, k) => s + (p.hour === h ? (taken[k] ?? 0) : 0), 0),
            );
            const inAll = taken.reduce((s, t) => s + t, 0);
            if (inHours.every((t) => t <= replicas) && inAll <= 3 * replicas) least = Math.min(least, usd);
            return;
          }
          for (let t = 0; t <= next.replicaSlots; t += 1) {
            tryAll(i + 1, [...taken, t], usd + t * busyUsd + next.apiUsd * (1 - t / next.replicaSlots));
          }
        };
        tryAll(0, [], 0);
        expect(found.apiUsd + found.ownReplicaSlots * busyUsd).toBeCloseTo(least, 9);
      },
    ),
    { numRuns: 1000, seed: 8 },
  );
});
