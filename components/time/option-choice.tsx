"use client";

import { useState, type ReactNode } from "react";
import { Segmented } from "@/components/charts/segmented.tsx";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import type { OptionProjection } from "@/lib/pricing/projection/option-projection.ts";

/**
 * One option of a projection at a time, with the switch between them.
 *
 * @param first what is shown until somebody chooses
 */
export function useOptionChoice(
  { options }: DatedProjection,
  first: OptionId,
): { readonly option: OptionProjection | undefined; readonly picker: ReactNode } {
  const [chosen, setChosen] = useState<OptionId | null>(null);
  const option = options.find(({ id }) => id === chosen) ?? options.find(({ id }) => id === first);
  return {
    option,
    picker: (
      <Segmented
        label="Option"
        options={Object.fromEntries(options.map(({ id }) => [id, OPTION_LABELS[id]]))}
        value={option?.id ?? null}
        onChange={setChosen}
      />
    ),
  };
}
