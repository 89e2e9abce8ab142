"use client";

import { useCallback, useEffect, useState } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { linkTo } from "./link-to.ts";

const CONFIRMATION_MILLISECONDS = 2500;
// Browsers forget after a few seconds that somebody asked to copy.
const LONGEST_WAIT_MILLISECONDS = 3000;

interface Props {
  readonly scenario: Scenario;
  /** Whether an answer that may still change the scenario is on its way. */
  readonly pending: boolean;
}

/**
 * Copies a link that opens to the same numbers, so it waits while they may still change by themselves. Where copying is
 * forbidden it shows the link instead.
 */
export function CopyLink({ scenario, pending }: Props) {
  const [outcome, setOutcome] = useState<"idle" | "waiting" | "copied" | "refused">("idle");
  const [link, setLink] = useState("");
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = setTimeout(() => setOutcome("idle"), CONFIRMATION_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = useCallback(async () => {
    const url = linkTo(scenario);
    setLink(url);
    try {
      await navigator.clipboard.writeText(url);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }, [scenario]);
  useEffect(() => {
    if (outcome !== "waiting") return;
    const timer = setTimeout(() => void copy(), pending ? LONGEST_WAIT_MILLISECONDS : 0);
    return () => clearTimeout(timer);
  }, [outcome, pending, copy]);
  const copied = outcome === "copied";
  return (
    <div className="relative">
      <button
        type="button"
        className={BUTTON.primary}
        aria-label="Copy link"
        onClick={() => (pending ? setOutcome("waiting") : void copy())}
      >
        <Icon name={copied ? "check" : "link"} />
        <span className="max-sm:sr-only">{copied ? "Copied" : "Copy link"}</span>
      </button>
      <span role="status" className="sr-only">
        {copied ? "The link was copied." : ""}
      </span>
      {outcome === "refused" && (
        <div className="absolute top-full right-0 z-30 mt-2 w-72 rounded-lg border border-line bg-surface p-3 shadow-lg">
          <label className="text-sm" htmlFor="link-to-copy">
            Copy this link:
          </label>
          <input
            id="link-to-copy"
            readOnly
            value={link}
            ref={(element) => element?.select()}
            onBlur={() => setOutcome("idle")}
            className="mt-1 h-9 w-full rounded-md border border-line-strong bg-surface px-2 text-sm"
          />
        </div>
      )}
    </div>
  );
}
