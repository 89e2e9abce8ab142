"use client";

import { memo } from "react";
import type { Catalog } from "@/lib/catalog/catalog.ts";
import { ChosenField } from "./chosen-field.tsx";
import { fieldView, sameView, type FieldView, type FormView } from "./form-view.ts";
import { TypedField } from "./typed-field.tsx";

/** The field of the input at a path. */
export function Field({
  form,
  path,
  prominent = false,
}: {
  readonly form: FormView;
  readonly path: string;
  readonly prominent?: boolean;
}) {
  const view = fieldView(form, path);
  return view && <FieldOfView view={view} catalog={form.resolved.catalog} prominent={prominent} />;
}

interface FieldProps {
  readonly view: FieldView;
  readonly catalog: Catalog;
  readonly prominent: boolean;
}

/** Drawn anew only when something that it shows has changed: a key press redraws one field, not fifty. */
const FieldOfView = memo(function FieldOfView({ view, catalog, prominent }: FieldProps) {
  switch (view.input.kind) {
    case "choice":
    case "reference":
      return <ChosenField view={view} catalog={catalog} />;
    case "flag":
      // Options are switched on and off in the headings of their sections.
      return null;
    default:
      return <TypedField view={view} prominent={prominent} />;
  }
}, sameProps);

function sameProps(left: FieldProps, right: FieldProps): boolean {
  return (
    left.catalog === right.catalog && left.prominent === right.prominent && sameView(left.view, right.view)
  );
}
