import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import type { TokenPrices } from "../../lib/catalog/api-model.ts";
import { fetchPackage } from "./fetch-package.ts";
import type { ListedPrice } from "./listed-price.ts";
import type { PinnedPackage } from "./packages.ts";

const cost = z.object({
  input: z.number(),
  output: z.number(),
  cacheRead: z.number(),
  cacheWrite: z.number(),
});
const model = z.object({
  id: z.string(),
  name: z.string(),
  contextWindow: z.number(),
  cost: cost.extend({
    tiers: z.array(cost.extend({ inputTokensAbove: z.number() })).optional(),
  }),
});
const entry = z.looseObject({ type: z.string().optional() });
const providerFile = z.record(z.string(), z.record(z.string(), entry));

/** Looks up a model's price in a pi-ai release: `null` when that provider does not list it. */
export type PiAiLookup = (provider: string, modelId: string) => ListedPrice | null;

/**
 * Opens a pi-ai release. Prices are US dollars per million tokens.
 *
 * @throws ZodError when the package's files have another shape than the ones we know.
 */
export function readPiAi(pinned: PinnedPackage): PiAiLookup {
  const folder = join(fetchPackage(pinned), "dist/providers/data");
  const files = new Map<string, readonly z.infer<typeof model>[]>();
  return (provider, modelId) => {
    const models = files.get(provider) ?? readProvider(folder, provider);
    files.set(provider, models);
    const found = models.find(({ id }) => id === modelId);
    return found === undefined ? null : toListedPrice(found);
  };
}

function readProvider(folder: string, provider: string): readonly z.infer<typeof model>[] {
  const file = join(folder, `${provider}.json`);
  if (!existsSync(file)) return [];
  const apis = providerFile.parse(JSON.parse(readFileSync(file, "utf8")));
  // The file lists image models and classifiers too, some under the name of a chat model. Releases
  // before 1.0 list chat models only and name no type.
  return Object.values(apis)
    .flatMap((api) => Object.values(api))
    .filter(({ type }) => type === undefined || type === "chat")
    .map((listed) => model.parse(listed));
}

function toListedPrice(listed: z.infer<typeof model>): ListedPrice {
  return {
    prices: toPrices(listed.cost),
    // Every provider with tiers bills the whole request at the higher price, so all are cliffs.
    tiers: (listed.cost.tiers ?? []).map((tier) => ({
      aboveInputTokens: tier.inputTokensAbove,
      kind: "cliff",
      ...toPrices(tier),
    })),
    peak: null,
    contextTokens: listed.contextWindow > 0 ? listed.contextWindow : null,
    name: listed.name,
    dated: false,
  };
}

/** The package writes 0 where a provider has no cache price, so there a zero means "none". */
function toPrices(price: z.infer<typeof cost>): TokenPrices {
  return {
    inputUsdPerMTok: price.input,
    cachedInputUsdPerMTok: price.cacheRead === 0 ? null : price.cacheRead,
    cacheWriteUsdPerMTok: price.cacheWrite === 0 ? null : price.cacheWrite,
    outputUsdPerMTok: price.output,
  };
}
