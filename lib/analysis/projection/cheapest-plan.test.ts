import { expect, test } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { parseScenario } from "../../scenario/parse-scenario.ts";
import { analyse } from "../analyse.ts";
import { cheapestPlan } from "./cheapest-plan.ts";
import { projectionOf } from "./projection-of.ts";
import { roadmapOf } from "./roadmap.ts";

/** The cheapest plan of so much traffic that servers pay from the first month on, with nothing to build. */
function planned(overlapMonths: number) {
  const parsed = parseScenario({
    preset: "agent.1",
    workloads: [{ requestsPerDay: 5_000_000 }],
    apiOpen: { enabled: false },
    rented: { enabled: false },
    projection: { months: 12, growthPerMonth: 0, buildMonths: 0, overlapMonths },
  });
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  const answer = analyse(parsed.scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  const projected = projectionOf(answer.analysis);
  const plan = cheapestPlan(projected);
  return { plan, steps: roadmapOf(projected, plan).map(({ month, text }) => [month, text]) };
}

test("an option that serves from the first month takes over from nothing, in the plan and on the roadmap", () => {
  const { plan, steps } = planned(0);
  expect(plan).toMatchObject({ option: "owned", until: "api-frontier", month: 1 });
  expect(plan?.text).toMatch(
    /^Cheapest over time: owning servers from month 1 \(2026-12\) on, at a present cost of \$[\d.]+M over 12 months\.$/,
  );
  expect(steps).toEqual([
    [1, expect.stringMatching(/^Serve by owning servers, with \d+ servers \(\d+ GPUs\)\.$/)],
  ]);
});

test("the API of an overlap is stopped even where the option serves from the first month", () => {
  expect(planned(2).steps).toEqual([
    [1, expect.stringMatching(/^Serve by owning servers, with /)],
    [3, "Stop paying the frontier API."],
  ]);
});
