import { choice, number, reference, share, type InputGroup } from "../input.ts";
import { helpOf } from "./help-of.ts";

const help = helpOf("serving");

/** What rented and owned GPUs have in common: the model, the GPU and how replicas are planned. */
export const servingInputs = {
  openModel: reference({
    label: "Open model to serve",
    help: help("openModel"),
    to: "open-model",
    initial: "custom",
  }),
  deployment: choice({
    label: "GPUs and throughput",
    help: help("deployment"),
    choices: {
      "best-fit": "Best fit",
      estimated: "My GPUs, estimated throughput",
      stated: "My GPUs, my throughput",
    },
    initial: "stated",
  }),
  gpu: reference({
    label: "GPU",
    help: help("gpu"),
    to: "gpu",
    initial: "custom",
  }),
  gpusPerReplica: number({
    label: "GPUs per replica",
    unit: "GPUs",
    help: help("gpusPerReplica"),
    min: 1,
    max: 1024,
    whole: true,
    initial: 1,
  }),
  timePerOutputTokenMs: number({
    label: "Time per output token, at most",
    unit: "ms",
    help: help("timePerOutputTokenMs"),
    min: 0.1,
    max: 100000,
    initial: 50,
    detail: true,
  }),
  timeToFirstTokenMs: number({
    label: "Time to first token, at most",
    unit: "ms",
    help: help("timeToFirstTokenMs"),
    min: 1,
    max: 1e7,
    initial: 2000,
    detail: true,
  }),
  weightPrecision: choice({
    label: "Weights served as",
    help: help("weightPrecision"),
    choices: {
      any: "As published, or FP8",
      bf16: "BF16",
      fp8: "FP8",
      int8: "INT8",
      int4: "INT4, weights only",
      mxfp4: "MXFP4",
      nvfp4: "NVFP4",
    },
    initial: "any",
    detail: true,
  }),
  source: choice({
    label: "Cost of own GPUs from",
    help: help("source"),
    choices: { throughput: "Throughput and hardware", "flat-price": "Flat price per token" },
    initial: "throughput",
    detail: true,
  }),
  flatUsdPerMOutputTokens: number({
    label: "Flat price",
    unit: "USD per million output tokens",
    help: help("flatUsdPerMOutputTokens"),
    min: 0,
    max: 1e5,
    initial: 5,
    detail: true,
  }),
  throughputFactor: number({
    label: "Throughput factor",
    unit: "times",
    help: help("throughputFactor"),
    min: 0.01,
    max: 100,
    initial: 1,
    detail: true,
  }),
  planningLoad: share({
    label: "Planning load",
    help: help("planningLoad"),
    min: 0.01,
    initial: 1,
  }),
  minimumReplicas: number({
    label: "Fewest replicas",
    unit: "replicas",
    help: help("minimumReplicas"),
    min: 0,
    max: 100000,
    whole: true,
    initial: 0,
  }),
  spareReplicas: number({
    label: "Spare replicas",
    unit: "replicas",
    help: help("spareReplicas"),
    min: 0,
    max: 100000,
    whole: true,
    initial: 0,
    detail: true,
  }),
} satisfies InputGroup;

/** How the size of a fleet is found; rented and owned each have their own. */
export const sizingInputs = {
  sizing: choice({
    label: "Size of the fleet",
    help: help("sizing"),
    choices: { traffic: "From traffic", fixed: "Set by hand", utilisation: "From a set utilisation" },
    initial: "traffic",
    detail: true,
  }),
  fixedUnits: number({
    label: "Units set by hand",
    unit: "instances or servers",
    help: help("fixedUnits"),
    min: 0.001,
    max: 1e7,
    initial: 1,
    detail: true,
  }),
  utilisation: share({
    label: "Set utilisation",
    help: help("utilisation"),
    min: 0.001,
    initial: 1,
    detail: true,
  }),
} satisfies InputGroup;
