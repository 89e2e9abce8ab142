const TICK = { fill: "var(--color-ink-muted)", fontSize: 12 };

/** How every plot draws its axes, whatever it draws between them. */
export const X_AXIS = {
  interval: 0,
  tick: TICK,
  tickMargin: 6,
  tickLine: { stroke: "var(--color-line-strong)" },
  axisLine: { stroke: "var(--color-line-strong)" },
} as const;

export const Y_AXIS = {
  interval: 0,
  tick: TICK,
  tickMargin: 4,
  tickLine: false,
  axisLine: false,
} as const;
