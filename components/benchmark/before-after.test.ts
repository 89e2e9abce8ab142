import { expect, test } from "vitest";
import { openScenario } from "@/components/scenario/open-scenario.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { encodeLink } from "@/lib/scenario/link.ts";
import { DEFAULT_PRESET } from "@/lib/scenario/presets.ts";
import { beforeAfter } from "./before-after.ts";
import { capacityChanges } from "./capacity-changes.ts";
import { resultOf } from "./testing/result.ts";
import { usablePoint } from "./usable-point.ts";
import { withChanges } from "./with-changes.ts";

const QUERY = encodeLink(DEFAULT_PRESET.scenario);
const compared = async (before: string, after: string) =>
  beforeAfter(await openScenario(before), await openScenario(after), currentCatalog.date);

test("a measurement takes the place of an estimate, and moves the break-even", async () => {
  const result = resultOf("vllm-rate.json");
  const point = usablePoint(result, 0);
  if (point === null) throw new Error("The file counts no output tokens.");
  const changes = capacityChanges(result, { workload: 0, point, replicas: 1 });
  const answer = await compared(QUERY, withChanges(QUERY, changes));
  const [first] = answer?.throughputs ?? [];
  expect(first?.before?.origin.kind).toBe("estimated");
  expect(first?.after).toMatchObject({ outputTokensPerSecond: 620.6, origin: { kind: "imported" } });
  const moved = answer?.rows.filter(({ before, after }) => before !== after) ?? [];
  expect(moved.map(({ group }) => group).join()).toMatch(/Break-even, requests a day/);
});

test("nothing moves where nothing is changed", async () => {
  const answer = await compared(QUERY, QUERY);
  expect(answer?.rows.length).toBeGreaterThan(0);
  for (const { before, after } of answer?.rows ?? []) expect(after).toBe(before);
});

test("there is none where the scenario cannot be worked out", async () =>
  expect(await compared("preset=blank.1", QUERY)).toBeNull());
