import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { z } from "zod";

import type { ContextTier, TokenPrices } from "../../lib/catalog/api-model.ts";
import { fetchPackage } from "./fetch-package.ts";
import { agree, type ListedPrice } from "./listed-price.ts";
import type { PinnedPackage } from "./packages.ts";

const amount = z.union([
  z.number(),
  z.object({
    base: z.number(),
    tiers: z.array(z.object({ start: z.number(), price: z.number() })),
  }),
]);
const prices = z.object({
  input_mtok: amount.optional(),
  cache_read_mtok: amount.optional(),
  cache_write_mtok: amount.optional(),
  output_mtok: amount.optional(),
});
const constraint = z.union([
  z.object({ type: z.literal("start_date"), start_date: z.iso.date() }),
  z.object({ type: z.literal("time_of_date"), start_time: z.string(), end_time: z.string() }),
]);
const conditional = z.array(z.object({ constraint: constraint.optional(), prices }));
const providers = z.array(
  z.object({
    id: z.string(),
    models: z.array(
      z.object({
        id: z.string(),
        name: z.string().optional(),
        context_window: z.number().optional(),
        prices: z.union([conditional, prices]),
      }),
    ),
  }),
);

const packageModule = z.object({
  waitForUpdate: z.custom<() => Promise<unknown>>((value) => typeof value === "function"),
});

type Amount = z.infer<typeof amount>;
type Prices = z.infer<typeof prices>;

/** Looks up what a model cost on a day: `null` when that provider does not list it. */
export type GenaiPricesLookup = (provider: string, modelId: string, day: string) => ListedPrice | null;

/**
 * Opens a genai-prices release. Prices are US dollars per million tokens.
 *
 * @throws ZodError when the package's data have another shape than the ones we know.
 */
export async function readGenaiPrices(pinned: PinnedPackage): Promise<GenaiPricesLookup> {
  const entry = pathToFileURL(join(fetchPackage(pinned), "dist/index.js")).href;
  const { waitForUpdate } = packageModule.parse(await import(entry));
  const all = providers.parse(await waitForUpdate());
  return (provider, modelId, day) => {
    const models = all.find((candidate) => candidate.id === provider)?.models ?? [];
    const found = models.find((model) => model.id === modelId);
    if (found === undefined) return null;
    const list = Array.isArray(found.prices) ? found.prices : [{ prices: found.prices }];
    const valid = priceOn(list, day);
    return valid && { ...valid, contextTokens: found.context_window ?? null, name: found.name ?? null };
  };
}

function priceOn(
  list: z.infer<typeof conditional>,
  day: string,
): Pick<ListedPrice, "prices" | "tiers" | "peak" | "dated"> | null {
  let base: Prices | null = null;
  let dated = false;
  const windows: { readonly hours: readonly number[]; readonly prices: TokenPrices }[] = [];
  for (const { constraint: when, prices: listed } of list) {
    if (when?.type === "time_of_date") {
      const tokenPrices = toPrices(listed);
      if (tokenPrices !== null) {
        windows.push({ hours: hoursBetween(when.start_time, when.end_time), prices: tokenPrices });
      }
    } else if (when === undefined || when.start_date <= day) {
      base = listed;
      dated = when !== undefined;
    }
  }
  const basePrices = base && toPrices(base);
  if (base === null || basePrices === null) return null;
  return { prices: basePrices, tiers: toTiers(base), peak: toPeak(windows), dated };
}

function toPeak(
  windows: readonly { readonly hours: readonly number[]; readonly prices: TokenPrices }[],
): ListedPrice["peak"] {
  const first = windows[0];
  if (first === undefined) return null;
  if (windows.some((window) => !agree(window.prices, first.prices))) {
    throw new Error("A model has peak hours at two different prices, which we cannot express.");
  }
  return {
    utcHours: windows.flatMap((window) => window.hours).toSorted((a, b) => a - b),
    prices: first.prices,
  };
}

function hoursBetween(start: string, end: string): readonly number[] {
  const whole = /^(\d{2}):00:00Z$/;
  const from = Number(whole.exec(start)?.[1]);
  const to = Number(whole.exec(end)?.[1]);
  if (!(from < to)) throw new Error(`${start} to ${end} is not a span of whole hours.`);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function toPrices(listed: Prices): TokenPrices | null {
  if (listed.input_mtok === undefined) return null;
  return {
    inputUsdPerMTok: baseOf(listed.input_mtok),
    cachedInputUsdPerMTok: listed.cache_read_mtok === undefined ? null : baseOf(listed.cache_read_mtok),
    cacheWriteUsdPerMTok: listed.cache_write_mtok === undefined ? null : baseOf(listed.cache_write_mtok),
    outputUsdPerMTok: listed.output_mtok === undefined ? 0 : baseOf(listed.output_mtok),
  };
}

function baseOf(listed: Amount): number {
  return typeof listed === "number" ? listed : listed.base;
}

function toTiers(listed: Prices): readonly ContextTier[] {
  const input = listed.input_mtok;
  if (input === undefined || typeof input === "number") return [];
  return input.tiers.map(({ start }) => ({
    // Some entries write 271,999 and some 272,000 for one and the same limit of 272,000 tokens.
    aboveInputTokens: Math.round(start / 1000) * 1000,
    kind: "cliff",
    inputUsdPerMTok: tierOf(input, start) ?? baseOf(input),
    cachedInputUsdPerMTok: tierOf(listed.cache_read_mtok, start),
    cacheWriteUsdPerMTok: tierOf(listed.cache_write_mtok, start),
    outputUsdPerMTok: tierOf(listed.output_mtok, start) ?? 0,
  }));
}

function tierOf(listed: Amount | undefined, start: number): number | null {
  if (listed === undefined) return null;
  if (typeof listed === "number") return listed;
  return listed.tiers.find((tier) => tier.start === start)?.price ?? listed.base;
}
