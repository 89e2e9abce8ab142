import type { RefObject } from "react";
import type { Verdict } from "@/lib/analysis/verdict.ts";
import { SpokenText } from "./spoken-text.tsx";

/** The answer in one or two sentences. */
export function VerdictPanel({
  verdict,
  stale,
  panelRef,
}: {
  readonly verdict: Verdict;
  /** The inputs contradict each other, so this is still the answer to the last ones that did not. */
  readonly stale: boolean;
  readonly panelRef: RefObject<HTMLElement | null>;
}) {
  return (
    <section
      ref={panelRef}
      id="verdict"
      data-verdict
      aria-labelledby="verdict-headline"
      className="scroll-mt-16"
    >
      {stale && <p className="mb-1 text-sm font-medium text-warning">The last complete inputs gave:</p>}
      <h2
        id="verdict-headline"
        className="max-w-[26em] text-[1.625rem] leading-[1.22] font-semibold tracking-[-0.015em] text-pretty sm:text-[2rem]"
      >
        {verdict.headline}
      </h2>
      {verdict.detail !== "" && (
        <p className="mt-3 max-w-[68ch] text-base text-pretty text-ink-muted sm:text-[1.0625rem]">
          {verdict.detail}
        </p>
      )}
      <SpokenText text={`${verdict.headline} ${verdict.detail}`} />
    </section>
  );
}
