import { routingInputMatters, workloadRoutingMatters } from "./routing-visible.ts";
import type { Scenario, WorkloadScenario } from "./scenario.ts";

/**
 * Whether an input matters for the choices made so far. The form shows only those; an input that is hidden
 * keeps its value, so that going back to an earlier choice finds everything as it was.
 *
 * @example isVisible(scenario, "rented.spotUsdPerGpuHour") // true once spot instances are chosen
 */
export function isVisible(scenario: Scenario, path: string): boolean {
  const [group, second = "", third = ""] = path.split(".");
  switch (group) {
    case "workloads": {
      const workload = scenario.workloads[Number(second)];
      return workload !== undefined && workloadInputMatters(scenario, workload, third);
    }
    case "general":
      return generalInputMatters(scenario, second);
    case "apiFrontier":
    case "apiOpen":
      return second === "enabled" || (scenario[group].enabled && apiInputMatters(scenario, group, second));
    case "serving":
      return hosts(scenario) && servingInputMatters(scenario, second);
    case "rented":
      return second === "enabled" || (scenario.rented.enabled && rentedInputMatters(scenario, second));
    case "owned":
      return second === "enabled" || (scenario.owned.enabled && ownedInputMatters(scenario, second));
    case "routing":
      return second === "enabled" || (scenario.routing.enabled && routingInputMatters(scenario, second));
    case "projection":
      return (hosts(scenario) || buysTokens(scenario)) && projectionInputMatters(scenario, second);
    default:
      return false;
  }
}

const hosts = ({ rented, owned }: Scenario) => rented.enabled || owned.enabled;
const buysTokens = ({ apiFrontier, apiOpen }: Scenario) => apiFrontier.enabled || apiOpen.enabled;
const sizesHardware = (scenario: Scenario) => hosts(scenario) && scenario.serving.source === "throughput";

function workloadInputMatters(scenario: Scenario, workload: WorkloadScenario, key: string): boolean {
  switch (key) {
    case "requestsPerDay":
      return workload.trafficUnit === "requests";
    case "users":
    case "requestsPerUserPerDay":
      return workload.trafficUnit === "users";
    case "tokensPerMonth":
      return workload.trafficUnit === "tokens";
    case "cacheWriteShare":
      return buysTokens(scenario);
    case "peakToMean":
    case "peakHour":
      return workload.dayShape === "peak";
    case "hourWeights":
      return workload.dayShape === "weights";
    case "capacityUnit":
      return sizesHardware(scenario);
    case "capacityOrigin":
    case "capacitySource":
      // They follow the throughput: they are shown with it as its origin, and typing over it sets them.
      return false;
    case "tokensPerSecond":
      return (
        sizesHardware(scenario) &&
        (workload.capacityUnit === "output-tokens" ||
          workload.capacityUnit === "input-tokens" ||
          workload.capacityUnit === "total-tokens")
      );
    case "requestsPerSecond":
      return sizesHardware(scenario) && workload.capacityUnit === "requests";
    case "prefillTokensPerSecond":
    case "decodeTokensPerSecond":
      return sizesHardware(scenario) && workload.capacityUnit === "prefill-and-decode";
    default:
      return workloadRoutingMatters(scenario, key) ?? true;
  }
}

function generalInputMatters(scenario: Scenario, key: string): boolean {
  switch (key) {
    case "activeHoursPerMonth":
      return sizesHardware(scenario);
    case "utcOffsetHours":
      return buysTokens(scenario);
    case "outputToInputRatio":
      return hosts(scenario);
    default:
      return true;
  }
}

function apiInputMatters(scenario: Scenario, group: "apiFrontier" | "apiOpen", key: string): boolean {
  const values = scenario[group];
  switch (key) {
    case "cacheWriteUsdPerMTok":
      return scenario.workloads.some((w) => w.cacheWriteShare > 0);
    case "batchMultiplier":
      return scenario.workloads.some((w) => w.batchableShare > 0);
    case "tierKind":
    case "tierInputUsdPerMTok":
    case "tierCachedInputUsdPerMTok":
    case "tierOutputUsdPerMTok":
      return values.tierAboveInputTokens !== null;
    case "peakInputUsdPerMTok":
    case "peakCachedInputUsdPerMTok":
    case "peakOutputUsdPerMTok":
      return values.peakUtcHours.length > 0;
    default:
      return overheadMatters(scenario, group, key);
  }
}

function servingInputMatters(scenario: Scenario, key: string): boolean {
  const throughput = scenario.serving.source === "throughput";
  switch (key) {
    case "deployment":
    case "gpu":
    case "gpusPerReplica":
    case "timePerOutputTokenMs":
    case "timeToFirstTokenMs":
    case "weightPrecision":
    case "throughputFactor":
    case "planningLoad":
    case "minimumReplicas":
    case "spareReplicas":
      return throughput;
    default:
      return true;
  }
}

function rentedInputMatters(scenario: Scenario, key: string): boolean {
  const { rented } = scenario;
  if (isOverhead(key)) return overheadMatters(scenario, "rented", key);
  if (scenario.serving.source === "flat-price") return false;
  const reserves = rented.purchase === "reserved" || rented.purchase === "mix";
  switch (key) {
    case "usdPerGpuHour":
      // A reserved rent that is left empty follows from the on-demand rent.
      return (
        rented.purchase === "on-demand" ||
        rented.purchase === "mix" ||
        (rented.purchase === "reserved" && rented.reservedUsdPerGpuHour === null)
      );
    case "spotUsdPerGpuHour":
    case "interruptionShare":
      return rented.purchase === "spot";
    case "reservationTerm":
      return reserves && rented.reservedUsdPerGpuHour === null;
    case "reservedUsdPerGpuHour":
      return reserves;
    case "billing":
      return rented.sizing !== "utilisation";
    case "startsPerDay":
    case "startupMinutes":
      return rented.billing === "scale-to-zero" && rented.sizing !== "utilisation";
    case "fixedUnits":
      return rented.sizing === "fixed";
    case "utilisation":
      return rented.sizing === "utilisation";
    default:
      return true;
  }
}

function ownedInputMatters(scenario: Scenario, key: string): boolean {
  const { owned } = scenario;
  if (isOverhead(key)) return overheadMatters(scenario, "owned", key);
  if (scenario.serving.source === "flat-price") return false;
  switch (key) {
    case "capitalRatePerYear":
      return owned.capitalMethod !== "none";
    case "fixedUnits":
      return owned.sizing === "fixed";
    case "utilisation":
      return owned.sizing === "utilisation";
    default:
      return true;
  }
}

function projectionInputMatters(scenario: Scenario, key: string): boolean {
  const { apiFrontier, apiOpen, rented, owned, projection } = scenario;
  const { volumes, revenue } = projection;
  const buys = owned.enabled && sizesHardware(scenario);
  switch (key) {
    case "growthPerMonth":
    case "ceilingRequestsPerDay":
      return volumes.length === 0 || projection.afterVolumes === "grow";
    case "afterVolumes":
      return volumes.length > 0;
    case "apiDecline":
      return buysTokens(scenario);
    case "rentDecline":
      return rented.enabled || (owned.enabled && !buys);
    case "serverDecline":
    case "endValue":
    case "depreciationMethod":
    case "leaseMonths":
    case "leaseRatePerYear":
    case "leaseResidualShare":
      return buys;
    case "decliningFactor":
      return buys && projection.depreciationMethod === "declining-balance";
    case "buildMonths":
    case "overlapMonths":
      return hosts(scenario);
    case "currentApi":
      return hosts(scenario) && apiFrontier.enabled && apiOpen.enabled;
    case "gpusPerEngineer":
      return sizesHardware(scenario) && scenario.general.lens === "full";
    case "revenueUsdPerRequest":
      return revenue === "per-request";
    case "revenueUsdPerUser":
    case "revenueRequestsPerUser":
      return revenue === "per-user";
    case "revenueUsdPerMonth":
      return revenue === "per-month";
    case "currencyPerUsd":
      return projection.currency !== "USD";
    default:
      return true;
  }
}

type OverheadGroup = "apiFrontier" | "apiOpen" | "rented" | "owned";

/** Data is counted through either lens, people and one-off work through the full one only. */
const PEOPLE_KEYS = [
  "engineerFte",
  "usdPerFteYear",
  "onCallUsdPerMonth",
  "monitoringUsdPerMonth",
  "complianceUsdPerMonth",
  "oneOffUsd",
  "amortisationMonths",
];
const DATA_KEYS = [
  "storageGb",
  "storageUsdPerGbMonth",
  "egressKbPerRequest",
  "egressUsdPerGb",
  "otherUsdPerMonth",
];
const isOverhead = (key: string) => PEOPLE_KEYS.includes(key) || DATA_KEYS.includes(key);

function overheadMatters(scenario: Scenario, group: OverheadGroup, key: string): boolean {
  const values = scenario[group];
  if (PEOPLE_KEYS.includes(key) && scenario.general.lens === "marginal") return false;
  switch (key) {
    case "usdPerFteYear":
      return values.engineerFte > 0;
    case "amortisationMonths":
      return values.oneOffUsd > 0;
    case "storageUsdPerGbMonth":
      return values.storageGb > 0;
    case "egressUsdPerGb":
      return values.egressKbPerRequest > 0;
    default:
      return true;
  }
}
