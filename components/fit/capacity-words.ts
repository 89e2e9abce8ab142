import { formatAbout, formatPercent } from "@/lib/analysis/format.ts";
import type { CapacityReport } from "@/lib/analysis/fit/fit-report.ts";
import { STEP_WORDS } from "./step-words.ts";

/** A time in the unit that reads best: `23 ms`, `1.4 s`. */
function formatMilliseconds(milliseconds: number): string {
  return milliseconds < 1000
    ? `${String(Number(milliseconds.toPrecision(2)))} ms`
    : `${String(Number((milliseconds / 1000).toPrecision(2)))} s`;
}

/**
 * What one replica sustains, in one sentence with its band.
 *
 * @example capacityWords(capacity)
 * // "One replica sustains about 3,150 output tokens a second (2,600 to 3,700 in eight of ten measurements) with 157 …"
 */
export function capacityWords(capacity: CapacityReport): string {
  const { outputTokensPerSecond, band, concurrency, timePerOutputTokenMs, timeToFirstTokenMs } = capacity;
  const low = formatAbout(outputTokensPerSecond * band.low);
  const high = formatAbout(outputTokensPerSecond * band.high);
  return `One replica sustains about ${formatAbout(outputTokensPerSecond)} output tokens a second (${low} to ${high} in eight of ten measurements) with ${formatAbout(concurrency)} requests at once: ${formatMilliseconds(timePerOutputTokenMs)} a token, the first after ${formatMilliseconds(timeToFirstTokenMs.low)} to ${formatMilliseconds(timeToFirstTokenMs.high)}.`;
}

/** What keeps it from serving more, in one or two sentences. */
export function limitWords({ limitedBy, shares, limitedByMemory }: CapacityReport): string {
  const part = `Most of each step, ${formatPercent(shares[limitedBy])}, goes into ${STEP_WORDS[limitedBy]}.`;
  return limitedByMemory
    ? `${part} Memory holds no more requests at once; the latency target would allow more.`
    : `${part} More requests at once would miss the latency target.`;
}
