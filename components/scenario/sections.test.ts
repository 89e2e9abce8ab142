import { describe, expect, it } from "vitest";
import { fieldsOf, withValue, withWorkloadCount } from "@/lib/scenario/paths.ts";
import { LATEST_PRESETS } from "@/lib/scenario/presets.ts";
import { isVisible } from "@/lib/scenario/visible.ts";
import { OPTION_GROUPS, placeOf, sectionsOf } from "./sections.ts";

describe("placeOf", () => {
  it.each(LATEST_PRESETS.map((preset) => [preset.id, preset.scenario] as const))(
    "finds every visible input of %s in the form",
    (_, scenario) => {
      const several = withValue(withWorkloadCount(scenario, 3), "routing.enabled", true);
      // Switches stand in headings, not among the fields of a section.
      const missing = fieldsOf(several)
        .map((field) => field.path)
        .filter((path) => isVisible(several, path) && !path.endsWith(".enabled"))
        .filter((path) => placeOf(several, path) === null);
      expect(missing).toEqual([]);
    },
  );
});

describe("sectionsOf", () => {
  it("keeps the heading of an option that is switched off, without inputs", () => {
    const preset = LATEST_PRESETS[0];
    if (!preset) throw new Error("There are no presets.");
    const scenario = withValue(preset.scenario, "owned.enabled", false);
    const owned = sectionsOf(scenario).find((section) => section.id === "owned");
    expect(owned?.blocks).toEqual([]);
  });

  it("has a switch for every option", () => {
    const [preset] = LATEST_PRESETS;
    const groups = preset ? sectionsOf(preset.scenario).map((section) => section.option) : [];
    expect(groups.filter((group) => group !== null)).toEqual([...OPTION_GROUPS, "routing"]);
  });
});
