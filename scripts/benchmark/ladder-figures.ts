import { percentile } from "../../lib/benchmark/metrics/percentile.ts";
import type { StreamTimes } from "./ladder-clients.ts";

/** How far one cell of the ladder is from the truth; shares of the true value, times in milliseconds. */
export interface CellFigures {
  /** Events a second that the server really sent. */
  readonly eventsPerSecond: number;
  readonly ttftMean: number;
  readonly ttftP50: number;
  readonly tpotMean: number;
  readonly tpotP50: number;
  readonly itlMean: number;
  readonly itlP50: number;
  readonly itlP99: number;
  readonly throughput: number;
  readonly delayP50Ms: number;
  readonly delayP99Ms: number;
  /** Of one core, over the time of the streams. */
  readonly processorShare: number;
}

const off = (measured: number, truth: number): number => measured / truth - 1;
const sorted = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();
const meanOf = (values: ArrayLike<number>): number =>
  Float64Array.from(values).reduce((a, b) => a + b, 0) / values.length;

/** Compares what a client measured with what the server's stamps say. */
export function cellFigures(streams: readonly StreamTimes[], processorShare: number): CellFigures {
  const ttft = pair(
    streams.map(({ arrivals, sentMs }) => (arrivals[0] ?? NaN) - sentMs),
    streams.map(({ stamps, receivedMs }) => (stamps[0] ?? NaN) - receivedMs),
  );
  const tpot = pair(
    streams.map(({ arrivals }) => perToken(arrivals)),
    streams.map(({ stamps }) => perToken(stamps)),
  );
  const itl = pair(gaps(streams.map(({ arrivals }) => arrivals)), gaps(streams.map(({ stamps }) => stamps)));
  const delays = sorted(
    streams.flatMap(({ arrivals, stamps }) => [...arrivals].map((time, i) => time - (stamps[i] ?? NaN))),
  );
  const events = streams.reduce((sum, { stamps }) => sum + stamps.length, 0);
  const rate = (from: (s: StreamTimes) => number, to: (s: StreamTimes) => number) =>
    (events / (Math.max(...streams.map(to)) - Math.min(...streams.map(from)))) * 1000;
  const trueRate = rate(
    (s) => s.receivedMs,
    (s) => s.stamps.at(-1) ?? NaN,
  );
  const measuredRate = rate(
    (s) => s.sentMs,
    (s) => s.arrivals.at(-1) ?? NaN,
  );
  return {
    eventsPerSecond: streams.reduce((sum, { stamps }) => sum + 1000 / perToken(stamps), 0),
    ttftMean: ttft.mean,
    ttftP50: ttft.at(50),
    tpotMean: tpot.mean,
    tpotP50: tpot.at(50),
    itlMean: itl.mean,
    itlP50: itl.at(50),
    itlP99: itl.at(99),
    throughput: off(measuredRate, trueRate),
    delayP50Ms: percentile(delays, 50),
    delayP99Ms: percentile(delays, 99),
    processorShare,
  };
}

function pair(measured: ArrayLike<number>, truth: ArrayLike<number>) {
  const [m, t] = [sorted(measured), sorted(truth)];
  return {
    mean: off(meanOf(m), meanOf(t)),
    at: (p: number) => off(percentile(m, p), percentile(t, p)),
  };
}

const perToken = (times: Float64Array): number =>
  ((times.at(-1) ?? NaN) - (times[0] ?? NaN)) / (times.length - 1);

function gaps(streams: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(streams.reduce((sum, { length }) => sum + length - 1, 0));
  let at = 0;
  for (const times of streams)
    for (let i = 1; i < times.length; i += 1, at += 1) all[at] = (times[i] ?? 0) - (times[i - 1] ?? 0);
  return all;
}

/** Whether the figures that a ceiling goes by are within a share of the truth: TTFT p50, ITL p50 and ITL mean. */
export const isWithin = ({ ttftP50, itlP50, itlMean }: CellFigures, share: number): boolean =>
  [ttftP50, itlP50, itlMean].every((error) => Math.abs(error) <= share);
