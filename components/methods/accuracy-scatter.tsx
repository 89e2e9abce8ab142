import { shareOf, type Axis } from "@/components/charts/axis.ts";
import { niceTicks } from "@/components/charts/ticks.ts";
import { formatCompact } from "@/lib/analysis/format.ts";
import { marksOf, type Mark } from "./accuracy-marks.ts";
import type { AccuracyPoint } from "./accuracy-report.ts";
import { MarkShape } from "./mark-shape.tsx";

const SIZE = 500;

/** Measured against estimated, both logarithmic. A picture without script: nothing in it moves. */
export function AccuracyScatter({ points }: { readonly points: readonly AccuracyPoint[] }) {
  const marks = marksOf(points.map((p) => p.gpu));
  const values = points.flatMap((p) => [p.measured, p.estimated]);
  const axis: Axis = { from: Math.min(...values) / 1.3, to: Math.max(...values) * 1.3, scale: "log" };
  const at = (value: number) => shareOf(axis, value) * SIZE;
  const ticks = niceTicks(axis, 7);
  const percent = (value: number) => `${String(shareOf(axis, value) * 100)}%`;
  return (
    <figure className="my-3 max-w-[40rem]">
      <div className="relative mr-2 mb-11 ml-12 aspect-square">
        <svg
          viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`}
          className="absolute inset-0 size-full border-b border-l border-line-strong"
          role="img"
          aria-label="Estimated against measured output tokens a second, one mark a measurement; the tables below hold the errors."
        >
          {ticks.map((tick) => (
            <path
              key={tick}
              d={`M0 ${String(SIZE - at(tick))}H${String(SIZE)}M${String(at(tick))} 0V${String(SIZE)}`}
              stroke="var(--color-line)"
            />
          ))}
          {[0.5, 1, 2].map((times) => (
            <Diagonal key={times} times={times} at={at} axis={axis} />
          ))}
          {points.map(({ gpu, measured, estimated }, i) => {
            const mark = marks.get(gpu);
            return (
              mark && <MarkShape key={i} mark={mark} x={at(measured)} y={SIZE - at(estimated)} radius={3.5} />
            );
          })}
        </svg>
        <div aria-hidden="true" className="text-xs text-ink-muted">
          {ticks.map((tick) => (
            <span key={tick}>
              <span className="absolute top-full mt-1 -translate-x-1/2" style={{ left: percent(tick) }}>
                {formatCompact(tick)}
              </span>
              <span className="absolute right-full mr-1.5 translate-y-1/2" style={{ bottom: percent(tick) }}>
                {formatCompact(tick)}
              </span>
            </span>
          ))}
          <span className="absolute top-full right-0 mt-6">measured output tokens a second →</span>
          <span className="absolute top-1 left-2">↑ estimated</span>
        </div>
      </div>
      <MarkLegend marks={marks} />
    </figure>
  );
}

/** Where the estimate is so many times the measurement: solid where they agree, dashed at two times. */
function Diagonal({
  times,
  at,
  axis,
}: {
  readonly times: number;
  readonly at: (value: number) => number;
  readonly axis: Axis;
}) {
  const from = Math.max(axis.from, axis.from / times);
  const to = Math.min(axis.to, axis.to / times);
  return (
    <line
      x1={at(from)}
      y1={SIZE - at(from * times)}
      x2={at(to)}
      y2={SIZE - at(to * times)}
      stroke="var(--color-ink-muted)"
      strokeWidth={times === 1 ? 1.5 : 1}
      {...(times !== 1 && { strokeDasharray: "5 5" })}
    />
  );
}

function MarkLegend({ marks }: { readonly marks: ReadonlyMap<string, Mark> }) {
  return (
    <figcaption>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]">
        {[...marks].map(([gpu, mark]) => (
          <li key={gpu} className="flex items-center gap-1.5 whitespace-nowrap">
            <svg width="10" height="10" aria-hidden="true">
              <MarkShape mark={mark} x={5} y={5} radius={4.5} />
            </svg>
            {gpu}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.8125rem] text-ink-muted">
        On the solid line the estimate is exact; between the dashed ones it is within two times.
      </p>
    </figcaption>
  );
}
