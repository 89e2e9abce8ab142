import type { Problem } from "./problem.ts";
import type { Scenario, WorkloadScenario } from "./scenario.ts";
import { needsThroughput } from "./throughput.ts";

/**
 * What single values cannot show: inputs that contradict each other, or that are needed and missing.
 * Empty when the scenario can be analysed.
 */
export function checkScenario(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, message: string) => problems.push({ path, message });
  const { general, apiFrontier, apiOpen, rented, owned } = scenario;

  if (general.activeHoursPerMonth !== null && general.activeHoursPerMonth > general.hoursPerMonth) {
    say(
      "general.activeHoursPerMonth",
      `Hours with traffic (${general.activeHoursPerMonth}) cannot exceed the hours in a month (${general.hoursPerMonth}).`,
    );
  }
  const byToken = apiFrontier.enabled || apiOpen.enabled || scenario.serving.source === "flat-price";
  for (const [i, workload] of scenario.workloads.entries()) {
    checkWorkload(workload, `workloads.${i}`, byToken, say);
  }
  if (!apiFrontier.enabled && !apiOpen.enabled && !rented.enabled && !owned.enabled) {
    say("", "Nothing to compare: switch on at least one option.");
  }
  if (needsThroughput(scenario)) {
    for (const [i, workload] of scenario.workloads.entries()) checkCapacity(workload, `workloads.${i}`, say);
  }
  if (
    rented.enabled &&
    rented.purchase === "mix" &&
    (rented.billing !== "autoscaled" || rented.sizing !== "traffic")
  ) {
    say(
      "rented.purchase",
      "The best mix of reserved and on demand needs rented GPUs sized hour by hour from traffic.",
    );
  }
  if (
    owned.idleWattsPerGpu !== null &&
    owned.busyWattsPerGpu !== null &&
    owned.idleWattsPerGpu > owned.busyWattsPerGpu
  ) {
    say(
      "owned.idleWattsPerGpu",
      `Idle power of a GPU (${owned.idleWattsPerGpu} W) cannot exceed its busy power (${owned.busyWattsPerGpu} W).`,
    );
  }
  // The code goes to formatters that refuse anything else.
  if (!/^[A-Z]{3}$/.test(scenario.projection.currency)) {
    say("projection.currency", "The currency shown must be a code of three capital letters, such as EUR.");
  }
  return problems;
}

type Say = (path: string, message: string) => void;

/** @param byToken whether some option is paid by the token, so that a request must have tokens */
function checkWorkload(workload: WorkloadScenario, path: string, byToken: boolean, say: Say): void {
  const named = workload.name || "This workload";
  const needsTokens = byToken || (workload.trafficUnit === "tokens" && workload.tokensPerMonth > 0);
  if (needsTokens && workload.inputTokens + workload.outputTokens === 0) {
    say(`${path}.inputTokens`, `${named} has no tokens: give input tokens, output tokens or both.`);
  }
  const cachedOrWritten = workload.cachedInputShare + workload.cacheWriteShare;
  // Shares typed as 0.9 and 0.1 add up to a hair over 1 in floating point.
  if (cachedOrWritten > 1 + 1e-12) {
    say(
      `${path}.cachedInputShare`,
      `${named}: input read from cache (${percent(workload.cachedInputShare)}) and written to cache (${percent(workload.cacheWriteShare)}) make ${percent(cachedOrWritten)} of the input. Each token is billed once, so together they can be at most 100 %.`,
    );
  }
  if (workload.dayShape === "weights") {
    if (workload.hourWeights.length === 0) {
      say(`${path}.hourWeights`, `${named}: traffic hour by hour needs 24 or 168 hourly weights.`);
    } else if (!workload.hourWeights.some((w) => w > 0)) {
      say(`${path}.hourWeights`, `${named}: at least one hourly weight must be above zero.`);
    }
  }
}

function checkCapacity(workload: WorkloadScenario, path: string, say: Say): void {
  const named = workload.name || "This workload";
  const need = (key: keyof WorkloadScenario, what: string) => {
    if (workload[key] === null) {
      say(`${path}.${key}`, `${named}: give the ${what} of one replica, or leave out rented and owned GPUs.`);
    }
  };
  switch (workload.capacityUnit) {
    case "requests":
      need("requestsPerSecond", "requests a second");
      return;
    case "prefill-and-decode":
      need("prefillTokensPerSecond", "prefill throughput");
      need("decodeTokensPerSecond", "decode throughput");
      return;
    case "output-tokens":
      if (workload.outputTokens === 0) {
        say(
          `${path}.capacityUnit`,
          `${named} has no output tokens, so its throughput must be given in input tokens, all tokens or requests a second.`,
        );
      }
      need("tokensPerSecond", "throughput");
      return;
    case "input-tokens":
      if (workload.inputTokens === 0) {
        say(
          `${path}.capacityUnit`,
          `${named} has no input tokens, so its throughput must be given in output tokens, all tokens or requests a second.`,
        );
      }
      need("tokensPerSecond", "throughput");
      return;
    case "total-tokens":
      if (workload.inputTokens + workload.outputTokens === 0) {
        say(
          `${path}.inputTokens`,
          `${named} has no tokens: give input tokens, output tokens or both, or its throughput in requests a second.`,
        );
      }
      need("tokensPerSecond", "throughput");
      return;
  }
}

const percent = (share: number) => `${Number((share * 100).toPrecision(6))} %`;
