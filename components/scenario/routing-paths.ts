import { workloadName } from "@/lib/analysis/workload-name.ts";
import { leverInputs } from "@/lib/scenario/inputs/lever-inputs.ts";
import { retrievalInputs } from "@/lib/scenario/inputs/retrieval-inputs.ts";
import { routingInputs } from "@/lib/scenario/inputs/routing.ts";
import { workloadRoutingInputs } from "@/lib/scenario/inputs/workload-routing.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

/** Inputs of the hybrid that stand together, all of them; those that matter are picked by whoever shows them. */
export function routingPaths({
  workloads,
}: Scenario): readonly { readonly id: string; readonly title: string; readonly paths: readonly string[] }[] {
  const keys = Object.keys(routingInputs).filter((key) => key !== "enabled");
  const isFact = (key: string) => /^(?:frontier|open|rented|owned|network|lag)/.test(key);
  const isLever = (key: string) => Object.hasOwn(leverInputs, key);
  const isRetrieval = (key: string) => Object.hasOwn(retrievalInputs, key);
  const wishes = Object.keys(workloadRoutingInputs);
  return [
    ...workloads.map(({ name }, i) => ({
      id: `routing.${String(i)}`,
      title: workloads.length > 1 ? workloadName(name, i) : "What the work needs",
      paths: wishes.map((key) => `workloads.${String(i)}.${key}`),
    })),
    { id: "routing.facts", title: "What providers confirm", paths: keys.filter(isFact).map(inGroup) },
    {
      id: "routing.cascade",
      title: "Cascade",
      paths: keys.filter((key) => !isFact(key) && !isLever(key) && !isRetrieval(key)).map(inGroup),
    },
    { id: "routing.levers", title: "Levers and lock-in", paths: keys.filter(isLever).map(inGroup) },
    {
      id: "routing.retrieval",
      title: "Retrieval or fine-tuning",
      paths: keys.filter(isRetrieval).map(inGroup),
    },
  ];
}

const inGroup = (key: string) => `routing.${key}`;
