import { shortGpuName } from "@/lib/analysis/labels.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import type { Catalog } from "@/lib/catalog/catalog.ts";
import type { ReferenceInput } from "@/lib/scenario/input.ts";

/** A group of choices in a list of catalogue records. */
export interface ReferenceGroup {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

const MAKERS: Readonly<Record<string, string>> = {
  "meta-llama": "Meta",
  Qwen: "Alibaba Qwen",
  "deepseek-ai": "DeepSeek",
  openai: "OpenAI",
  mistralai: "Mistral AI",
  google: "Google",
  moonshotai: "Moonshot AI",
  "zai-org": "Z.ai",
  MiniMaxAI: "MiniMax",
  microsoft: "Microsoft",
  nvidia: "NVIDIA",
  "stepfun-ai": "StepFun",
  intfloat: "Microsoft E5",
  "nomic-ai": "Nomic",
};

/** The lists are long and the same for a catalogue's whole life, so each is made once. */
const made = new WeakMap<Catalog, Map<string, readonly ReferenceGroup[]>>();

/**
 * The records that a reference can name, grouped by who makes them.
 *
 * @param soldPerToken only models that somebody sells per token, with that price
 */
export function referenceGroups(
  catalog: Catalog,
  to: ReferenceInput["to"],
  soldPerToken: boolean,
): readonly ReferenceGroup[] {
  const lists = made.get(catalog) ?? new Map<string, readonly ReferenceGroup[]>();
  made.set(catalog, lists);
  const key = `${to} ${String(soldPerToken)}`;
  const groups = lists.get(key) ?? grouped(choicesOf(catalog, to, soldPerToken));
  lists.set(key, groups);
  return groups;
}

type Choice = { readonly group: string; readonly id: string; readonly label: string };

function choicesOf(catalog: Catalog, to: ReferenceInput["to"], soldPerToken: boolean): Choice[] {
  switch (to) {
    case "api-model":
      return catalog.apiModels.map((model) => ({
        group: model.kind === "embedding" ? `${model.provider}, embeddings` : model.provider,
        id: model.id,
        label: `${model.name} (${prices(model)})`,
      }));
    case "open-model":
      return catalog.openModels.flatMap((model) => {
        const maker = model.huggingFaceRepo.split("/")[0] ?? "";
        const offer = model.perToken?.median;
        if (soldPerToken && !offer) return [];
        const label = soldPerToken && offer ? `${model.name} (${prices(offer)})` : model.name;
        return [{ group: MAKERS[maker] ?? maker, id: model.id, label }];
      });
    case "gpu":
      return catalog.gpus.map((gpu) => {
        const rent = gpu.rental.onDemand;
        const price = rent ? ` (${formatUsd(rent.medianUsdPerGpuHour)} an hour)` : "";
        return { group: gpu.vendor, id: gpu.id, label: `${shortGpuName(gpu.name)}${price}` };
      });
  }
}

const prices = (p: { readonly inputUsdPerMTok: number; readonly outputUsdPerMTok: number }) =>
  `${formatUsd(p.inputUsdPerMTok)} in, ${formatUsd(p.outputUsdPerMTok)} out`;

function grouped(choices: readonly Choice[]): ReferenceGroup[] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const group = groups.get(choice.group);
    if (group) group.push(choice);
    else groups.set(choice.group, [choice]);
  }
  return [...groups].map(([label, list]) => ({ label, choices: list }));
}

/** The name of the record with an id, or the id itself where there is none. */
export function referenceName(catalog: Catalog, to: ReferenceInput["to"], id: string): string {
  if (id === "custom") return "Custom";
  const records: readonly { readonly id: string; readonly name: string }[] = {
    "api-model": catalog.apiModels,
    "open-model": catalog.openModels,
    gpu: catalog.gpus,
  }[to];
  const name = records.find((record) => record.id === id)?.name ?? id;
  return to === "gpu" ? shortGpuName(name) : name;
}
