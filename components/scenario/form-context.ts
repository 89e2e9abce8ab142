import { createContext, use, type Dispatch } from "react";
import type { CalculatorAction } from "./calculator-state.ts";

/** What fields need to act; it never changes, so that no field is drawn anew for it. */
export interface FormActions {
  readonly dispatch: Dispatch<CalculatorAction>;
  /** Opens the part of the form where an input stands, and focuses it. */
  readonly focusField: (path: string) => void;
}

export const FormContext = createContext<FormActions | null>(null);

export function useForm(): FormActions {
  const actions = use(FormContext);
  if (actions === null) throw new Error("A field stands outside of the calculator.");
  return actions;
}

/** The id of the control of an input. */
export const fieldId = (path: string) => `field-${path}`;
