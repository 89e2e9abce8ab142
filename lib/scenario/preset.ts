import type { Scenario } from "./scenario.ts";

/** A starting point in plain words. Once published a version never changes, because links refer to it. */
export interface Preset {
  readonly id: string;
  readonly version: number;
  /** `id.version`, as links write it. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly scenario: Scenario;
  /** Where values of the preset come from, by path; what is not listed is the preset's own assumption. */
  readonly sources: Readonly<Record<string, PresetSource>>;
}

export interface PresetSource {
  readonly source: string;
  readonly asOf: string;
  readonly confidence: "read" | "derived" | "assumption";
}
