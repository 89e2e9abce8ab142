import { fieldsOf, type ScenarioField } from "../../../scenario/paths.ts";
import type { InputValue } from "../../../scenario/input.ts";
import type { Scenario } from "../../../scenario/scenario.ts";
import type { Book } from "../book.ts";
import { serialOf } from "../formula/functions.ts";
import { inputName } from "../inputs.ts";

/** Inputs that a workbook says it computes anew from: those whose cells have names. */
export const liveInputs = (scenario: Scenario, book: Book): ScenarioField[] =>
  fieldsOf(scenario).filter(({ path }) => book.names.has(inputName(path)));

/** What a reader types into the cell of an input. */
export function typedValue(field: ScenarioField, value: InputValue): string | number {
  if (field.input.kind === "date") return serialOf(String(value));
  return typeof value === "number" ? value : String(value);
}
