import type { Analysis } from "../../analysis/analyse.ts";
import { formatNumber, formatUsd } from "../../analysis/format.ts";
import { shortGpuName } from "../../analysis/labels.ts";
import { ORIGIN_LABELS } from "../../analysis/origin.ts";
import { RENT_KEYS } from "../../analysis/rent-keys.ts";
import type { WorkloadScenario } from "../../scenario/scenario.ts";
import type { BoardAssumption } from "./board-assumption.ts";

/** What own GPUs are, what they cost, and how much work one replica does; nothing where none are compared. */
export function hardwareTexts(analysis: Analysis): BoardAssumption[] {
  const { rented, owned, serving } = analysis.scenario;
  if (!rented.enabled && !owned.enabled) return [];
  if (serving.source === "flat-price") {
    const flat = formatUsd(serving.flatUsdPerMOutputTokens);
    return [{ label: "Own GPUs", text: `Priced flat at ${flat} per million output tokens.` }];
  }
  return [
    { label: "Own GPUs", text: `${[replicaText(analysis), ...priceTexts(analysis)].join("; ")}.` },
    { label: "Throughput", text: throughputText(analysis) },
  ];
}

function replicaText({ scenario, resolved }: Analysis): string {
  const { gpu } = resolved.references;
  const name = gpu === null ? "GPU of your own choice" : shortGpuName(gpu.name);
  return `${formatNumber(scenario.serving.gpusPerReplica)} × ${name} a replica`;
}

function priceTexts({ scenario, resolved }: Analysis): string[] {
  const { rented, owned } = scenario;
  const rent = resolved.number(`rented.${RENT_KEYS[rented.purchase][0]}`);
  const server = resolved.number("owned.serverPriceUsd");
  const years = resolved.number("owned.lifeYears");
  const life = years === null ? "" : `, kept ${formatNumber(years)} years`;
  return [
    ...(rented.enabled && rent !== null
      ? [`rent ${formatUsd(rent)} a GPU-hour ${RENT_WORDS[rented.purchase]}`]
      : []),
    ...(owned.enabled && server !== null
      ? [`a server of ${formatNumber(owned.gpusPerServer)} GPUs ${formatUsd(server)}${life}`]
      : []),
  ];
}

/** How the rent that stands before it is paid; the best mix pays a lower one for what it reserves. */
const RENT_WORDS = {
  "on-demand": "on demand",
  spot: "on the spot market",
  reserved: "reserved",
  mix: "on demand, less for what is reserved",
} as const;

const CAPACITY_WORDS = {
  "output-tokens": [["tokensPerSecond", "output tokens"]],
  "total-tokens": [["tokensPerSecond", "tokens, input and output,"]],
  "input-tokens": [["tokensPerSecond", "input tokens"]],
  requests: [["requestsPerSecond", "requests"]],
  "prefill-and-decode": [
    ["prefillTokensPerSecond", "input tokens"],
    ["decodeTokensPerSecond", "output tokens"],
  ],
} as const satisfies Record<
  WorkloadScenario["capacityUnit"],
  readonly (readonly [keyof WorkloadScenario, string])[]
>;

/** Further workloads are counted and not listed, or they would fill the page. */
const LISTED_WORKLOADS = 2;

/** What a replica sustains for each workload, and where that is from. */
function throughputText({ scenario, resolved }: Analysis): string {
  const several = scenario.workloads.length > 1;
  const more = scenario.workloads.length - LISTED_WORKLOADS;
  const texts = scenario.workloads.slice(0, LISTED_WORKLOADS).map((workload, i) => {
    const said = CAPACITY_WORDS[workload.capacityUnit].flatMap(([key, words]) => {
      const field = resolved.fields.get(`workloads.${String(i)}.${key}`);
      return typeof field?.used === "number" ? [{ text: `${formatNumber(field.used)} ${words}`, field }] : [];
    });
    const [first] = said;
    const name = several ? `${workload.name}: ` : "";
    if (first === undefined) return `${name}not stated`;
    const { origin } = first.field;
    const kind = ORIGIN_LABELS[origin.kind].toLowerCase();
    const from = origin.kind === "yours" ? "your figure" : `${kind}: ${origin.source}`;
    return `${name}${said.map(({ text }) => text).join(" and ")} a second a replica (${from})`;
  });
  return `${texts.join("; ")}${more > 0 ? `; ${String(more)} more` : ""}.`;
}
