"use client";

import type { Resolved } from "@/lib/analysis/resolve.ts";
import { PrintedInputs } from "./printed-inputs.tsx";
import { usePrinting } from "./use-printing.ts";

/**
 * The inputs at the end of the page that is printed as it stands. They come with the page, because a browser's own menu
 * may print before the page for a board has been loaded, and no answer goes on paper without what it rests on.
 */
export function PageInputs({ resolved }: { readonly resolved: Resolved }) {
  return usePrinting() ? (
    <div className="paper-as-it-stands">
      <PrintedInputs resolved={resolved} sources={[]} />
    </div>
  ) : null;
}
