import type { OpenModel, OpenModelSpecs, OpenOffer } from "../../lib/catalog/open-model.ts";
import { summarisePerToken } from "../../lib/catalog/per-token-summary.ts";
import { readTable } from "./read-table.ts";
import { noteOf, rowProvenance } from "./row-provenance.ts";

/** All open models, each with the summary of what it costs per token over the given offers. */
export function buildOpenModels(offers: readonly OpenOffer[]): readonly OpenModel[] {
  return readTable("open-models").map((row) => {
    const id = row.text("id");
    return {
      id,
      name: row.text("name"),
      huggingFaceRepo: row.text("huggingFaceRepo"),
      kind: row.text("kind") === "embedding" ? "embedding" : "chat",
      paramsBillions: row.number("paramsBillions"),
      contextTokens: row.number("contextTokens"),
      licence: row.text("licence"),
      weightsDtype: row.text("weightsDtype"),
      aliases: row.list("aliases"),
      qualityTier: parseTier(row.text("qualityTier")),
      perToken: summarisePerToken(offers, id),
      provenance: rowProvenance(row, false),
    };
  });
}

/** How each of them is built. */
export function buildOpenModelSpecs(): readonly OpenModelSpecs[] {
  return readTable("open-models").map((row) => ({
    id: row.text("id"),
    activeParamsBillions: row.number("activeParamsBillions"),
    commercialUse: parseCommercialUse(row.text("commercialUse")),
    weightsGb: row.number("weightsGb"),
    attention: row.text("attention"),
    layers: {
      growing: row.number("growing"),
      sliding: row.number("sliding"),
      windowTokens: row.optionalNumber("windowTokens"),
      constant: row.number("constant"),
    },
    kvBytesPerToken: row.number("kvBytesPerToken"),
    ...noteOf(row),
  }));
}

function parseCommercialUse(word: string): OpenModelSpecs["commercialUse"] {
  if (word === "allowed" || word === "conditional" || word === "forbidden") return word;
  if (word === "unverified") return word;
  throw new Error(`"${word}" is not a kind of commercial use.`);
}

function parseTier(word: string): OpenModel["qualityTier"] {
  if (word === "frontier" || word === "strong" || word === "small") return word;
  throw new Error(`"${word}" is not a quality tier.`);
}
