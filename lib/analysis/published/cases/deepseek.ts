import type { PublishedCase } from "../published-case.ts";

const SOURCE = "DeepSeek, open-infra-index, day 6";

/** One day of DeepSeek's own service. */
export const deepseekCases: readonly PublishedCase[] = [
  {
    id: "deepseek-cost",
    title: "A day of 226.75 nodes of eight GPUs",
    source: SOURCE,
    note: "Two dollars a GPU-hour is an assumed rent of hardware that DeepSeek owns; people, storage and network are left out.",
    figures: [
      {
        name: "Cost",
        unit: "USD a day",
        published: 87072,
        tolerance: 0.5,
        read: (r) => r.options.rented?.dailyUsd,
      },
    ],
  },
  {
    id: "deepseek-revenue",
    title: "A day of tokens at API prices",
    source: SOURCE,
    note: "Token counts are published rounded to billions, hence 0.013 % more than published. The source calls it theoretical: most of its traffic pays less or nothing.",
    figures: [
      {
        name: "Revenue",
        unit: "USD a day",
        published: 562027,
        tolerance: 100,
        read: (r) => r.options["api-frontier"]?.dailyUsd,
      },
      {
        name: "From the rounded counts",
        unit: "USD a day",
        published: 562100,
        tolerance: 0.01,
        read: (r) => r.options["api-frontier"]?.dailyUsd,
      },
    ],
  },
  {
    id: "deepseek-sizing",
    title: "Nodes that a day of tokens keeps busy",
    source: SOURCE,
    note: "Two facts published apart, tokens a day and tokens a second of a node, agree with the published mean number of nodes to 0.05 %. Input counts tokens read from the cache, as their prefill rate does.",
    figures: [
      {
        name: "Mean nodes, computed",
        unit: "nodes",
        published: 226.86,
        tolerance: 0.01,
        read: (r) => r.options.rented?.hardware?.meanUnits,
      },
      {
        name: "Mean nodes, published",
        unit: "nodes",
        published: 226.75,
        tolerance: 0.2,
        read: (r) => r.options.rented?.hardware?.meanUnits,
      },
    ],
  },
];
