import { LiveHistogram } from "../benchmark/load/live-histogram.ts";
import type { LiveProgress } from "../benchmark/load/live-progress.ts";
import type { LoadPattern } from "../benchmark/load/load-plan.ts";

const BAR_WIDTH = 20;

/** A load in a few words: `16 streams`, `5 req/s (poisson)`. */
export function loadName(pattern: LoadPattern): string {
  if (pattern.kind === "closed")
    return `${pattern.concurrency} stream${pattern.concurrency === 1 ? "" : "s"}`;
  return `${Number(pattern.requestsPerSecond.toPrecision(4))} req/s (${pattern.kind})`;
}

/**
 * One line that says how a load goes: bar, tokens a second, time to first token, errors, time left. `before` is the
 * progress that was shown last, from which the rate is taken; tokens are counted as pieces of the streams here.
 */
export function progressLine(name: string, progress: LiveProgress, before: LiveProgress | null): string {
  const share = progress.share ?? 0;
  const full = Math.round(share * BAR_WIDTH);
  const seconds = progress.elapsedSeconds - (before?.elapsedSeconds ?? 0);
  const rate = seconds > 0 ? Math.max(0, progress.chunks - (before?.chunks ?? 0)) / seconds : 0;
  const times = new LiveHistogram(progress.timesToFirstToken);
  const [p50, p99] = [times.percentile(50), times.percentile(99)];
  return [
    `${name} [${"#".repeat(full)}${"-".repeat(BAR_WIDTH - full)}]`,
    progress.phase === "measuring" ? `${Math.round(share * 100)} %` : progress.phase,
    `${Math.round(rate).toLocaleString("en-US")} tok/s`,
    `TTFT p50 ${milliseconds(p50)} p99 ${milliseconds(p99)}`,
    `${progress.completed} done, ${progress.failed} errors`,
    progress.secondsLeft === null ? "" : `${Math.ceil(progress.secondsLeft)} s left`,
  ]
    .filter((part) => part !== "")
    .join("  ");
}

const milliseconds = (value: number | null): string =>
  value === null ? "-" : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
