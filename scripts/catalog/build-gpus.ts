import type { Gpu, GpuServer, GpuSpecs, RentalOffer } from "../../lib/catalog/gpu.ts";
import { summariseRental } from "../../lib/catalog/rental-summary.ts";
import { readTable, type Row } from "./read-table.ts";
import { noteOf, parseConfidence, rowProvenance } from "./row-provenance.ts";

/** The rental offers known by the day of the snapshot. */
export function buildRentalOffers(date: string): readonly RentalOffer[] {
  return readTable("gpu-rental")
    .filter((row) => row.text("asOf") <= date)
    .map((row) => {
      return {
        gpu: row.text("gpu"),
        provider: row.text("provider"),
        billing: parseBilling(row.text("billing")),
        usdPerGpuHour: row.number("usdPerGpuHour"),
        gpusPerInstance: row.optionalNumber("gpusPerInstance"),
        config: row.optionalText("config") ?? "",
        provenance: rowProvenance(row, true),
        ...noteOf(row),
      };
    });
}

/** All GPUs, each with its rental summary over the given offers. */
export function buildGpus(offers: readonly RentalOffer[]): readonly Gpu[] {
  return readTable("gpus").map((row) => {
    const id = row.text("id");
    return {
      id,
      name: row.text("name"),
      vendor: row.text("vendor") === "AMD" ? "AMD" : "NVIDIA",
      memoryGb: row.number("memoryGb"),
      tdpWatts: row.number("tdpWatts"),
      aliases: row.list("aliases"),
      purchaseUsd: toPurchase(row),
      rental: {
        onDemand: summariseRental(offers, id, "onDemand"),
        spot: summariseRental(offers, id, "spot"),
        reserved: summariseRental(offers, id, "reserved"),
        serverless: summariseRental(offers, id, "serverless"),
      },
      provenance: rowProvenance(row, false),
    };
  });
}

/** How fast each of them is. */
export function buildGpuSpecs(): readonly GpuSpecs[] {
  return readTable("gpus").map((row) => ({
    id: row.text("id"),
    architecture: row.text("architecture"),
    bandwidthGbPerSecond: row.number("bandwidthGbPerSecond"),
    bf16Tflops: row.number("bf16Tflops"),
    fp8Tflops: row.optionalNumber("fp8Tflops"),
    fp4Tflops: row.optionalNumber("fp4Tflops"),
    int8Tops: row.optionalNumber("int8Tops"),
    interconnect: row.text("interconnect"),
    interconnectGbPerSecondPerDirection: row.optionalNumber("interconnectGbPerSecondPerDirection"),
    ...noteOf(row),
  }));
}

/** Whole servers with a listed price. */
export function buildServers(): readonly GpuServer[] {
  return readTable("servers").map((row) => {
    return {
      id: row.text("id"),
      name: row.text("name"),
      gpu: row.text("gpu"),
      gpuCount: row.number("gpuCount"),
      priceUsd: row.number("priceUsd"),
      provenance: rowProvenance(row, true),
      ...noteOf(row),
    };
  });
}

function toPurchase(row: Row): Gpu["purchaseUsd"] {
  const value = row.optionalNumber("purchaseUsd");
  if (value === null) return null;
  return {
    value,
    provenance: {
      source: row.text("purchaseSource"),
      asOf: row.text("purchaseAsOf"),
      confidence: parseConfidence(row.text("purchaseConfidence")),
    },
  };
}

function parseBilling(word: string): RentalOffer["billing"] {
  if (word === "onDemand" || word === "spot" || word === "reserved" || word === "serverless") {
    return word;
  }
  throw new Error(`"${word}" is not a way of billing.`);
}
