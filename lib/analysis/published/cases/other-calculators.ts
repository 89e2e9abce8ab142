import type { PublishedCase } from "../published-case.ts";

/** Worked examples of other calculators and papers. */
export const otherCases: readonly PublishedCase[] = [
  {
    id: "induwara-default",
    title: "One rented GPU against an API",
    source: "induwara.lk, self-hosting cost calculator, default scenario",
    note: "The break-even takes one GPU as enough; it stays below what the GPU can carry, so here that is right. 729.6 hours are 30.4 days.",
    figures: [
      {
        name: "API",
        unit: "USD a month",
        published: 110,
        tolerance: 0.005,
        read: (r) => r.options["api-frontier"]?.monthlyUsd,
      },
      {
        name: "Own GPU",
        unit: "USD a month",
        published: 998.46,
        tolerance: 0.005,
        read: (r) => r.options.rented?.monthlyUsd,
      },
      {
        name: "Difference",
        unit: "USD a month",
        published: 888.46,
        tolerance: 0.005,
        read: (r) => r.breakEvens["rented-vs-api-frontier"]?.differenceUsdPerMonth,
      },
      {
        name: "Other infrastructure",
        unit: "USD a month",
        published: 130.23,
        tolerance: 0.01,
        read: (r) => r.options.rented?.lineItems.rentOverhead?.monthlyUsd,
      },
      {
        name: "Break-even",
        unit: "billion tokens a month",
        published: 1.45,
        tolerance: 0.005,
        read: (r) => billions(r.breakEvens["rented-vs-api-frontier"]?.first?.tokensPerMonth),
      },
      {
        name: "Capacity",
        unit: "billion tokens a month",
        published: 6.57,
        tolerance: 0.005,
        read: (r) => billions(r.options.rented?.hardware?.capacityTokensPerMonth),
      },
    ],
  },
  {
    id: "hf-tco-request",
    title: "One request by API",
    source: "mithril-security, TCO_calculator, How_to_contribute.md",
    note: "Prices are given per thousand tokens.",
    figures: [
      {
        name: "Request",
        unit: "USD",
        published: 0.00115,
        tolerance: 1e-9,
        read: (r) => r.options["api-frontier"]?.reservationBased.usdPerRequest,
      },
      {
        name: "1,000 requests",
        unit: "USD",
        published: 1.15,
        tolerance: 1e-6,
        read: (r) => r.options["api-frontier"]?.reservationBased.usdPer1000Requests,
      },
    ],
  },
  {
    id: "studio-optimistic-ri-1y-1000000",
    title: "A million queries a month on reserved instances",
    source: "ajinkyakulkarni/ai-cost-calculator-studio, computeSelfHost",
    note: "It divides the month's queries by 30 days and pays for 730 hours, so its month has two lengths; the scenario states the queries of a day. Headroom of 1.5 is a planning load of two thirds.",
    figures: [
      {
        name: "Instances",
        unit: "instances",
        published: 4,
        tolerance: 0,
        read: (r) => r.options.rented?.hardware?.units,
      },
      {
        name: "GPU rent",
        unit: "USD a month",
        published: 18378.48,
        tolerance: 0.01,
        read: (r) => r.options.rented?.lineItems.rent?.monthlyUsd,
      },
      {
        name: "Everything",
        unit: "USD a month",
        published: 21228.48,
        tolerance: 0.01,
        read: (r) => r.options.rented?.monthlyUsd,
      },
    ],
  },
  {
    id: "frugalgpt-overruling",
    title: "What a cascade saves against the best single model",
    source: "FrugalGPT, Table 3, as quoted in a note on GitHub",
    note: "The table's costs are rounded to a tenth of a dollar, from which 73.2 % follows; it prints 73.3 %. The costs are for a whole test set, said here as two amounts.",
    figures: [
      {
        name: "Saving",
        unit: "%",
        published: 73.3,
        tolerance: 0.15,
        read: (r) => percent(r.breakEvens["api-open-vs-api-frontier"]?.savingShare),
      },
    ],
  },
  {
    id: "cache-partition",
    title: "A request with cached and written input",
    source:
      "microsoft/conductor pull request 427 and otari pull request 356; request of LiteLLM pull request 40174",
    note: "Input tokens are counted with those read from and written to the cache in them, and each must be billed once; the dollars are derived. An API without a cache price charges for all of them as fresh.",
    figures: [
      {
        name: "Fresh input",
        unit: "tokens",
        published: 1000,
        tolerance: 1e-9,
        read: (r) => r.workloads[0]?.freshInputTokens,
      },
      {
        name: "Request",
        unit: "USD",
        published: 0.02415,
        tolerance: 1e-9,
        read: (r) => r.options["api-frontier"]?.reservationBased.usdPerRequest,
      },
      {
        name: "Request, cache ignored",
        unit: "USD",
        published: 0.045,
        tolerance: 1e-9,
        read: (r) => r.options["api-open"]?.reservationBased.usdPerRequest,
      },
    ],
  },
];

const billions = (tokens: number | null | undefined) => (tokens ?? NaN) / 1e9;
const percent = (share: number | null | undefined) => (share ?? NaN) * 100;
