import fc from "fast-check";
import type { DayShape } from "../../day-shape.ts";
import { RENTED_BILLING, RENTED_PURCHASES } from "../../rented-plan.ts";
import { apiPlan, overheads, ownedPlan, rentedPlan, workload } from "../../testing/plans.ts";
import type { HybridModel } from "../hybrid-model.ts";
import type { HybridResource } from "../resource.ts";
import type { CallTokens, HybridRoute, RouteCall } from "../route.ts";

const share = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1);
const usually = <T>(value: T, other: fc.Arbitrary<T>, weight = 3) =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });

const dayShape: fc.Arbitrary<DayShape> = fc.oneof(
  fc.constant({ kind: "flat" } as const),
  fc.record({
    kind: fc.constant("peak" as const),
    peakToMean: fc.constantFrom(1.5, 2, 3),
    peakHour: fc.integer({ min: 0, max: 23 }),
  }),
  fc.record({
    kind: fc.constant("weights" as const),
    weights: fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 24, maxLength: 24 })
      .map((w) => [1, ...w.slice(1)]),
  }),
  fc.constant({
    kind: "weights" as const,
    weights: Array.from({ length: 168 }, (_, h) => (h < 120 ? 3 : 1)),
  }),
);

const fleet = {
  gpusPerReplica: fc.constantFrom(1, 2, 3, 16),
  gpusPerUnit: fc.constantFrom(1, 4, 8),
  planningLoad: fc.constantFrom(0.5, 0.8, 1),
  minimumReplicas: fc.integer({ min: 0, max: 3 }),
  spareReplicas: fc.integer({ min: 0, max: 2 }),
  sizing: fc.oneof(
    { weight: 6, arbitrary: fc.constant({ kind: "traffic" } as const) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 6 }).map((units) => ({ kind: "fixed", units }) as const),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "utilisation", utilisation: 0.4 } as const) },
  ),
};

const rented = fc
  .record({
    ...fleet,
    billing: fc.constantFrom(...RENTED_BILLING),
    purchase: fc.constantFrom(...RENTED_PURCHASES),
    overheadShare: fc.constantFrom(0, 0.1),
    startsPerDay: fc.constantFrom(0, 5),
    startupMinutes: fc.constant(10),
  })
  .map((values) =>
    rentedPlan({
      ...values,
      // A mix needs hours that are sized one by one.
      ...(values.purchase === "mix" ? { billing: "autoscaled" as const } : {}),
    }),
  );

const owned = fc
  .record({ ...fleet, usdPerKwh: fc.constantFrom(0, 0.1), serverPriceUsd: fc.constantFrom(20_000, 90_000) })
  .map((values) =>
    ownedPlan({ ...values, idleWattsPerGpu: 100, busyWattsPerGpu: 700, baseWattsPerServer: 500 }),
  );

const resource = (n: number): fc.Arbitrary<HybridResource> => {
  const base = { id: `r${n}`, name: `Resource ${n}` };
  // Some resources share their team.
  const overheadsId = fc.constantFrom("alone" + String(n), "shared", "none");
  return fc.oneof(
    fc
      .record({
        overheadsId,
        monthlyFeeUsd: usually(0, fc.constant(300)),
        inputUsdPerMTok: fc.constantFrom(0.1, 1, 3),
        outputUsdPerMTok: fc.constantFrom(0.4, 4, 15),
        batchMultiplier: fc.constantFrom(null, 0.5),
      })
      .map(({ overheadsId, monthlyFeeUsd, batchMultiplier, inputUsdPerMTok, outputUsdPerMTok }) => ({
        ...base,
        overheadsId,
        kind: "api" as const,
        plan: apiPlan({
          monthlyFeeUsd,
          batchMultiplier,
          prices: {
            inputUsdPerMTok,
            cachedInputUsdPerMTok: 0.05,
            cacheWriteUsdPerMTok: null,
            outputUsdPerMTok,
          },
        }),
      })),
    fc.record({ overheadsId, plan: rented }).map((v) => ({ ...base, ...v, kind: "rented" as const })),
    fc.record({ overheadsId, plan: owned }).map((v) => ({ ...base, ...v, kind: "owned" as const })),
    fc.record({ overheadsId, usdPerMOutputTokens: fc.constantFrom(0, 2, 5) }).map((v) => ({
      ...base,
      ...v,
      kind: "flat-price" as const,
    })),
  );
};

const call = (resources: number): fc.Arbitrary<RouteCall> =>
  fc.record({
    resourceId: fc.integer({ min: 0, max: resources - 1 }).map((n) => `r${n}`),
    tokens: usually<CallTokens>({}, fc.constant({ outputTokens: 20 })),
    capacity: fc
      .constantFrom(200, 1000, 5000)
      .map((tokensPerSecond) => ({ unit: "total-tokens" as const, tokensPerSecond })),
    throughputFactor: fc.constantFrom(1, 0.7),
    latencySeconds: fc.constant(1),
  });

const route =
  (resources: number) =>
  (n: number): fc.Arbitrary<HybridRoute> => {
    const stage = fc.record({
      call: call(resources),
      gate: usually(
        null,
        fc.record({
          usdPerRequest: fc.constantFrom(0, 1e-4),
          latencySeconds: fc.constant(0.1),
          call: usually(null, call(resources)),
        }),
      ),
      escalationShare: share,
    });
    return fc.record({
      id: fc.constant(`route${n}`),
      name: fc.constant(`Route ${n}`),
      mode: fc.constantFrom("verify" as const, "predict" as const),
      stages: fc.oneof(
        { weight: 3, arbitrary: fc.array(stage, { minLength: 1, maxLength: 1 }) },
        { weight: 2, arbitrary: fc.array(stage, { minLength: 2, maxLength: 3 }) },
      ),
      quality: usually<number | null>(2, fc.constantFrom(null, 1), 4),
      blockedBecause: usually<readonly string[]>([], fc.constant(["Not allowed."]), 12),
    });
  };

/** Random hybrid models of a given size, with every kind of resource, billing and cascade. */
export const arbitraryHybrid = (mostWorkloads: number, mostRoutes: number): fc.Arbitrary<HybridModel> =>
  fc.integer({ min: 2, max: 5 }).chain((count) =>
    fc.record({
      workloads: fc.array(
        fc.record({
          workload: fc
            .record({
              requestsPerDay: fc.constantFrom(0, 10, 1000, 30_000, 200_000),
              inputTokens: fc.constantFrom(100, 1000, 5000),
              outputTokens: fc.constantFrom(10, 300, 1000),
              cachedInputShare: fc.constantFrom(0, 0.5),
              batchableShare: usually(0, share),
              retryShare: fc.constantFrom(0, 0.1),
              dayShape,
            })
            .map(workload),
          neededQuality: usually<number | null>(null, fc.constantFrom(1, 2), 6),
          routes: fc
            .integer({ min: 2, max: mostRoutes })
            .chain((n) => fc.tuple(...Array.from({ length: n }, (_, k) => route(count)(k)))),
        }),
        { minLength: 2, maxLength: mostWorkloads, size: "max" },
      ),
      resources: fc.tuple(...Array.from({ length: count }, (_, n) => resource(n))),
      overheads: fc
        .tuple(fc.constantFrom(0, 500, 20_000), fc.constantFrom(0, 0.5), fc.constantFrom(0, 20))
        .map(([onCallUsdPerMonth, engineerFte, egressKbPerRequest]) => ({
          shared: overheads({
            onCallUsdPerMonth,
            engineerFte,
            usdPerFteYear: 120_000,
            egressKbPerRequest,
            egressUsdPerGb: 0.1,
          }),
          alone1: overheads({ onCallUsdPerMonth: onCallUsdPerMonth / 3 }),
          alone2: overheads({ onCallUsdPerMonth: 50, oneOffUsd: 3600 }),
        })),
      hoursPerMonth: fc.constant(730),
      activeHoursPerMonth: usually(730, fc.constant(200)),
      lens: usually<"full" | "marginal">("full", fc.constant("marginal")),
    }),
  );
