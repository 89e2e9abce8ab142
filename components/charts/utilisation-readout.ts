import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatPercent, formatUsd, formatVolume } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import { volumePoint } from "@/lib/analysis/volume.ts";
import type { CostReadout } from "./cost-readout.ts";
import type { UtilisationView } from "./utilisation-view.ts";

/** What a million tokens cost with the machines filled to a percentage, cheapest first. */
export function utilisationReadout(analysis: Analysis, view: UtilisationView, percent: number): CostReadout {
  const { traffic, scenario, volumeUnit } = analysis;
  const utilisation = percent / 100;
  const costs = [view.hardware, ...view.apis]
    .map((id) => ({ id, usd: view.usdPerMTokAt(id, utilisation) }))
    .sort((a, b) => a.usd - b.usd);
  const least = costs[0]?.usd ?? 0;
  return {
    title: `${formatPercent(utilisation)} full`,
    subtitle: `${formatVolume(volumePoint(traffic, scenario, view.volumeAt(utilisation)), volumeUnit)}; $ per million tokens`,
    rows: costs.map(({ id, usd }) => ({
      id,
      usd,
      text: formatUsd(usd),
      more: usd === least ? "" : `+${formatUsd(usd - least)}`,
    })),
    breakEvens: view.breakEvens
      .filter((b) => b.utilisation * 100 === percent)
      .map((b) => `The machines cost what ${OPTION_LABELS[b.against]} does`),
  };
}
