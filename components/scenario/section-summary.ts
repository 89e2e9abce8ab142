import { shortGpuName } from "@/lib/analysis/labels.ts";
import { formatNumber, formatPercent, formatUsd } from "@/lib/analysis/format.ts";
import { RENT_KEYS } from "@/lib/analysis/rent-keys.ts";
import type { Resolved } from "@/lib/analysis/resolve.ts";
import { GROUPS, type Scenario } from "@/lib/scenario/scenario.ts";
import { OPTION_GROUPS } from "./sections.ts";

/** What a closed section of the form holds, in a few words. */
export function sectionSummary(section: string, resolved: Resolved): string {
  const { scenario, references, number } = resolved;
  switch (section) {
    case "apiFrontier":
    case "apiOpen": {
      const model = section === "apiFrontier" ? references.apiModel : references.apiOpenModel;
      const [input, output] = [number(`${section}.inputUsdPerMTok`), number(`${section}.outputUsdPerMTok`)];
      const name = model?.name ?? "Custom";
      return input === null || output === null
        ? name
        : `${name}, ${formatUsd(input)} in, ${formatUsd(output)} out`;
    }
    case "serving":
      return servingSummary(resolved);
    case "rented":
      return rentedSummary(resolved);
    case "owned": {
      const price = number("owned.serverPriceUsd");
      const gpus = `${scenario.owned.gpusPerServer} ${scenario.owned.gpusPerServer === 1 ? "GPU" : "GPUs"} a server`;
      return price === null ? gpus : `${gpus}, ${formatUsd(price)}`;
    }
    case "people":
      return peopleSummary(scenario);
    case "routing":
      return "Each workload its own way";
    case "projection":
      return `${scenario.projection.months} months, traffic ${growthSummary(scenario)}`;
    case "general":
      return `${GROUPS.general.lens.choices[scenario.general.lens]}, prices of ${resolved.catalog.date}`;
    default: {
      const workload = scenario.workloads[Number(section.split(".")[1])];
      if (!workload) return "";
      const cached =
        workload.cachedInputShare > 0 ? `, ${formatPercent(workload.cachedInputShare)} cached` : "";
      return `${formatNumber(workload.inputTokens)} in, ${formatNumber(workload.outputTokens)} out${cached}`;
    }
  }
}

function servingSummary({ scenario, references }: Resolved): string {
  const { serving } = scenario;
  if (serving.source === "flat-price")
    return `${formatUsd(serving.flatUsdPerMOutputTokens)} per million output tokens`;
  const model = references.servedModel?.name ?? "Custom model";
  const gpu = references.gpu ? shortGpuName(references.gpu.name) : "GPUs";
  return `${model} on ${serving.gpusPerReplica} × ${gpu}`;
}

function rentedSummary({ scenario, number }: Resolved): string {
  const { purchase } = scenario.rented;
  const rent = number(`rented.${RENT_KEYS[purchase][0]}`);
  const how = purchase === "mix" ? "Best mix" : GROUPS.rented.purchase.choices[purchase];
  return rent === null ? how : `${how}, ${formatUsd(rent)} per GPU-hour`;
}

function growthSummary({ projection }: Scenario): string {
  if (projection.volumes.length > 0) return "as given month by month";
  return `${projection.growthPerMonth < 0 ? "" : "+"}${formatPercent(projection.growthPerMonth)} a month`;
}

function peopleSummary(scenario: Scenario): string {
  const engineers = OPTION_GROUPS.filter((group) => scenario[group].enabled).map(
    (group) => scenario[group].engineerFte,
  );
  const [least, most] = [Math.min(...engineers), Math.max(...engineers)];
  const range = least === most ? formatNumber(most) : `${formatNumber(least)} to ${formatNumber(most)}`;
  return `${range} ${most === 1 && least === 1 ? "engineer" : "engineers"} an option`;
}
