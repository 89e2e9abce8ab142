import { expect, test } from "vitest";
import { analyseFully } from "@/lib/analysis/analyse-fully.ts";
import { routingReport } from "@/lib/analysis/hybrid/routing-report.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { withValues, type ValueChange } from "@/lib/scenario/paths.ts";
import { findPreset } from "@/lib/scenario/presets.ts";
import { whyBlocked } from "./why-blocked.ts";

/** Why the first workload of the support platform may not go a way; null where it may. */
function why(routeId: string, ...changes: readonly ValueChange[]): string | null {
  const preset = findPreset("support-platform.1");
  if (preset === null) throw new Error("There is a preset with several workloads.");
  const answer = analyseFully(withValues(preset.scenario, changes), currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join(" "));
  const way = routingReport(answer.analysis).rows[0]?.ways.find(({ route }) => route.id === routeId);
  if (way === undefined) throw new Error(`There is no way called ${routeId}.`);
  return way.blockedBecause.length === 0 ? null : whyBlocked(way);
}

const ONLY_OPEN: ValueChange = { path: "workloads.0.allowedRoutes", value: "api-open" };
const ANY_QUALITY: ValueChange = { path: "workloads.0.neededTier", value: "any" };
const cascade = (second: string): readonly ValueChange[] => [
  { path: "routing.cascadeFirst", value: "api-open" },
  { path: "routing.cascadeSecond", value: second },
];

test("what the user keeps the work from is the user's choice", () => {
  expect(why("api-frontier", ANY_QUALITY)).toBeNull();
  expect(why("api-frontier", ANY_QUALITY, ONLY_OPEN)).toBe("Your choice");
  expect(why("cascade", ANY_QUALITY, ONLY_OPEN, ...cascade("api-frontier"))).toBe("Your choice");
});

test("a cascade that hands on to where it came from cannot work, whatever is allowed", () => {
  expect(why("cascade", ANY_QUALITY, ...cascade("api-frontier"))).toBeNull();
  expect(why("cascade", ANY_QUALITY, ...cascade("api-open"))).toBe("Cannot work");
  expect(why("cascade", ANY_QUALITY, { ...ONLY_OPEN, value: "own" }, ...cascade("api-open"))).toBe(
    "Cannot work",
  );
});
