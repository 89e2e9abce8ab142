import { describe, expect, it } from "vitest";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { DEFAULT_PRESET, findPreset } from "@/lib/scenario/presets.ts";
import { calculatorReducer, initialState, type CalculatorAction } from "./calculator-state.ts";

const REQUESTS = "workloads.0.requestsPerDay";
const start = initialState(DEFAULT_PRESET.scenario, currentCatalog, "2026-11-23");
const after = (...actions: readonly CalculatorAction[]) => actions.reduce(calculatorReducer, start);
const requestsOf = (state: typeof start) => state.scenario.workloads[0]?.requestsPerDay;
const agent = findPreset("agent") ?? DEFAULT_PRESET;

describe("calculatorReducer", () => {
  it("answers while one types, and undoes the whole entry at once", () => {
    const state = after(
      { type: "type", path: REQUESTS, text: "2" },
      { type: "type", path: REQUESTS, text: "24" },
      { type: "type", path: REQUESTS, text: "24k" },
      { type: "leave", path: REQUESTS },
    );
    expect(requestsOf(state)).toBe(24000);
    expect(state.result.ok && state.result.analysis.traffic.requestsPerDay).toBe(24000);
    expect(state.drafts).toEqual({});
    const undone = calculatorReducer(state, { type: "undo" });
    expect(requestsOf(undone)).toBe(20000);
    expect(requestsOf(calculatorReducer(undone, { type: "redo" }))).toBe(24000);
  });

  it("shows a number without separators in a field that is entered, and with them when it is left", () => {
    const inside = after({ type: "enter", path: REQUESTS, text: "20000" });
    expect(inside.drafts[REQUESTS]).toEqual({ text: "20000", problem: null });
    expect(inside.result).toBe(start.result);
    expect(calculatorReducer(inside, { type: "leave", path: REQUESTS }).drafts).toEqual({});
  });

  it("keeps what was typed and the last valid value while a field cannot be read", () => {
    const state = after({ type: "type", path: REQUESTS, text: "-5" }, { type: "leave", path: REQUESTS });
    expect(state.drafts[REQUESTS]).toEqual({
      text: "-5",
      problem: expect.stringContaining("Requests a day must be between") as string,
    });
    expect(requestsOf(state)).toBe(20000);
    expect(state.past).toEqual([]);
  });

  it("keeps the last answer when the inputs contradict each other", () => {
    const state = after({ type: "set", path: "workloads.0.cacheWriteShare", value: 0.9 });
    expect(state.result.ok).toBe(false);
    expect(state.lastGood).toBe(start.lastGood);
  });

  it("lets the address follow: steps are pushed, typing replaces, and what it brings is not written back", () => {
    expect(after({ type: "type", path: REQUESTS, text: "2" }).address).toBe("replaced");
    expect(after({ type: "preset", preset: agent }).address).toBe("pushed");
    expect(after({ type: "set", path: "owned.enabled", value: false }).address).toBe("pushed");
    expect(after({ type: "open", scenario: agent.scenario }).address).toBe("none");
  });

  it("adds and removes workloads, and keeps the last one", () => {
    const added = after({ type: "add-workload", preset: agent });
    expect(added.scenario.workloads.map((w) => w.name)).toEqual(["Support chat", "Agent steps"]);
    const again = calculatorReducer(added, { type: "add-workload", preset: agent });
    expect(again.scenario.workloads[2]?.name).toBe("Agent steps 2");
    const removed = calculatorReducer(added, { type: "remove-workload", index: 0 });
    expect(removed.scenario.workloads.map((w) => w.name)).toEqual(["Agent steps"]);
    const last = calculatorReducer(removed, { type: "remove-workload", index: 0 });
    expect(last.scenario.workloads).toHaveLength(1);
  });

  it("takes today's prices at once when a scenario turns to them", () => {
    const old = { ...currentCatalog, date: "2026-09-01" };
    const scenario = {
      ...DEFAULT_PRESET.scenario,
      general: { ...DEFAULT_PRESET.scenario.general, priceDate: "2026-09-01" },
    };
    const state = initialState(scenario, old, "2026-11-23");
    const action = { type: "set", path: "general.priceDate", value: currentCatalog.date } as const;
    expect(calculatorReducer(state, action).catalog).toBe(currentCatalog);
  });

  it("lets what was left to the best fit follow a change, as a part of it", () => {
    const changes = [{ path: "workloads.0.tokensPerSecond", value: 1234 }];
    const state = after({ type: "type", path: REQUESTS, text: "24k" }, { type: "fit", changes });
    expect(state.scenario.workloads[0]?.tokensPerSecond).toBe(1234);
    expect(state.scenario.serving.deployment).toBe("best-fit");
    const undone = calculatorReducer(state, { type: "undo" });
    expect(undone.scenario).toEqual(start.scenario);
  });

  it("moves nothing in a link that was only opened", () => {
    const changes = [{ path: "workloads.0.tokensPerSecond", value: 1234 }];
    expect(after({ type: "fit", changes })).toBe(start);
    const opened = after({ type: "open", scenario: agent.scenario }, { type: "fit", changes });
    expect(opened.scenario).toEqual(agent.scenario);
  });

  it("takes a deployment that was chosen as one step", () => {
    const changes = [
      { path: "serving.gpu", value: "l40s-48gb" },
      { path: "serving.gpusPerReplica", value: 4 },
      { path: "serving.deployment", value: "estimated" },
    ];
    const state = after({ type: "use", changes });
    expect(state.scenario.serving).toMatchObject({
      gpu: "l40s-48gb",
      gpusPerReplica: 4,
      deployment: "estimated",
    });
    expect(calculatorReducer(state, { type: "undo" }).scenario).toEqual(start.scenario);
  });

  it("no longer estimates what was typed in", () => {
    const state = after({ type: "type", path: "workloads.0.tokensPerSecond", text: "900" });
    expect(state.scenario.serving.deployment).toBe("stated");
    expect(state.scenario.workloads[0]?.capacityOrigin).toBe("entered");
  });
});
