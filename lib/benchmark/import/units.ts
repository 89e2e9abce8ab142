const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["µs", 1e-3],
  ["ms", 1],
  ["s", 1000],
  ["sec", 1000],
  ["seconds", 1000],
]);

/** Milliseconds in one unit of time as AIPerf and genai-perf write it; null for a unit that is none. */
export function millisecondsPer(unit: unknown): number | null {
  return typeof unit === "string" ? (MILLISECONDS.get(unit.toLowerCase()) ?? null) : null;
}

/** How often a unit such as `requests/sec` comes in a second: 1 for `/sec`, 1/60 for `/min`; null for others. */
export function perSecondFactor(unit: unknown): number | null {
  const time = typeof unit === "string" ? /^\w+\/(\w+)$/.exec(unit.toLowerCase())?.[1] : undefined;
  if (time === "min") return 1 / 60;
  const milliseconds = millisecondsPer(time);
  return milliseconds === null ? null : 1000 / milliseconds;
}
