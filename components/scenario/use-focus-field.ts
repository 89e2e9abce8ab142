import { useCallback, useEffect, useRef, useState } from "react";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { fieldId } from "./form-context.ts";
import { placeOf } from "./sections.ts";
import type { OpenParts } from "./use-open-parts.ts";

/** Gives the function that opens the part of the form where an input stands, and focuses it. It never changes. */
export function useFocusField(scenario: Scenario, { reveal }: OpenParts): (path: string) => void {
  const [target, setTarget] = useState<{ readonly path: string } | null>(null);
  const latest = useRef(scenario);
  useEffect(() => {
    latest.current = scenario;
  }, [scenario]);

  // What was folded away is drawn together with the new target, so it can be focused by now.
  useEffect(() => {
    if (target === null) return;
    const control = document.getElementById(fieldId(target.path));
    control?.scrollIntoView({ block: "center" });
    control?.focus({ preventScroll: true });
  }, [target]);

  return useCallback(
    (path: string) => {
      const place = placeOf(latest.current, path);
      if (place) reveal(place);
      setTarget({ path });
    },
    [reveal],
  );
}
