import { useCallback, useEffect, useState } from "react";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { fieldId } from "./form-context.ts";
import { placeOf } from "./sections.ts";
import type { OpenParts } from "./use-open-parts.ts";

/** Gives the function that opens the part of the form where an input stands, and focuses it. */
export function useFocusField(scenario: Scenario, parts: OpenParts): (path: string) => void {
  const [target, setTarget] = useState<{ readonly path: string } | null>(null);
  useEffect(() => {
    if (target === null) return;
    const place = placeOf(scenario, target.path);
    if (place) parts.reveal(place);
    // What was folded away has to be drawn before it can be focused.
    const frame = requestAnimationFrame(() => {
      const control = document.getElementById(fieldId(target.path));
      control?.scrollIntoView({ block: "center" });
      control?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only a new target moves the focus.
  }, [target]);
  return useCallback((path: string) => setTarget({ path }), []);
}
