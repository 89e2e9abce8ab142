import type { ApiModel } from "../catalog/api-model.ts";
import type { AssumptionId } from "../catalog/assumption.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Gpu, RentalSummary } from "../catalog/gpu.ts";
import { findApiModel, findGpu, findOpenModel, serversWith } from "../catalog/lookup.ts";
import type { OpenModel } from "../catalog/open-model.ts";
import type { Provenance } from "../catalog/provenance.ts";
import { oldestFreshDay } from "../catalog/staleness.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { formatUsd } from "./format.ts";
import type { Origin } from "./origin.ts";

/** A value that the catalogue fills in where an input was left empty. */
export interface CatalogueValue {
  readonly value: number;
  readonly origin: Origin;
}

/** The catalogue records that a scenario refers to. */
export interface References {
  readonly apiModel: ApiModel | null;
  readonly apiOpenModel: OpenModel | null;
  readonly servedModel: OpenModel | null;
  readonly gpu: Gpu | null;
}

/** Looks up the records a scenario names; `custom` and unknown ids give null. */
export function referencesOf(scenario: Scenario, catalog: Catalog): References {
  return {
    apiModel: findApiModel(catalog, scenario.apiFrontier.model),
    apiOpenModel: findOpenModel(catalog, scenario.apiOpen.model),
    servedModel: findOpenModel(catalog, scenario.serving.openModel),
    gpu: findGpu(catalog, scenario.serving.gpu),
  };
}

/** What the catalogue says of every input that may be left empty, by path; absent where it says nothing. */
export function catalogueValues(
  scenario: Scenario,
  catalog: Catalog,
  references: References,
  today: string,
): ReadonlyMap<string, CatalogueValue> {
  const values = new Map<string, CatalogueValue>();
  const put = (path: string, value: number | null | undefined, origin: Origin) => {
    if (value !== null && value !== undefined) values.set(path, { value, origin });
  };
  const oldestFresh = oldestFreshDay(today);
  const stale = (asOf: string) => asOf < oldestFresh;
  const fromSource = (provenance: Provenance, note = ""): Origin => ({
    kind: provenance.confidence === "assumption" ? "assumption" : "catalogue",
    source: note === "" ? provenance.source : `${note}; ${provenance.source}`,
    asOf: provenance.asOf,
    ...(provenance.url === undefined ? {} : { url: provenance.url }),
    stale: stale(provenance.asOf),
  });
  const assume = (path: string, id: AssumptionId, factor = 1, note = "") => {
    const { value, provenance } = catalog.assumptions[id];
    // Assumptions about engineering do not go stale within weeks as prices do.
    put(path, value * factor, { ...fromSource(provenance, note), kind: "assumption", stale: false });
  };

  const { apiModel, apiOpenModel, gpu } = references;
  if (apiModel) {
    const origin = fromSource(apiModel.provenance);
    put("apiFrontier.inputUsdPerMTok", apiModel.inputUsdPerMTok, origin);
    put("apiFrontier.cachedInputUsdPerMTok", apiModel.cachedInputUsdPerMTok, origin);
    put("apiFrontier.cacheWriteUsdPerMTok", apiModel.cacheWriteUsdPerMTok, origin);
    put("apiFrontier.outputUsdPerMTok", apiModel.outputUsdPerMTok, origin);
    put("apiFrontier.batchMultiplier", apiModel.batchMultiplier, fromSource(apiModel.batchProvenance));
  }
  const offer = apiOpenModel?.perToken;
  if (apiOpenModel && offer) {
    const { cheapest, median } = offer;
    const origin: Origin = {
      ...fromSource(apiOpenModel.provenance),
      kind: "catalogue",
      source: `Median of ${offer.providers} direct providers of ${apiOpenModel.name}; the cheapest is ${cheapest.provider} at ${formatUsd(cheapest.inputUsdPerMTok)} in and ${formatUsd(cheapest.outputUsdPerMTok)} out`,
      asOf: offer.oldestAsOf,
      stale: stale(offer.oldestAsOf),
    };
    put("apiOpen.inputUsdPerMTok", median.inputUsdPerMTok, origin);
    put("apiOpen.cachedInputUsdPerMTok", median.cachedInputUsdPerMTok, origin);
    put("apiOpen.outputUsdPerMTok", median.outputUsdPerMTok, origin);
  }
  if (gpu) putGpu(scenario, catalog, gpu, stale, put, fromSource);
  assume("rented.interruptionShare", "spotInterruptionAllowance");
  for (const option of ["apiFrontier", "apiOpen", "rented", "owned"]) {
    assume(`${option}.usdPerFteYear`, "engineerUsdPerYear");
    assume(`${option}.storageUsdPerGbMonth`, "storageUsdPerGbMonth");
    assume(`${option}.egressUsdPerGb`, "egressUsdPerGb");
  }
  const onDemand = scenario.rented.usdPerGpuHour ?? values.get("rented.usdPerGpuHour")?.value;
  const term =
    scenario.rented.reservationTerm === "3y" ? "reservedThreeYearDiscount" : "reservedOneYearDiscount";
  if (onDemand !== undefined) {
    const { value, provenance } = catalog.assumptions[term];
    const note = `the on-demand rent less ${Math.round(value * 100)} %`;
    put("rented.reservedUsdPerGpuHour", onDemand * (1 - value), {
      ...fromSource(provenance, note),
      kind: "assumption",
      stale: false,
    });
  }
  assume("owned.lifeYears", "serverLifeYears");
  assume("owned.residualShare", "residualShareOfPrice");
  assume("owned.capitalRatePerYear", "costOfCapitalPerYear");
  assume("owned.maintenanceSharePerYear", "maintenanceShareOfPricePerYear");
  assume("owned.colocationUsdPerKwMonth", "colocationUsdPerKwMonth");
  assume("owned.pue", "powerUsageEffectiveness");
  assume("owned.usdPerKwh", "electricityUsdPerKwh");
  assume(
    "owned.baseWattsPerServer",
    "serverBaseWatts",
    scenario.owned.gpusPerServer / 8,
    "for 8 GPUs, in proportion",
  );
  const price = scenario.owned.serverPriceUsd ?? values.get("owned.serverPriceUsd")?.value;
  if (price !== undefined) {
    assume(
      "owned.installationUsdPerServer",
      "installationShareOfPrice",
      price,
      "share of the server's price",
    );
  }
  assume("projection.discountRatePerYear", "costOfCapitalPerYear");
  assume("projection.leaseRatePerYear", "costOfCapitalPerYear");
  const computed = (source: string): Origin => ({ kind: "computed", source, asOf: null, stale: false });
  const used = (key: "lifeYears" | "residualShare") =>
    scenario.owned[key] ?? values.get(`owned.${key}`)?.value ?? 0;
  const aged = Math.min(1, scenario.projection.leaseMonths / (used("lifeYears") * 12));
  put(
    "projection.leaseResidualShare",
    1 - (1 - used("residualShare")) * aged,
    computed("Straight line between the price and the residual value, at the end of the lease"),
  );
  const perUser = scenario.workloads[0]?.requestsPerUserPerDay ?? 0;
  if (perUser > 0) {
    put("projection.revenueRequestsPerUser", perUser, computed("Requests per user of the first workload"));
  }
  return values;
}

type Put = (path: string, value: number | null | undefined, origin: Origin) => void;

function putGpu(
  scenario: Scenario,
  catalog: Catalog,
  gpu: Gpu,
  stale: (asOf: string) => boolean,
  put: Put,
  fromSource: (provenance: Provenance, note?: string) => Origin,
): void {
  const rent = (path: string, summary: RentalSummary | null, billing: string) => {
    if (summary === null) return;
    put(path, summary.medianUsdPerGpuHour, {
      ...fromSource(gpu.provenance),
      kind: "catalogue",
      source: `Median ${billing} price of ${gpu.name} at ${summary.providers} ${summary.providers === 1 ? "provider" : "providers"} (${formatUsd(summary.lowUsdPerGpuHour)} to ${formatUsd(summary.highUsdPerGpuHour)})`,
      asOf: summary.oldestAsOf,
      stale: stale(summary.oldestAsOf),
    });
  };
  rent("rented.usdPerGpuHour", gpu.rental.onDemand, "on-demand");
  rent("rented.spotUsdPerGpuHour", gpu.rental.spot, "spot");
  const { idleWattsShareOfTdp, busyWattsShareOfTdp, serverPriceOverBareGpus } = catalog.assumptions;
  const watts = (share: typeof idleWattsShareOfTdp): [number, Origin] => [
    gpu.tdpWatts * share.value,
    {
      ...fromSource(share.provenance, `${Math.round(share.value * 100)} % of ${gpu.tdpWatts} W`),
      kind: "assumption",
      stale: false,
    },
  ];
  put("owned.idleWattsPerGpu", ...watts(idleWattsShareOfTdp));
  put("owned.busyWattsPerGpu", ...watts(busyWattsShareOfTdp));

  const count = scenario.owned.gpusPerServer;
  const listed = serversWith(catalog, gpu.id).find((server) => server.gpuCount === count);
  if (listed) put("owned.serverPriceUsd", listed.priceUsd, fromSource(listed.provenance, listed.name));
  else if (gpu.purchaseUsd) {
    const { value, provenance } = gpu.purchaseUsd;
    put("owned.serverPriceUsd", count * value * serverPriceOverBareGpus.value, {
      ...fromSource(
        provenance,
        `${count} × ${formatUsd(value)} × ${serverPriceOverBareGpus.value} for the server around the GPUs`,
      ),
      kind: "assumption",
    });
  }
}
