import { expect, test } from "vitest";
import { bestHybrid } from "./best-hybrid.ts";
import { priceAssignment } from "./price-assignment.ts";
import { rankRoutes } from "./rank-routes.ts";
import { SUPPORT_PLATFORM } from "./testing/support-platform.ts";

const [FRONTIER, OPEN, OWN, CASCADE] = [0, 1, 2, 3] as const;

// By hand, for 30 days. Hard: 90,000 × (6,000 × $2 + 1,000 × $10) / 10⁶.
const HARD_FRONTIER_USD = 1980;
// 6 M × (3,000 × $2 + 300 × $10) / 10⁶, and by the open model 6 M × (3,000 × $0.3 + 300 × $1.2) / 10⁶.
const ROUTINE_FRONTIER_USD = 54_000;
const ROUTINE_OPEN_USD = 7560;
// 12 M × (800 × $0.3 + 10 × $1.2) / 10⁶; 7.5 M × 6,000 × $0.3 / 10⁶; 3 M × (2,000 × $0.3 + 200 × $1.2) / 10⁶.
const QUEUE_OPEN_USD = 3024;
const PASSAGES_OPEN_USD = 13_500;
const SUMMARIES_OPEN_USD = 2520;
const GPU_MONTH_USD = 1440;
const TEAM_USD = 1500;

test("a support platform: frontier for hard tickets, own models for queues, passages and summaries", () => {
  const best = bestHybrid(SUPPORT_PLATFORM);
  if (best.kind === "none") throw new Error("Every workload has a route.");
  expect(best.assignment).toEqual([FRONTIER, OPEN, OWN, OWN, OWN]);
  // Replicas busy at the peak, which is twice the mean: queues 400,000 / 86,400 × 810 / 20,000 × 2 = 0.375,
  // passages 250,000 / 86,400 × 0.1 × 2 = 0.579; summaries (0.255 on average) wait for the night. 0.954 / 0.8
  // needs two replicas, as availability does.
  expect(best.monthlyUsd).toBeCloseTo(HARD_FRONTIER_USD + ROUTINE_OPEN_USD + 2 * GPU_MONTH_USD + TEAM_USD, 6);
  expect(best.monthlyUsd).toBeCloseTo(13_920, 6);
});

test("its parts add up, each by the lines of the single options", () => {
  const { parts, monthlyUsd, fits } = priceAssignment(SUPPORT_PLATFORM, [FRONTIER, OPEN, OWN, OWN, OWN]);
  expect(fits).toBe(true);
  expect(Object.fromEntries(parts.map((p) => [p.id, Math.round(p.monthlyUsd * 100) / 100]))).toEqual({
    frontier: HARD_FRONTIER_USD,
    open: ROUTINE_OPEN_USD,
    own: 2 * GPU_MONTH_USD,
    team: TEAM_USD,
  });
  for (const part of parts) {
    const explained = part.items.reduce(
      (sum, item) => sum + item.explain(part.traffic.requestsPerDay).value,
      0,
    );
    expect(explained).toBeCloseTo(part.monthlyUsd, 8);
  }
  expect(parts.reduce((sum, part) => sum + part.monthlyUsd, 0)).toBeCloseTo(monthlyUsd, 8);
});

test("what every other route would cost, and why some are not allowed", () => {
  const ranks = rankRoutes(SUPPORT_PLATFORM, [FRONTIER, OPEN, OWN, OWN, OWN]);
  const of = (w: number, r: number) => {
    const rank = ranks[w]?.[r];
    if (!rank) throw new Error(`There is no route ${r} of workload ${w}.`);
    return rank;
  };
  expect(of(0, OPEN).blockedBecause).toEqual(["Its quality of 2 is below the 3 that this work needs."]);
  expect(of(0, OPEN).othersMoveUsd).toBeNull();
  expect(of(1, OWN).blockedBecause).toHaveLength(1);

  // Routine tickets by the frontier model, nothing else changes.
  expect(of(1, FRONTIER).othersMoveUsd).toBeCloseTo(13_920 - ROUTINE_OPEN_USD + ROUTINE_FRONTIER_USD, 6);
  // Tried on own GPUs first, a quarter escalated: 200,000 / 86,400 × 0.55 × 2 = 2.546 replicas more, 3.5 in all,
  // five at a planning load of 0.8.
  expect(of(1, CASCADE).othersStayUsd).toBeCloseTo(
    HARD_FRONTIER_USD + 0.25 * ROUTINE_FRONTIER_USD + 5 * GPU_MONTH_USD + TEAM_USD,
    6,
  );
  // Queues by the API: the two replicas stay for availability, so their part is only added.
  expect(of(2, OPEN).othersMoveUsd).toBeCloseTo(13_920 + QUEUE_OPEN_USD, 6);
  // Passages by the API: queues and summaries alone no longer pay for two GPUs and their team, but both together do.
  expect(of(3, OPEN).othersStayUsd).toBeCloseTo(13_920 + PASSAGES_OPEN_USD, 6);
  expect(QUEUE_OPEN_USD + SUMMARIES_OPEN_USD).toBeGreaterThan(2 * GPU_MONTH_USD + TEAM_USD);
  expect(of(3, OPEN).othersMoveUsd).toBeCloseTo(13_920 + PASSAGES_OPEN_USD, 6);
});

test("with a team four times as large, dropping the passages sends everything to the API", () => {
  const { team } = SUPPORT_PLATFORM.overheads;
  if (!team) throw new Error("The platform has a team.");
  const model = { ...SUPPORT_PLATFORM, overheads: { team: { ...team, engineerFte: 0.4 } } };
  const best = bestHybrid(model);
  if (best.kind === "none") throw new Error("Every workload has a route.");
  expect(best.assignment).toEqual([FRONTIER, OPEN, OWN, OWN, OWN]);
  const passages = rankRoutes(model, best.assignment)[3]?.[OPEN];
  expect(passages?.assignment).toEqual([FRONTIER, OPEN, OPEN, OPEN, OPEN]);
  expect(passages?.othersStayUsd).toBeCloseTo(best.monthlyUsd + PASSAGES_OPEN_USD, 6);
  expect(passages?.othersMoveUsd).toBeCloseTo(
    HARD_FRONTIER_USD + ROUTINE_OPEN_USD + QUEUE_OPEN_USD + PASSAGES_OPEN_USD + SUMMARIES_OPEN_USD,
    6,
  );
});
