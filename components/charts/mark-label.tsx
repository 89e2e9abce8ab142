import { HALO } from "./winner-strip.tsx";

interface MarkLabelProps {
  /** Where `placeLabels` put the middle of the label. */
  readonly x: number;
  readonly y: number;
  readonly strong?: boolean;
  readonly children: string | undefined;
}

/** The words of a marked point, readable over lines. */
export function MarkLabel({ x, y, strong = false, children }: MarkLabelProps) {
  return (
    <text
      x={x}
      y={y + 4}
      textAnchor="middle"
      fontSize="12"
      fontWeight={strong ? 600 : 400}
      fill="var(--color-ink)"
      {...HALO}
    >
      {children}
    </text>
  );
}
