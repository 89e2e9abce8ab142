import type { Inputs } from "./inputs.ts";

/**
 * What fills in an input that was left empty, where that follows from other inputs: the same rules as the catalogue's
 * own, as a formula. Null where a figure of the catalogue or nothing stands there.
 */
export function computedInput(inputs: Inputs, path: string): string | null {
  const { resolved } = inputs.analysis;
  const [group = "", key = ""] = path.split(".");
  const { assumptions } = resolved.catalog;
  switch (path) {
    case "general.activeHoursPerMonth":
      return inputs.name("general.hoursPerMonth");
    case "rented.reservedUsdPerGpuHour": {
      if (resolved.number("rented.usdPerGpuHour") === null) return null;
      const { reservedOneYearDiscount, reservedThreeYearDiscount } = assumptions;
      const term = inputs.name("rented.reservationTerm");
      return `${inputs.name("rented.usdPerGpuHour")}*(1-IF(${term}="3y",${reservedThreeYearDiscount.value},${reservedOneYearDiscount.value}))`;
    }
    case "owned.baseWattsPerServer":
      return `${assumptions.serverBaseWatts.value}*${inputs.name("owned.gpusPerServer")}/8`;
    case "owned.installationUsdPerServer":
      return resolved.number("owned.serverPriceUsd") === null
        ? null
        : `${assumptions.installationShareOfPrice.value}*${inputs.name("owned.serverPriceUsd")}`;
    case "owned.serverPriceUsd":
      return serverPrice(inputs);
    case "projection.leaseResidualShare": {
      const owned = inputs.of("owned");
      return `1-(1-${owned("residualShare")})*MIN(1,${inputs.name("projection.leaseMonths")}/(${owned("lifeYears")}*12))`;
    }
    case "projection.revenueRequestsPerUser":
      return inputs.name("workloads.0.requestsPerUserPerDay");
    default:
      return group === "apiFrontier" || group === "apiOpen" ? apiPrice(inputs, group, key) : null;
  }
}

/** A price that a provider does not have is that of fresh input, or of the normal hours and lengths. */
function apiPrice(inputs: Inputs, group: "apiFrontier" | "apiOpen", key: string): string | null {
  const { resolved } = inputs.analysis;
  const name = inputs.of(group);
  const filled = resolved.number(`${group}.${key}`) !== null;
  switch (key) {
    case "cachedInputUsdPerMTok":
    case "cacheWriteUsdPerMTok":
    case "tierInputUsdPerMTok":
    case "peakInputUsdPerMTok":
      return filled ? null : name("inputUsdPerMTok");
    case "tierCachedInputUsdPerMTok":
      return name("tierInputUsdPerMTok");
    case "peakCachedInputUsdPerMTok":
      return name("peakInputUsdPerMTok");
    case "tierOutputUsdPerMTok":
    case "peakOutputUsdPerMTok":
      return name("outputUsdPerMTok");
    case "batchMultiplier":
      return filled ? null : "1";
    default:
      return null;
  }
}

/** A listed server with so many GPUs, else the GPUs and what stands around them. */
function serverPrice(inputs: Inputs): string | null {
  const { references, catalog, number } = inputs.analysis.resolved;
  const { gpu } = references;
  if (gpu === null || number("owned.serverPriceUsd") === null) return null;
  const count = inputs.name("owned.gpusPerServer");
  const cheapest = new Map<number, number>();
  for (const server of catalog.servers) {
    if (server.gpu !== gpu.id) continue;
    cheapest.set(server.gpuCount, Math.min(server.priceUsd, cheapest.get(server.gpuCount) ?? Infinity));
  }
  const bare =
    gpu.purchaseUsd === null
      ? String(number("owned.serverPriceUsd"))
      : `${count}*${gpu.purchaseUsd.value}*${catalog.assumptions.serverPriceOverBareGpus.value}`;
  return [...cheapest].reduce((otherwise, [gpus, usd]) => `IF(${count}=${gpus},${usd},${otherwise})`, bare);
}
