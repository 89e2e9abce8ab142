"use client";

import { Panel } from "@/components/answer/section.tsx";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { formatAbout, formatNumber } from "@/lib/analysis/format.ts";
import { Curve } from "./curve.tsx";
import type { RunningState } from "./run-state.ts";

const PHASES = { "warm-up": "Warming up", measuring: "Measuring", draining: "Waiting for the last answers" };

/** A run under way: how far it is by the server's own counts, what it does now, and the curve as it grows. */
export function RunPanel({ state, onStop }: { readonly state: RunningState; readonly onStop: () => void }) {
  const { load, progress, points, stopping, run } = state;
  const share = progress?.share ?? null;
  const firstToken = progress?.timeToFirstTokenP50Ms ?? null;
  const secondsLeft = progress?.secondsLeft ?? null;
  const live =
    firstToken !== null && state.tokensPerSecond !== null
      ? { x: firstToken, y: state.tokensPerSecond, label: "now" }
      : null;
  const now = stopping
    ? "Stopping; what was measured so far is kept."
    : load === null
      ? state.model === null
        ? "Asking the server what it accepts…"
        : `${state.model} answers.`
      : `${loadCount(load)}${load.name}. ${progress === null ? "" : PHASES[progress.phase]}`;
  return (
    <Panel>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold tracking-tight">Running</h2>
          <p role="status" className="text-ink-muted">
            {now}
          </p>
        </div>
        <button
          type="button"
          className={BUTTON.bordered}
          disabled={stopping || run === null}
          onClick={onStop}
        >
          Stop
        </button>
      </div>
      <div
        role="progressbar"
        aria-label="This load"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        className="mt-4 h-2 overflow-hidden rounded-full bg-surface-2"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${String((share ?? 0) * 100)}%` }} />
      </div>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 xl:grid-cols-6">
        {state.streamed ? (
          <>
            <Live term="Tokens a second" value={state.tokensPerSecond} />
            <Live term="First token, median" value={firstToken} unit="ms" />
            <Live term="99th percentile" value={progress?.timeToFirstTokenP99Ms ?? null} unit="ms" />
          </>
        ) : (
          <Live term="Requests a second" value={state.requestsPerSecond} />
        )}
        <Live term="Answered" value={progress?.completed ?? null} />
        <Live term="Errors" value={progress?.failed ?? null} alarm={(progress?.failed ?? 0) > 0} />
        <Live term="Time left" value={secondsLeft === null ? null : Math.ceil(secondsLeft)} unit="s" />
      </dl>
      <div className="mt-5">
        <Curve
          points={points}
          live={live}
          // What is known of a load under way is the time to its first tokens.
          time={state.streamed ? "first-token" : "whole-answer"}
        />
      </div>
    </Panel>
  );
}

const loadCount = ({ nth, of }: NonNullable<RunningState["load"]>) =>
  of === null
    ? `Load ${formatNumber(nth)}: `
    : of === 1
      ? ""
      : `Load ${formatNumber(nth)} of ${formatNumber(of)}: `;

function Live({
  term,
  value,
  unit,
  alarm = false,
}: {
  readonly term: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly alarm?: boolean;
}) {
  return (
    <div>
      <dt className="text-[0.8125rem] text-ink-muted">{term}</dt>
      <dd className={`text-lg leading-tight font-semibold ${alarm ? "text-danger" : ""}`}>
        {value === null ? "–" : formatAbout(value)}
        {value !== null && unit !== undefined && (
          <span className="text-sm font-normal text-ink-muted"> {unit}</span>
        )}
      </dd>
    </div>
  );
}
