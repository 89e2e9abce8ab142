import { overheadInputs } from "@/lib/scenario/inputs/overheads.ts";
import { inputAt } from "@/lib/scenario/paths.ts";
import { GROUPS, type GroupId, type Scenario } from "@/lib/scenario/scenario.ts";
import { isVisible } from "@/lib/scenario/visible.ts";
import { routingPaths } from "./routing-paths.ts";

/** Inputs that stand together, under a heading of their own where there are several such blocks. */
export interface FormBlock {
  readonly id: string;
  readonly title: string | null;
  readonly fields: readonly string[];
  /** Shown on demand. */
  readonly more: readonly string[];
}

/** A part of the form that opens and closes. */
export interface FormSection {
  readonly id: string;
  readonly title: string;
  /** The group whose `enabled` flag switches the section on and off. */
  readonly option: OptionGroup | "routing" | null;
  readonly blocks: readonly FormBlock[];
}

export type OptionGroup = "apiFrontier" | "apiOpen" | "rented" | "owned";

export const OPTION_GROUPS = [
  "apiFrontier",
  "apiOpen",
  "rented",
  "owned",
] as const satisfies readonly OptionGroup[];

const TRAFFIC_KEYS = ["trafficUnit", "requestsPerDay", "users", "requestsPerUserPerDay", "tokensPerMonth"];
const WORKLOAD_KEYS = [
  "inputTokens",
  "outputTokens",
  "cachedInputShare",
  "batchableShare",
  "dayShape",
  "peakToMean",
  "cacheWriteShare",
  "retryShare",
  "peakHour",
  "hourWeights",
];
const CAPACITY_KEYS = [
  "tokensPerSecond",
  "requestsPerSecond",
  "prefillTokensPerSecond",
  "decodeTokensPerSecond",
  "capacityUnit",
];
const OVERHEAD_KEYS = Object.keys(overheadInputs);

/**
 * Detail that is never hidden once a choice has made it matter: the rent that is paid, the weights that were
 * asked for, and throughput, which moves the answer more than any other assumption.
 */
const NEVER_MORE = [
  ...CAPACITY_KEYS.filter((key) => key !== "capacityUnit"),
  "hourWeights",
  "spotUsdPerGpuHour",
  "reservedUsdPerGpuHour",
  "reservationTerm",
];

/** The traffic inputs of a workload, which stand above all sections. Several workloads need names. */
export function trafficFields(scenario: Scenario, index: number): string[] {
  const keys = scenario.workloads.length > 1 ? ["name", ...TRAFFIC_KEYS] : TRAFFIC_KEYS;
  return keys.map((key) => `workloads.${index}.${key}`).filter((path) => isVisible(scenario, path));
}

/** The inputs of a workload beside its traffic. */
export function workloadBlock(scenario: Scenario, index: number): FormBlock {
  const paths = WORKLOAD_KEYS.map((key) => `workloads.${index}.${key}`);
  return block(scenario, `workloads.${index}`, null, paths);
}

/** Every other part of the form, with the inputs that matter for the choices made so far. */
export function sectionsOf(scenario: Scenario): FormSection[] {
  const several = scenario.workloads.length > 1;
  const capacity = scenario.workloads.map((workload, i) =>
    block(
      scenario,
      `capacity.${i}`,
      several ? `Throughput, ${workload.name || `workload ${i + 1}`}` : "Throughput",
      CAPACITY_KEYS.map((key) => `workloads.${i}.${key}`),
    ),
  );
  const people = OPTION_GROUPS.filter((group) => scenario[group].enabled).map((group) =>
    block(
      scenario,
      `people.${group}`,
      SECTION_TITLES[group],
      OVERHEAD_KEYS.map((key) => `${group}.${key}`),
    ),
  );
  const sections: FormSection[] = [
    option(scenario, "apiFrontier"),
    option(scenario, "apiOpen"),
    {
      id: "serving",
      title: SECTION_TITLES.serving,
      option: null,
      blocks: filled([block(scenario, "serving", null, pathsOf("serving")), ...capacity]),
    },
    option(scenario, "rented"),
    option(scenario, "owned"),
    {
      id: "routing",
      title: SECTION_TITLES.routing,
      option: "routing",
      blocks: filled(routingPaths(scenario).map(({ id, title, paths }) => block(scenario, id, title, paths))),
    },
    { id: "people", title: "People and overheads", option: null, blocks: filled(people) },
    {
      id: "projection",
      title: SECTION_TITLES.projection,
      option: null,
      blocks: filled([block(scenario, "projection", null, pathsOf("projection"))]),
    },
    {
      id: "general",
      title: SECTION_TITLES.general,
      option: null,
      blocks: [block(scenario, "general", null, pathsOf("general"))],
    },
  ];
  return sections.filter((section) => section.option !== null || section.blocks.length > 0);
}

const SECTION_TITLES: Readonly<Record<GroupId, string>> = {
  general: "General",
  apiFrontier: "Frontier API",
  apiOpen: "Open model by API",
  serving: "Own GPUs: model and sizing",
  rented: "Rented GPUs",
  owned: "Owned servers",
  routing: "Hybrid",
  projection: "Over time",
};

function option(scenario: Scenario, group: OptionGroup): FormSection {
  const paths = pathsOf(group).filter((path) => path !== `${group}.enabled`);
  return {
    id: group,
    title: SECTION_TITLES[group],
    option: group,
    blocks: filled([block(scenario, group, null, paths)]),
  };
}

/** The inputs of a group, less those of people and overheads, which have a section of their own. */
function pathsOf(group: GroupId): string[] {
  return Object.keys(GROUPS[group])
    .filter((key) => !OVERHEAD_KEYS.includes(key))
    .map((key) => `${group}.${key}`);
}

function block(scenario: Scenario, id: string, title: string | null, paths: readonly string[]): FormBlock {
  const visible = paths.filter((path) => isVisible(scenario, path));
  const isMore = (path: string) =>
    inputAt(path)?.detail === true && !NEVER_MORE.includes(path.slice(path.lastIndexOf(".") + 1));
  return {
    id,
    title,
    fields: visible.filter((path) => !isMore(path)),
    more: visible.filter(isMore),
  };
}

const filled = (blocks: readonly FormBlock[]) =>
  blocks.filter((b) => b.fields.length > 0 || b.more.length > 0);

/** Where an input stands in the form, so that it can be opened and focused; null when it is not shown. */
export function placeOf(
  scenario: Scenario,
  path: string,
): { readonly section: string; readonly block: string; readonly more: boolean } | null {
  for (const [i] of scenario.workloads.entries()) {
    const id = `workloads.${i}`;
    if (trafficFields(scenario, i).includes(path)) return { section: "traffic", block: id, more: false };
    const own = workloadBlock(scenario, i);
    if (own.fields.includes(path)) return { section: id, block: id, more: false };
    if (own.more.includes(path)) return { section: id, block: id, more: true };
  }
  for (const section of sectionsOf(scenario)) {
    for (const b of section.blocks) {
      if (b.fields.includes(path)) return { section: section.id, block: b.id, more: false };
      if (b.more.includes(path)) return { section: section.id, block: b.id, more: true };
    }
  }
  return null;
}
