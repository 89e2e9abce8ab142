import { median } from "./median.ts";
import type { OpenOffer, PerTokenSummary } from "./open-model.ts";
import { roundUsd } from "./round-usd.ts";

/**
 * The cheapest and the median price of one open model, in US dollars per million tokens, over the
 * providers that serve it themselves.
 *
 * Aggregators are left out: their price is the price of whichever host they route to that day.
 * Each provider counts once, with its newest price and of equally new ones the cheapest. For the
 * median, a provider without a cache discount counts with its fresh price, because that is what
 * it charges for those tokens.
 *
 * Returns `null` when no provider sells the model directly.
 *
 * @example summarisePerToken(offers, "gpt-oss-120b")?.median.outputUsdPerMTok
 */
export function summarisePerToken(offers: readonly OpenOffer[], openModel: string): PerTokenSummary | null {
  const direct = offers.filter((offer) => offer.openModel === openModel && !offer.aggregator);
  const chosen = onePerProvider(direct).toSorted((a, b) => blend(a) - blend(b));
  const cheapest = chosen[0];
  if (cheapest === undefined) return null;

  const anyCached = chosen.some((offer) => offer.cachedInputUsdPerMTok !== null);
  const cached = chosen.map((offer) => offer.cachedInputUsdPerMTok ?? offer.inputUsdPerMTok);
  const days = chosen.map((offer) => offer.provenance.asOf).toSorted();
  return {
    cheapest: {
      provider: cheapest.provider,
      inputUsdPerMTok: cheapest.inputUsdPerMTok,
      cachedInputUsdPerMTok: cheapest.cachedInputUsdPerMTok,
      outputUsdPerMTok: cheapest.outputUsdPerMTok,
    },
    median: {
      inputUsdPerMTok: roundUsd(median(chosen.map((offer) => offer.inputUsdPerMTok))),
      cachedInputUsdPerMTok: anyCached ? roundUsd(median(cached)) : null,
      outputUsdPerMTok: roundUsd(median(chosen.map((offer) => offer.outputUsdPerMTok))),
    },
    providers: chosen.length,
    oldestAsOf: days[0] ?? "",
  };
}

/** Offers are ranked at three input tokens to one output token, a common mix of chat traffic. */
function blend(offer: OpenOffer): number {
  return (3 * offer.inputUsdPerMTok + offer.outputUsdPerMTok) / 4;
}

function onePerProvider(offers: readonly OpenOffer[]): readonly OpenOffer[] {
  const byProvider = new Map<string, OpenOffer>();
  for (const offer of offers) {
    const kept = byProvider.get(offer.provider);
    if (kept === undefined || isBetter(offer, kept)) byProvider.set(offer.provider, offer);
  }
  return [...byProvider.values()];
}

function isBetter(offer: OpenOffer, kept: OpenOffer): boolean {
  if (offer.provenance.asOf !== kept.provenance.asOf) {
    return offer.provenance.asOf > kept.provenance.asOf;
  }
  return blend(offer) < blend(kept);
}
