import { expect, test } from "vitest";
import { currentCatalog } from "../catalog/snapshots.ts";
import { parseScenario } from "../scenario/parse-scenario.ts";
import { resolve } from "./resolve.ts";

function originOf(path: string, rented: object) {
  const parsed = parseScenario({ preset: "agent.2", rented });
  if ("problems" in parsed) throw new Error(parsed.problems[0]?.message);
  expect(parsed.scenario.serving).toMatchObject({ deployment: "best-fit", gpusPerReplica: 1 });
  return resolve(parsed.scenario, currentCatalog, "2026-11-23").fields.get(path)?.origin;
}

const CHOSEN = { kind: "computed", source: "Chosen as the best fit for this work and its latency target" };

test("the GPUs of an instance are called chosen just where they are those that the best fit sets", () => {
  expect(originOf("rented.gpusPerInstance", {})).toMatchObject(CHOSEN);
  expect(originOf("rented.gpusPerInstance", { gpusPerInstance: 8 })).toMatchObject({ kind: "yours" });
  expect(originOf("serving.gpusPerReplica", { gpusPerInstance: 8 })).toMatchObject(CHOSEN);
});
