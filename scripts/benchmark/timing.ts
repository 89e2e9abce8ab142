/** Times of one call in milliseconds, sorted, after a warm-up. */
export function timesOf(run: () => unknown, calls: number, warmUp = Math.ceil(calls / 5)): number[] {
  for (let i = 0; i < warmUp; i += 1) run();
  const times: number[] = [];
  for (let i = 0; i < calls; i += 1) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;

/** One line of a report: what, median, 95th percentile, the aim, and the ratio of the judged figure to the aim. */
export function report(
  what: string,
  times: readonly number[],
  aimMs: number,
  judged: "median" | "p95" = "median",
): void {
  const median = quantile(times, 0.5);
  const p95 = quantile(times, 0.95);
  const ratio = (judged === "median" ? median : p95) / aimMs;
  console.log(
    `${what.padEnd(64)} median ${median.toFixed(3)} ms  p95 ${p95.toFixed(3)} ms  aim ${aimMs} ms (${judged})  ratio ${ratio.toFixed(2)}`,
  );
}
