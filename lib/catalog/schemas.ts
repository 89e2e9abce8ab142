import { z } from "zod";

import type { ApiModel } from "./api-model.ts";
import type { Assumption } from "./assumption.ts";
import type { Gpu, GpuServer, GpuSpecs, RentalOffer } from "./gpu.ts";
import type { OpenModel, OpenModelSpecs, OpenOffer } from "./open-model.ts";
import type { ProviderFacts } from "./provider-facts.ts";
import type { PublishedCascade } from "./published-cascade.ts";

// The lookups never import this file: the browser trusts the files that the tests have validated
// here, and so does not carry a schema library. `z.ZodType<T>` keeps schema and type in step.

const day = z.iso.date();
const id = z.string().regex(/^\S+$/);
const usd = z.number().nonnegative();
const count = z.int().positive();
const positive = z.number().positive();
const text = z.string().min(1);

export const provenanceSchema = z.strictObject({
  source: text,
  url: z.url({ protocol: /^https$/ }).exactOptional(),
  asOf: day,
  confidence: z.enum(["read", "cross-checked", "assumption"]),
});

const qualityTier = z.enum(["frontier", "strong", "small"]);

const tokenPrices = {
  inputUsdPerMTok: usd,
  cachedInputUsdPerMTok: usd.nullable(),
  cacheWriteUsdPerMTok: usd.nullable(),
  outputUsdPerMTok: usd,
};

export const apiModelSchema: z.ZodType<ApiModel> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/\S+$/),
  name: text,
  provider: text,
  kind: z.enum(["chat", "embedding"]),
  ...tokenPrices,
  batchMultiplier: z.number().positive().max(1).nullable(),
  batchProvenance: provenanceSchema,
  contextTiers: z.array(
    z.strictObject({
      aboveInputTokens: count,
      kind: z.enum(["cliff", "graduated"]),
      ...tokenPrices,
    }),
  ),
  peak: z
    .strictObject({
      utcHours: z.array(z.int().min(0).max(23)).min(1),
      ...tokenPrices,
      provenance: provenanceSchema,
    })
    .nullable(),
  contextTokens: count.nullable(),
  qualityTier,
  provenance: provenanceSchema,
  note: text.exactOptional(),
});

const rentalSummary = z
  .strictObject({
    lowUsdPerGpuHour: positive,
    medianUsdPerGpuHour: positive,
    highUsdPerGpuHour: positive,
    providers: count,
    oldestAsOf: day,
    confidence: z.enum(["read", "cross-checked", "assumption"]),
  })
  .nullable();

export const gpuSpecsSchema: z.ZodType<GpuSpecs> = z.strictObject({
  id,
  architecture: text,
  bandwidthGbPerSecond: positive,
  bf16Tflops: positive,
  fp8Tflops: positive.nullable(),
  fp4Tflops: positive.nullable(),
  int8Tops: positive.nullable(),
  interconnect: text,
  interconnectGbPerSecondPerDirection: positive.nullable(),
  note: text.exactOptional(),
});

export const gpuSchema: z.ZodType<Gpu> = z.strictObject({
  id,
  name: text,
  vendor: z.enum(["NVIDIA", "AMD"]),
  memoryGb: positive,
  tdpWatts: positive,
  aliases: z.array(text),
  purchaseUsd: z.strictObject({ value: positive, provenance: provenanceSchema }).nullable(),
  rental: z.strictObject({
    onDemand: rentalSummary,
    spot: rentalSummary,
    reserved: rentalSummary,
    serverless: rentalSummary,
  }),
  provenance: provenanceSchema,
});

export const rentalOfferSchema: z.ZodType<RentalOffer> = z.strictObject({
  gpu: id,
  provider: text,
  billing: z.enum(["onDemand", "spot", "reserved", "serverless"]),
  usdPerGpuHour: positive,
  gpusPerInstance: count.nullable(),
  config: z.string(),
  provenance: provenanceSchema,
  note: text.exactOptional(),
});

export const gpuServerSchema: z.ZodType<GpuServer> = z.strictObject({
  id,
  name: text,
  gpu: id,
  gpuCount: count,
  priceUsd: positive,
  provenance: provenanceSchema,
  note: text.exactOptional(),
});

const perTokenPrice = {
  inputUsdPerMTok: usd,
  cachedInputUsdPerMTok: usd.nullable(),
  outputUsdPerMTok: usd,
};

export const openModelSpecsSchema: z.ZodType<OpenModelSpecs> = z.strictObject({
  id,
  activeParamsBillions: positive,
  commercialUse: z.enum(["allowed", "conditional", "forbidden", "unverified"]),
  weightsGb: positive,
  attention: text,
  layers: z.strictObject({
    growing: z.int().nonnegative(),
    sliding: z.int().nonnegative(),
    windowTokens: count.nullable(),
    constant: z.int().nonnegative(),
  }),
  kvBytesPerToken: z.int().nonnegative(),
  note: text.exactOptional(),
});

export const openModelSchema: z.ZodType<OpenModel> = z.strictObject({
  id,
  name: text,
  huggingFaceRepo: z.string().regex(/^[^\s/]+\/[^\s/]+$/),
  kind: z.enum(["chat", "embedding"]),
  paramsBillions: positive,
  contextTokens: count,
  licence: text,
  weightsDtype: text,
  aliases: z.array(text),
  qualityTier,
  perToken: z
    .strictObject({
      cheapest: z.strictObject({ provider: text, ...perTokenPrice }),
      median: z.strictObject(perTokenPrice),
      providers: count,
      oldestAsOf: day,
    })
    .nullable(),
  provenance: provenanceSchema,
});

export const openOfferSchema: z.ZodType<OpenOffer> = z.strictObject({
  openModel: id,
  provider: text,
  providerModelId: text,
  ...perTokenPrice,
  contextTokens: count.nullable(),
  aggregator: z.boolean(),
  provenance: provenanceSchema,
});

export const assumptionSchema: z.ZodType<Assumption> = z.strictObject({
  label: text,
  unit: text,
  value: usd,
  low: usd,
  high: usd,
  provenance: provenanceSchema,
});

const sourced = <T>(value: z.ZodType<T>) =>
  z.strictObject({ value, provenance: provenanceSchema }).nullable();

export const providerFactsSchema: z.ZodType<ProviderFacts> = z.strictObject({
  provider: text,
  model: id.exactOptional(),
  signsBusinessAssociateAgreement: sourced(z.boolean()),
  signsDataProcessingAgreement: sourced(z.boolean()),
  offersZeroRetention: sourced(z.boolean()),
  doesNotTrainOnInputs: sourced(z.boolean()),
  processingRegions: sourced(z.array(text).readonly()),
  certifications: sourced(z.array(text).readonly()),
});

const share = z.number().min(0).max(1).nullable();

export const publishedCascadeSchema: z.ZodType<PublishedCascade> = z.strictObject({
  id,
  name: text,
  mode: z.enum(["verify", "predict"]),
  escalatedShare: share,
  cost: z
    .strictObject({
      cascade: positive.nullable(),
      single: positive,
      small: positive.nullable(),
      unit: text,
    })
    .nullable(),
  savedShare: share,
  fewerLargeCallsShare: share,
  quality: text,
  provenance: provenanceSchema,
});
