import type { Mark } from "./accuracy-marks.ts";

/** One dot, ring or square around a point. */
export function MarkShape({
  mark: { colour, shape },
  x,
  y,
  radius,
}: {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}) {
  switch (shape) {
    case "dot":
      return <circle cx={x} cy={y} r={radius} fill={colour} fillOpacity="0.75" />;
    case "ring":
      return <circle cx={x} cy={y} r={radius - 0.75} fill="none" stroke={colour} strokeWidth="1.75" />;
    case "square":
      return (
        <rect
          x={x - radius}
          y={y - radius}
          width={2 * radius}
          height={2 * radius}
          fill={colour}
          fillOpacity="0.75"
        />
      );
  }
}
