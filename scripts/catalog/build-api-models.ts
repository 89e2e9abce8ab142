import type { ApiModel } from "../../lib/catalog/api-model.ts";
import type { Provenance } from "../../lib/catalog/provenance.ts";
import type { ListedPrice } from "./listed-price.ts";
import { mergePrices, type MergedPrice } from "./merge-prices.ts";
import type { PriceSources } from "./price-sources.ts";
import { readTable, type Row } from "./read-table.ts";
import { rowProvenance } from "./row-provenance.ts";

/**
 * The curated API models that the packages of this snapshot know, in the table's order.
 *
 * @throws Error when the packages differ and `tables/differences.csv` does not explain why.
 */
export function buildApiModels(sources: PriceSources): readonly ApiModel[] {
  const batch = new Map(readTable("batch").map((row) => [row.text("provider"), row]));
  const explained = new Map(
    readTable("differences")
      .filter((row) => row.text("snapshot") === sources.date)
      .map((row) => [row.text("id"), row]),
  );
  const problems: string[] = [];
  const models = readTable("api-models").flatMap((row) => {
    const id = row.text("id");
    const { piAi, genaiPrices, merged } = lookUp(row, sources);
    if (merged === null) return [];
    const difference = explained.get(id) ?? null;
    if (merged.outcome === "differ" && difference === null) {
      problems.push(`${id}: ${describe(piAi)} against ${describe(genaiPrices)}`);
      return [];
    }
    const batchRow = batch.get(row.text("provider"));
    if (batchRow === undefined) throw new Error(`batch.csv has no row for ${row.text("provider")}.`);
    const preferGenai = merged.outcome === "differ" && difference?.text("prefer") === "genai-prices";
    const price = preferGenai && genaiPrices !== null ? genaiPrices : merged.price;
    const provenance = preferGenai
      ? citeDifference(citeGenai(price, sources), sources.piAiProvenance)
      : toProvenance(merged.outcome, sources);
    const note = difference?.text("note") ?? (merged.outcome === "peak" ? peakNote : null);
    return [toApiModel(row, price, provenance, note, batchRow, sources)];
  });
  if (problems.length > 0) {
    throw new Error(`Unexplained differences on ${sources.date}:\n${problems.join("\n")}`);
  }
  return models;
}

function lookUp(row: Row, sources: PriceSources) {
  const modelId = row.text("id").slice(row.text("id").indexOf("/") + 1);
  const piProvider = row.optionalText("piProvider");
  const genaiProvider = row.optionalText("genaiProvider");
  const piAi = piProvider === null ? null : sources.piAi(piProvider, modelId);
  const genaiPrices = genaiProvider === null ? null : sources.genaiPrices(genaiProvider, modelId);
  // genai-prices lists some models for ever, so a chat model is only current if pi-ai sells it too.
  const gone = piProvider !== null && piAi === null;
  return { piAi, genaiPrices, merged: gone ? null : mergePrices(piAi, genaiPrices) };
}

function toApiModel(
  row: Row,
  price: ListedPrice,
  provenance: Provenance,
  note: string | null,
  batchRow: Row,
  sources: PriceSources,
): ApiModel {
  const kind = row.text("kind") === "embedding" ? "embedding" : "chat";
  return {
    id: row.text("id"),
    name: row.optionalText("name") ?? price.name ?? row.text("id"),
    provider: row.text("provider"),
    kind,
    ...price.prices,
    // Embeddings return no tokens; some lists repeat the input price as an output price.
    outputUsdPerMTok: kind === "embedding" ? 0 : price.prices.outputUsdPerMTok,
    batchMultiplier: batchRow.optionalNumber("multiplier"),
    batchProvenance: rowProvenance(batchRow, true),
    contextTiers: price.tiers,
    peak: price.peak && {
      utcHours: price.peak.utcHours,
      ...price.peak.prices,
      provenance: citeGenai(price, sources),
    },
    contextTokens: row.optionalNumber("contextTokens") ?? price.contextTokens,
    qualityTier: parseTier(row.text("qualityTier")),
    provenance,
    ...(note === null ? {} : { note }),
  };
}

const peakNote =
  "The base price holds outside the peak hours. From 2026-08-23 the provider bills weekends (Beijing time) at the base price all day, which the hours here do not say, so the peak prices are an upper bound.";

function toProvenance(outcome: MergedPrice["outcome"], sources: PriceSources): Provenance {
  switch (outcome) {
    case "only-pi-ai":
      return sources.piAiProvenance;
    case "only-genai-prices":
      return sources.genaiPricesProvenance;
    case "agree":
    case "peak":
      return {
        ...sources.piAiProvenance,
        source: `${sources.piAiProvenance.source}; ${sources.genaiPricesProvenance.source} agrees`,
        confidence: "cross-checked",
      };
    case "differ":
      return citeDifference(sources.piAiProvenance, sources.genaiPricesProvenance);
  }
}

/** A price with a start date comes from the release that knows of that date. */
function citeGenai(price: ListedPrice, sources: PriceSources): Provenance {
  return price.dated ? sources.datedPricesProvenance : sources.genaiPricesProvenance;
}

function citeDifference(used: Provenance, other: Provenance): Provenance {
  return { ...used, source: `${used.source}; ${other.source} differs, see the note` };
}

function parseTier(word: string): ApiModel["qualityTier"] {
  if (word === "frontier" || word === "strong" || word === "small") return word;
  throw new Error(`"${word}" is not a quality tier.`);
}

function describe(price: ListedPrice | null): string {
  return price === null ? "nothing" : JSON.stringify([price.prices, price.tiers]);
}
