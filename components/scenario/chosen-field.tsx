"use client";

import { Segmented } from "@/components/ui/segmented.tsx";
import { Select } from "@/components/ui/select.tsx";
import type { Catalog } from "@/lib/catalog/catalog.ts";
import type { ChoiceInput, ReferenceInput } from "@/lib/scenario/input.ts";
import { FieldInfo } from "./field-info.tsx";
import { FieldNotes, problemId } from "./field-notes.tsx";
import { fieldId, useForm } from "./form-context.ts";
import type { FieldView } from "./form-view.ts";
import { referenceGroups } from "./reference-groups.ts";

/** A field whose value is chosen: one of a few, or a record of the catalogue. */
export function ChosenField({ view, catalog }: { readonly view: FieldView; readonly catalog: Catalog }) {
  const { path, input } = view;
  // The unit of traffic explains itself, right under its heading.
  const isTrafficUnit = path.endsWith(".trafficUnit");
  const segmented = input.kind === "choice" && fitsSideBySide(input);
  return (
    <div className="py-1.5">
      {!isTrafficUnit && (
        <div className="mb-0.5">
          {segmented ? <span>{input.label}</span> : <label htmlFor={fieldId(path)}>{input.label}</label>}{" "}
          <FieldInfo view={view} />
        </div>
      )}
      {segmented ? (
        <SegmentedChoice view={view} input={input} />
      ) : (
        <ListedChoice view={view} catalog={catalog} />
      )}
      {!isTrafficUnit && <FieldNotes view={view} />}
    </div>
  );
}

function SegmentedChoice({ view, input }: { readonly view: FieldView; readonly input: ChoiceInput }) {
  const { dispatch } = useForm();
  return (
    <Segmented
      id={fieldId(view.path)}
      name={view.path}
      label={input.label}
      choices={input.choices}
      value={String(view.value)}
      onChoose={(value) => dispatch({ type: "set", path: view.path, value })}
    />
  );
}

function ListedChoice({ view, catalog }: { readonly view: FieldView; readonly catalog: Catalog }) {
  const { dispatch } = useForm();
  const { path, input, value, problem, changed } = view;
  return (
    <Select
      id={fieldId(path)}
      value={String(value)}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : problemId(path)}
      data-changed={changed ? "" : undefined}
      onChange={(event) => dispatch({ type: "set", path, value: event.target.value })}
    >
      {input.kind === "choice" &&
        Object.entries(input.choices).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      {input.kind === "reference" && (
        <ReferenceOptions
          catalog={catalog}
          to={input.to}
          soldPerToken={path.startsWith("apiOpen.")}
          current={String(value)}
        />
      )}
    </Select>
  );
}

function ReferenceOptions({
  catalog,
  to,
  soldPerToken,
  current,
}: {
  readonly catalog: Catalog;
  readonly to: ReferenceInput["to"];
  readonly soldPerToken: boolean;
  readonly current: string;
}) {
  const groups = referenceGroups(catalog, to, soldPerToken);
  const listed = current === "custom" || groups.some((g) => g.choices.some((c) => c.id === current));
  return (
    <>
      <option value="custom">Custom: my own figures</option>
      {/* A link can name what this list leaves out; the list must not show something else instead. */}
      {!listed && <option value={current}>{current}</option>}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

/** Words of a list that fit beside each other in the width of the form. */
function fitsSideBySide(input: ChoiceInput): boolean {
  const labels = Object.values(input.choices);
  return labels.length <= 3 && labels.join("").length <= 36;
}
