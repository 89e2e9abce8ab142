import type { ValueChange } from "../scenario/paths.ts";

/** One answer that can be picked, and what it sets in the scenario. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly changes: readonly ValueChange[];
  /** What somebody who answers so should find out; null where nothing follows. */
  readonly nextStep: string | null;
}

/** A question with answers to pick from. The first answer stands until another is picked. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
}
