import { expect, test } from "vitest";
import { costAt } from "../cost-curve.ts";
import { heldMix } from "../hybrid/held-mix.ts";
import { SUPPORT_PLATFORM } from "../hybrid/testing/support-platform.ts";
import { optionTable } from "./option-table.ts";
import { STEADY } from "./price-path.ts";
import { project } from "./projection.ts";
import { flatTerms } from "./testing/flat-terms.ts";
import { timedHybrid } from "./timed-hybrid.ts";

const byApi = heldMix(SUPPORT_PLATFORM, [0, 1, 1, 1, 1]);
const onGpus = heldMix(SUPPORT_PLATFORM, [0, 1, 2, 2, 2]);
const requestsPerDay = SUPPORT_PLATFORM.workloads.reduce((sum, w) => sum + w.workload.requestsPerDay, 0);
const byMonth = [byApi, onGpus, onGpus, byApi];
const mixed = timedHybrid(SUPPORT_PLATFORM, byMonth, {
  apiDecline: STEADY,
  rentDecline: STEADY,
  serverDecline: STEADY,
  reservationMonths: 12,
  buildMonths: 0,
  amortisationMonths: 12,
  staffFor: () => null,
});

test("each month pays and rents what its own mix needs, though the traffic is that of another month", () => {
  const volumes = byMonth.map(() => requestsPerDay);
  const { steadyTotal, units } = optionTable(mixed, volumes);
  const needed = onGpus.fleet?.unitsAt(requestsPerDay) ?? 0;
  expect(needed).toBeGreaterThan(0);
  expect(units).toEqual([0, needed, needed, 0]);
  for (const [m, { curve }] of byMonth.entries()) {
    expect(steadyTotal[m]).toBeCloseTo(costAt(curve, requestsPerDay), 6);
  }
  expect(steadyTotal[0]).not.toBeCloseTo(steadyTotal[1] ?? NaN, 0);
});

test("GPUs are busy only in the months whose mix uses them", () => {
  const terms = flatTerms({ months: byMonth.length, requestsPerDay, incumbent: null });
  const [projected] = project([mixed], terms).options;
  const busy = onGpus.fleet?.utilisationAt(requestsPerDay);
  expect(busy).toBeGreaterThan(0);
  expect(projected?.utilisation).toEqual([null, busy, busy, null]);
});
