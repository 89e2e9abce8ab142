import { chatWorkload, selfHosting } from "./self-hosting.ts";
import type { Scenario, WorkloadScenario } from "./scenario.ts";

const work = (
  name: string,
  requestsPerDay: number,
  inputTokens: number,
  outputTokens: number,
  values: Partial<WorkloadScenario> = {},
): WorkloadScenario => chatWorkload({ name, requestsPerDay, inputTokens, outputTokens, ...values });

/** A support platform: few hard tickets that need a frontier model, and much work around them that does not. */
export function supportPlatformScenario(): Scenario {
  const workloads = [
    work("Hard tickets", 10_000, 6000, 1000, { cachedInputShare: 0.5, neededTier: "frontier" }),
    work("Routine tickets", 100_000, 3000, 300, { cachedInputShare: 0.5, neededTier: "strong" }),
    work("Which queue", 1_500_000, 800, 10),
    work("Which passages", 1_000_000, 6000, 0),
    work("Summaries overnight", 300_000, 2000, 200, { batchableShare: 1 }),
  ];
  const [first = work("", 0, 0, 0)] = workloads;
  const scenario = selfHosting(first, "openai/gpt-6-sol");
  return { ...scenario, workloads, routing: { ...scenario.routing, enabled: true } };
}
