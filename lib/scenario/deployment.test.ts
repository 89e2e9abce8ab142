import { describe, expect, it } from "vitest";
import { withStated } from "./deployment.ts";
import { parseScenario } from "./parse-scenario.ts";
import { DEFAULT_PRESET, LATEST_PRESETS } from "./presets.ts";

const bestFit = DEFAULT_PRESET.scenario;

describe("withStated", () => {
  it("keeps GPUs that were chosen by hand, and goes on estimating them", () => {
    expect(withStated(bestFit, "serving.gpu", "l40s-48gb").serving.deployment).toBe("estimated");
    expect(withStated(bestFit, "serving.gpusPerReplica", 4).serving.deployment).toBe("estimated");
  });

  it("keeps a throughput that was typed in, and says that it was entered", () => {
    const stated = withStated(bestFit, "workloads.0.tokensPerSecond", 900);
    expect(stated.serving.deployment).toBe("stated");
    expect(stated.workloads[0]).toMatchObject({
      tokensPerSecond: 900,
      capacityOrigin: "entered",
      capacitySource: "",
    });
  });

  it("leaves the choice to the best fit when anything else changes", () => {
    for (const [path, value] of [
      ["workloads.0.requestsPerDay", 5],
      ["serving.openModel", "llama-3.3-70b"],
      ["rented.billing", "autoscaled"],
    ] as const) {
      expect(withStated(bestFit, path, value).serving.deployment).toBe("best-fit");
    }
  });
});

describe("parseScenario", () => {
  it.each(LATEST_PRESETS)(
    "reads $id back as it was written, whatever follows from its values",
    ({ scenario }) => {
      expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ scenario });
    },
  );

  it("takes a throughput in a file as stated", () => {
    const parsed = parseScenario({ preset: "support-assistant", workloads: [{ tokensPerSecond: 900 }] });
    expect("scenario" in parsed && parsed.scenario.serving.deployment).toBe("stated");
  });
});
