/** How a GPU's dots look: colour and shape together, so that neither alone has to tell nine of them apart. */
export interface Mark {
  readonly colour: string;
  readonly shape: "dot" | "ring" | "square";
}

const COLOURS = [
  "var(--series-api-frontier)",
  "var(--series-rented)",
  "var(--series-api-open)",
  "var(--series-owned)",
  "var(--color-ink-muted)",
] as const;
const SHAPES = ["dot", "ring", "square"] as const;

/** Marks by GPU, the most measured first, so that filled dots go to those that one sees most of. */
export function marksOf(gpus: readonly string[]): ReadonlyMap<string, Mark> {
  const counts = new Map<string, number>();
  for (const gpu of gpus) counts.set(gpu, (counts.get(gpu) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([gpu]) => gpu);
  return new Map(
    ordered.map((gpu, i) => [
      gpu,
      {
        colour: COLOURS[i % COLOURS.length] ?? COLOURS[0],
        shape: SHAPES[Math.floor(i / COLOURS.length) % SHAPES.length] ?? "dot",
      },
    ]),
  );
}
