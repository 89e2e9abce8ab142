"use client";

import { useId, useState } from "react";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { plotFrame } from "@/components/charts/plot-frame.ts";
import { PRINTED_PLOT } from "@/components/charts/printed-plot.ts";
import { Segmented } from "@/components/charts/segmented.tsx";
import { niceTicks } from "@/components/charts/ticks.ts";
import { useElementWidth } from "@/components/charts/use-element-width.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { monthTicks } from "./month-ticks.ts";
import { groupLayers, type GroupLayer } from "./group-layers.ts";
import type { Money } from "./money.ts";
import { useOptionChoice } from "./option-choice.tsx";
import { StackedPlot } from "./stacked-plot.tsx";

interface MonthlyCostProps {
  readonly projected: DatedProjection;
  readonly money: Money;
  readonly first: OptionId;
}

const FORMS = { chart: "Chart", table: "Table" } as const;
const HEIGHT = 300;

/** What is paid each month, stacked by kind of cost, for one option at a time. */
export function MonthlyCost({ projected, money, first }: MonthlyCostProps) {
  const [form, setForm] = useState<keyof typeof FORMS>("chart");
  const [frameRef, width] = useElementWidth<HTMLDivElement>();
  const hintId = useId();
  const { option, picker } = useOptionChoice(projected, first);
  if (option === undefined) return null;
  const layers = groupLayers(option.path);
  return (
    <div>
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        <Segmented label="Form" options={FORMS} value={form} onChange={setForm} />
        {picker}
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]">
        {layers.map(({ id: group, label, fill }) => (
          <li key={group} className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-3 rounded-xs border border-line-strong"
              style={{ background: fill }}
            />
            {label}
          </li>
        ))}
      </ul>
      <div ref={frameRef} className="mt-2 print:h-auto!" style={{ height: HEIGHT }}>
        {form === "table" ? (
          <MonthTable projected={projected} layers={layers} money={money} label={OPTION_LABELS[option.id]} />
        ) : (
          width !== null && <Plot layers={layers} months={projected.months} money={money} width={width} />
        )}
      </div>
      <p id={hintId} className="mt-2 text-[0.8125rem] text-ink-muted">
        Cash as it is paid: servers and one-off work in the month they are bought, resale below the line. The
        table has every amount.
      </p>
    </div>
  );
}

function Plot({
  layers,
  months,
  money,
  width,
}: {
  readonly layers: readonly GroupLayer[];
  readonly months: number;
  readonly money: Money;
  readonly width: number;
}) {
  // No labels stand at the right of bars.
  const frame = {
    ...plotFrame(width, HEIGHT, false),
    width: width - plotFrame(width, HEIGHT, false).left - 12,
  };
  const rows = Array.from({ length: months }, (_, m) => ({
    month: m + 1,
    ...Object.fromEntries(layers.map(({ id, usd }) => [id, usd[m] ?? 0])),
  }));
  const sums = (sign: 1 | -1) =>
    Array.from({ length: months }, (_, m) =>
      layers.reduce((sum, { usd }) => sum + Math.max(0, sign * (usd[m] ?? 0)), 0),
    );
  const y = {
    from: -Math.max(0, ...sums(-1)) * 1.08,
    to: Math.max(1, ...sums(1)) * 1.08,
    scale: "linear",
  } as const;
  return (
    <div aria-hidden="true" className={PRINTED_PLOT}>
      <StackedPlot
        frame={frame}
        rows={rows}
        layers={layers}
        xTicks={monthTicks(months, frame.width)}
        yTicks={niceTicks(y, 6)}
        yFrom={y.from}
        yTo={y.to}
        formatY={(usd) => money(usd, { compact: true }).replace(/\.00$/, "")}
      />
    </div>
  );
}

const CELL = "px-3 py-1 text-right whitespace-nowrap";

function MonthTable({
  projected,
  layers,
  money,
  label,
}: {
  readonly projected: DatedProjection;
  readonly layers: readonly GroupLayer[];
  readonly money: Money;
  readonly label: string;
}) {
  return (
    <ScrollRegion label="Cost month by month, as a table" style={{ height: HEIGHT }}>
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="px-3 py-2 text-left text-ink-muted">{label}: cash paid in each month</caption>
        <thead className="sticky top-0 bg-surface-2">
          <tr>
            {["Month", "Requests a day", ...layers.map((layer) => layer.label), "Total"].map((name) => (
              <th key={name} scope="col" className={`${CELL} font-medium`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projected.calendar.months.map((date, m) => (
            <tr key={date} className="border-t border-line">
              <th scope="row" className={`${CELL} font-normal`}>
                {m + 1} <span className="text-ink-muted">{date}</span>
              </th>
              <td className={CELL}>{Math.round(projected.requestsPerDay[m] ?? 0).toLocaleString("en-US")}</td>
              {layers.map(({ id, usd }) => (
                <td key={id} className={CELL}>
                  {money(usd[m] ?? 0)}
                </td>
              ))}
              <td className={`${CELL} font-medium`}>
                {money(layers.reduce((sum, { usd }) => sum + (usd[m] ?? 0), 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
