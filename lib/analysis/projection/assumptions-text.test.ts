import { expect, test } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { parseScenario } from "../../scenario/parse-scenario.ts";
import { analyse } from "../analyse.ts";
import { assumptionTexts } from "./assumptions-text.ts";
import { projectionTermsOf } from "./projection-terms-of.ts";

function prices(serving: object): string | undefined {
  const parsed = parseScenario({
    preset: "agent.1",
    serving,
    rented: { purchase: "reserved" },
    projection: { apiDecline: 0, rentDecline: 0.1, serverDecline: 0 },
  });
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  const answer = analyse(parsed.scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  const terms = projectionTermsOf(answer.analysis);
  return assumptionTexts(answer.analysis, { terms, waysByMonth: null })[1];
}

test("a reserved rent is told of where rents are paid, and not where a flat price takes their place", () => {
  const fall = "Compound, a year: GPU rents fall by 10 %; everything else keeps today's price.";
  expect(prices({})).toBe(`${fall} A reserved rent changes when its term ends.`);
  expect(prices({ source: "flat-price", flatUsdPerMOutputTokens: 1 })).toBe(fall);
});
