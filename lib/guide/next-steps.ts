import type { Analysis } from "../analysis/analyse.ts";
import { formatNumber } from "../analysis/format.ts";
import { shortGpuName } from "../analysis/labels.ts";
import type { CheapestPlan } from "../analysis/projection/cheapest-plan.ts";
import type { RuleFinding } from "../analysis/rules/rule.ts";
import type { Answers } from "./read-answers.ts";

/**
 * What to find out next, what decides most first: every figure that was assumed for want of an answer, and what the
 * rules leave open.
 *
 * @example nextStepsOf(answers, analysis, plan, findings)[0] // "Count your requests for a week: 20,000 a day is assumed."
 */
export function nextStepsOf(
  answers: Answers,
  analysis: Analysis,
  plan: CheapestPlan | null,
  findings: readonly RuleFinding[],
): readonly string[] {
  const { scenario, resolved, traffic } = analysis;
  const [workload] = scenario.workloads;
  const steps: string[] = [];
  if (answers.requestsPerDay === null)
    steps.push(`Count your requests for a week: ${formatNumber(traffic.requestsPerDay)} a day is assumed.`);
  if (workload)
    steps.push(
      `Look up how long your prompts and answers are, most likely on your provider's usage page: ${formatNumber(workload.inputTokens)} tokens in and ${formatNumber(workload.outputTokens)} out are assumed.`,
    );
  if (answers.apiModel === null && resolved.references.apiModel !== null)
    steps.push(
      `Say which model you would pay for: ${resolved.references.apiModel.name} at list price is assumed.`,
    );
  steps.push(...answers.picked.flatMap(({ choice }) => choice.nextStep ?? []));
  if (findings.length > 0)
    steps.push(
      "Settle each point that has to be cleared up first, and state the answers under Hybrid in the calculator.",
    );
  const gpus = ownGpus(analysis, plan);
  if (gpus !== null)
    steps.push(
      `Rent ${gpus} for a day and benchmark it with your own prompts before you sign for more: its throughput is estimated.`,
    );
  return steps;
}

/** The GPUs of one replica, where own ones are cheapest now or in the plan; null where they are not. */
function ownGpus({ cheapest, resolved, scenario }: Analysis, plan: CheapestPlan | null): string | null {
  const { gpu } = resolved.references;
  const isOwn = (id: string | undefined) => id === "rented" || id === "owned" || id === "hybrid";
  if (gpu === null || !(isOwn(cheapest[0]) || isOwn(plan?.option))) return null;
  return `${formatNumber(scenario.serving.gpusPerReplica)} × ${shortGpuName(gpu.name)}`;
}
