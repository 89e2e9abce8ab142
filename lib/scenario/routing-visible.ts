import type { FactKey } from "./inputs/routing.ts";
import { workloadRoutingInputs } from "./inputs/workload-routing.ts";
import type { Scenario, WorkloadScenario } from "./scenario.ts";

const hasCascade = ({ routing }: Scenario) => routing.cascadeFirst !== "off";

/** Whether what a workload asks of its ways matters; null for inputs that are no such wish. */
export function workloadRoutingMatters(scenario: Scenario, key: string): boolean | null {
  if (!Object.hasOwn(workloadRoutingInputs, key)) return null;
  return scenario.routing.enabled && (key !== "ownEscalatedShare" || hasCascade(scenario));
}

/** Which workloads make a confirmation matter. */
const ASKED: Readonly<Record<FactKey, (workload: WorkloadScenario) => boolean>> = {
  Baa: (w) => w.dataKind === "health",
  Dpa: (w) => w.dataKind === "personal" || w.dataKind === "health",
  Eu: (w) => w.processedIn === "eu",
  Retention: (w) => w.keepsNothing === "yes",
  Training: (w) => w.forbidsTraining === "yes",
  Pci: (w) => w.dataKind === "payment",
  FedRamp: (w) => w.dataKind === "public-sector",
};

/** Whether an input of the hybrid matters, once it is compared. */
export function routingInputMatters(scenario: Scenario, key: string): boolean {
  const { routing, workloads, apiFrontier, apiOpen, rented, owned } = scenario;
  const [, place, rest = ""] = /^(frontier|open|rented|owned)([A-Z].*)$/.exec(key) ?? [];
  const compared = { frontier: apiFrontier, open: apiOpen, rented, owned };
  if (place !== undefined && !compared[place as keyof typeof compared].enabled) return false;
  if (rest in ASKED) return workloads.some(ASKED[rest as FactKey]);
  if (/^(?:rag|tune)[A-Z]/.test(key))
    return (apiFrontier.enabled || apiOpen.enabled) && (key === "ragDocuments" || routing.ragDocuments > 0);
  if (key.startsWith("lever")) return rented.enabled || owned.enabled;
  if (key.startsWith("lockIn")) return apiFrontier.enabled || apiOpen.enabled;
  switch (key) {
    case "cascadeFirst":
      return true;
    case "escalatedToThird":
      return hasCascade(scenario) && routing.cascadeThird !== "none";
    case "networkMs":
    case "frontierFirstTokenMs":
    case "frontierTokenMs":
    case "openFirstTokenMs":
    case "openTokenMs":
      return workloads.some((w) => w.firstTokenTargetMs !== null || w.tokenTargetMs !== null);
    case "lagMonths":
      return workloads.some((w) => w.neededTier !== "any");
    case "frontierRequestsPerMinute":
    case "frontierTokensPerMinute":
    case "openRequestsPerMinute":
    case "openTokensPerMinute":
      return true;
    default:
      return hasCascade(scenario);
  }
}
