import type { LoadPattern } from "../load/load-plan.ts";
import type { LoadChoice } from "./benchmark-options.ts";

/** The loads of a choice that names them all. */
export function plannedLoads(choice: Exclude<LoadChoice, { kind: "sweep" }>): readonly LoadPattern[] {
  if (choice.kind === "closed")
    return choice.concurrencies.map((concurrency) => ({ kind: "closed", concurrency }));
  const { kind, burstiness, mostInFlight } = choice;
  return choice.requestsPerSecond.map((requestsPerSecond) => ({
    kind,
    requestsPerSecond,
    burstiness,
    mostInFlight,
  }));
}
