import type { RentalBilling, RentalOffer, RentalSummary } from "./gpu.ts";
import { median } from "./median.ts";
import { roundUsd } from "./round-usd.ts";

/**
 * The low, median and high price of one GPU under one way of billing, in US dollars per GPU-hour.
 *
 * Each provider counts once, with its newest price and of equally new ones the lowest: a provider
 * that lists ten instance types is still one seller. Prices that we only assume are left out as
 * soon as one was read, since a remembered price must not move a figure that has a source.
 *
 * Returns `null` when nobody offers the GPU that way.
 *
 * @example summariseRental(offers, "h100-sxm-80gb", "onDemand")?.medianUsdPerGpuHour
 */
export function summariseRental(
  offers: readonly RentalOffer[],
  gpu: string,
  billing: RentalBilling,
): RentalSummary | null {
  const matching = offers.filter((offer) => offer.gpu === gpu && offer.billing === billing);
  const read = matching.filter((offer) => offer.provenance.confidence !== "assumption");
  const chosen = onePerProvider(read.length > 0 ? read : matching);
  if (chosen.length === 0) return null;

  const prices = chosen.map((offer) => offer.usdPerGpuHour);
  const days = chosen.map((offer) => offer.provenance.asOf).toSorted();
  return {
    lowUsdPerGpuHour: Math.min(...prices),
    medianUsdPerGpuHour: roundUsd(median(prices)),
    highUsdPerGpuHour: Math.max(...prices),
    providers: chosen.length,
    oldestAsOf: days[0] ?? "",
    confidence: read.length > 0 ? "read" : "assumption",
  };
}

function onePerProvider(offers: readonly RentalOffer[]): readonly RentalOffer[] {
  const byProvider = new Map<string, RentalOffer>();
  for (const offer of offers) {
    const kept = byProvider.get(offer.provider);
    if (kept === undefined || isBetter(offer, kept)) byProvider.set(offer.provider, offer);
  }
  return [...byProvider.values()];
}

function isBetter(offer: RentalOffer, kept: RentalOffer): boolean {
  if (offer.provenance.asOf !== kept.provenance.asOf) {
    return offer.provenance.asOf > kept.provenance.asOf;
  }
  return offer.usdPerGpuHour < kept.usdPerGpuHour;
}
