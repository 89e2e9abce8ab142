import type { Analysis } from "../../analysis/analyse.ts";
import { formatAbout, formatNumber, formatPercent, formatUsd } from "../../analysis/format.ts";
import { assumptionTexts } from "../../analysis/projection/assumptions-text.ts";
import type { DatedProjection } from "../../analysis/projection/projection-of.ts";
import type { BoardAssumption } from "./board-assumption.ts";
import { hardwareTexts } from "./hardware-texts.ts";

/** What the answer rests on: traffic, tokens, models and their prices, hardware, throughput, and the months ahead. */
export function boardAssumptions(analysis: Analysis, projected: DatedProjection): BoardAssumption[] {
  const [demand = "", prices = ""] = assumptionTexts(analysis, projected);
  return [
    { label: "Traffic", text: trafficText(analysis) },
    { label: "Tokens", text: tokenText(analysis) },
    { label: "Models", text: modelText(analysis) },
    ...hardwareTexts(analysis),
    { label: "Months ahead", text: `${demand} ${prices}` },
  ];
}

function trafficText({ traffic, scenario, volume }: Analysis): string {
  const peaks = scenario.workloads.map(({ peakToMean }) => peakToMean);
  const [least, most] = [Math.min(...peaks), Math.max(...peaks)];
  const peaked = scenario.workloads.every(({ dayShape }) => dayShape === "peak");
  const busiest =
    least === most ? `${formatNumber(most)} times` : `${formatNumber(least)} to ${formatNumber(most)} times`;
  const users = volume.users === null ? "" : ` by ${formatAbout(volume.users)} users`;
  const mix = scenario.workloads.length === 1 ? "" : `, ${scenario.workloads.length} workloads`;
  return `${formatAbout(traffic.requestsPerDay)} requests a day${users}${mix}${peaked ? `; the busiest hour has ${busiest} the mean` : ""}.`;
}

function tokenText({ traffic, scenario, volume }: Analysis): string {
  const { inputTokensPerRequest: input, outputTokensPerRequest: output } = traffic;
  const cached = scenario.workloads.map((w) => w.cachedInputShare);
  const least = Math.min(...cached);
  const most = Math.max(...cached);
  const share = least === most ? formatPercent(most) : `${formatPercent(least)} to ${formatPercent(most)}`;
  const cache = most === 0 ? "" : `, ${share} of it read from cache`;
  return `${formatAbout(input)} in${cache}, and ${formatAbout(output)} out a request; ${formatAbout(volume.tokensPerMonth)} a month in all.`;
}

function modelText({ scenario, resolved }: Analysis): string {
  const { apiModel, apiOpenModel, servedModel } = resolved.references;
  const price = (group: string) => {
    const [input, output] = ["inputUsdPerMTok", "outputUsdPerMTok"].map((key) =>
      resolved.number(`${group}.${key}`),
    );
    const known = typeof input === "number" && typeof output === "number";
    return known ? ` at ${formatUsd(input)} in and ${formatUsd(output)} out per million tokens` : "";
  };
  const hosts = scenario.rented.enabled || scenario.owned.enabled;
  const parts = [
    ...(scenario.apiFrontier.enabled
      ? [`${apiModel?.name ?? "Your own model"}${price("apiFrontier")} as the frontier API`]
      : []),
    ...(scenario.apiOpen.enabled
      ? [`${apiOpenModel?.name ?? "your own model"}${price("apiOpen")} as the open model by API`]
      : []),
    ...(hosts && scenario.serving.source === "throughput"
      ? [`${servedModel?.name ?? "your own model"} on own GPUs`]
      : []),
  ];
  return `${parts.join("; ")}.`;
}
