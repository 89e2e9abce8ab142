import { choice, number, reference, share, type InputGroup } from "../input.ts";

/** What rented and owned GPUs have in common: the model, the GPU and how replicas are planned. */
export const servingInputs = {
  openModel: reference({
    label: "Open model to serve",
    help: "The model that your own GPUs would run.",
    to: "open-model",
    initial: "custom",
  }),
  gpu: reference({
    label: "GPU",
    help: "Choose a GPU to get its rent, price and power, or custom to type your own.",
    to: "gpu",
    initial: "custom",
  }),
  gpusPerReplica: number({
    label: "GPUs per replica",
    unit: "GPUs",
    help: "The smallest group of GPUs that serves one copy of the model.",
    min: 1,
    max: 1024,
    whole: true,
    initial: 1,
  }),
  source: choice({
    label: "Cost of own GPUs from",
    help: "Throughput sizes the GPUs for your traffic. A flat price per million output tokens is the simplest stand-in.",
    choices: { throughput: "Throughput and hardware", "flat-price": "Flat price per token" },
    initial: "throughput",
    detail: true,
  }),
  flatUsdPerMOutputTokens: number({
    label: "Flat price",
    unit: "USD per million output tokens",
    help: "The rule of thumb is 5 dollars per million output tokens, all in. It is also the chart's reference line.",
    min: 0,
    max: 1e5,
    initial: 5,
    detail: true,
  }),
  throughputFactor: number({
    label: "Throughput factor",
    unit: "times",
    help: "1 takes throughput as given. Untuned deployments run up to two times below published figures: 0.5.",
    min: 0.01,
    max: 100,
    initial: 1,
    detail: true,
  }),
  planningLoad: share({
    label: "Planning load",
    help: "Share of capacity that you plan to fill in the busiest hour. The rest is headroom.",
    min: 0.01,
    initial: 1,
  }),
  minimumReplicas: number({
    label: "Fewest replicas",
    unit: "replicas",
    help: "Kept running whatever the traffic, for availability.",
    min: 0,
    max: 100000,
    whole: true,
    initial: 0,
  }),
  spareReplicas: number({
    label: "Spare replicas",
    unit: "replicas",
    help: "Kept on top of what the load needs, for failures and deployments.",
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
    help: "From traffic counts whole units for the busiest hour. The others reproduce published tables.",
    choices: { traffic: "From traffic", fixed: "Set by hand", utilisation: "From a set utilisation" },
    initial: "traffic",
    detail: true,
  }),
  fixedUnits: number({
    label: "Units set by hand",
    unit: "instances or servers",
    help: "A fraction is an average over the month.",
    min: 0.001,
    max: 1e7,
    initial: 1,
    detail: true,
  }),
  utilisation: share({
    label: "Set utilisation",
    help: "Pays for as many hours as make the utilisation come out at this.",
    min: 0.001,
    initial: 1,
    detail: true,
  }),
} satisfies InputGroup;
