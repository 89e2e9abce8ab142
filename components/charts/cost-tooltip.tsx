import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { CostReadout } from "./cost-readout.ts";
import type { PlotFrame } from "./plot-frame.ts";
import { Swatch } from "./swatch.tsx";

/** What each option costs at the cursor, beside the cursor on the side with more room. */
export function CostTooltip({
  frame,
  x,
  readout,
}: {
  readonly frame: PlotFrame;
  readonly x: number;
  readonly readout: CostReadout;
}) {
  return (
    <div
      aria-hidden="true"
      data-testid="cost-tooltip"
      className="pointer-events-none absolute z-10 w-max max-w-[calc(100%-3rem)] rounded-md border border-line-strong bg-surface px-3 py-2 text-[0.8125rem] leading-5 shadow-md print:hidden"
      style={{
        top: frame.top + 24,
        ...sideways(frame, x),
      }}
    >
      <p className="font-semibold">{readout.title}</p>
      {readout.subtitle !== "" && <p className="text-ink-muted">{readout.subtitle}</p>}
      {readout.breakEvens.slice(0, 3).map((text) => (
        <p key={text} className="text-ink-muted">
          {text}
        </p>
      ))}
      <table className="mt-1">
        <tbody>
          {readout.rows.map(({ id, text, more }) => (
            <tr key={id}>
              <td className="pr-2">
                <Swatch id={id} width={22} />
              </td>
              <td className="pr-3 whitespace-nowrap">{OPTION_LABELS[id]}</td>
              <td className="text-right font-medium">{text}</td>
              <td className="pl-2 text-right text-ink-muted max-[639px]:hidden">{more}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Beside the cursor; on a narrow screen at the far edge, since there is no room beside it. */
function sideways(frame: PlotFrame, x: number) {
  const onTheLeft = x > frame.left + frame.width / 2;
  if (!frame.endLabels) return onTheLeft ? { left: 0 } : { right: 0 };
  return onTheLeft ? { right: frame.outerWidth - x + 12 } : { left: x + 12 };
}
