import type { PublishedCase, PublishedFigure } from "../published-case.ts";

const SOURCE = "redhat-performance/configiq, tests of lib/hybrid-savings and docs/HYBRID_SAVINGS_AUDIT.md";
const WINDOW =
  "Rented units are paid in a window of 100 hours a month and sized for a peak of twice the mean at 90 % load.";

const rented = (published: number): PublishedFigure => ({
  name: "Rented",
  unit: "USD a month",
  published,
  tolerance: 0.005,
  read: (r) => r.options.rented?.monthlyUsd,
});
const owned = (published: number): PublishedFigure => ({
  name: "Owned",
  unit: "USD a month",
  published,
  tolerance: 0.005,
  read: (r) => r.options.owned?.monthlyUsd,
});

/** A calculator's own worked examples. */
export const configiqCases: readonly PublishedCase[] = [
  {
    id: "cq-capacity",
    title: "Tokens that one unit carries in its window",
    source: SOURCE,
    note: WINDOW,
    figures: [
      {
        name: "Planned capacity",
        unit: "tokens a month",
        published: 81000000,
        tolerance: 0,
        read: (r) => r.options.rented?.hardware?.plannedWholeTokensPerMonth,
      },
    ],
  },
  {
    id: "cq-1000000",
    title: "A million tokens a month, three ways",
    source: SOURCE,
    note: `${WINDOW} Owned hardware is its price over 60 months and nothing else: no power, space or people.`,
    figures: [
      {
        name: "API",
        unit: "USD a month",
        published: 1.4,
        tolerance: 0.005,
        read: (r) => r.options["api-frontier"]?.monthlyUsd,
      },
      rented(200),
      owned(400),
    ],
  },
  {
    id: "cq-81000000",
    title: "The last token that one unit carries",
    source: SOURCE,
    note: WINDOW,
    figures: [rented(200), owned(400)],
  },
  {
    id: "cq-81000001",
    title: "One token more: a second unit",
    source: SOURCE,
    note: WINDOW,
    figures: [rented(400), owned(800)],
  },
  {
    id: "cq-crossover",
    title: "First whole token at which renting costs no more than the API",
    source: SOURCE,
    note: `${WINDOW} Steps one and two of the staircase never win, step three does; a search that assumes one crossing per step or a grid misses it.`,
    figures: [
      {
        name: "Break-even",
        unit: "tokens a month",
        published: 235714286,
        tolerance: 0,
        read: (r) => r.breakEvens["rented-vs-api-frontier"]?.first?.wholeTokensPerMonth,
      },
    ],
  },
  {
    id: "cq-worked-hosted",
    title: "An API with its people and one-off work",
    source: SOURCE,
    note: "One of few sources that count people on the API's side. One-off work is spread over 36 months without interest.",
    figures: [
      {
        name: "Tokens",
        unit: "USD a month",
        published: 630,
        tolerance: 0.01,
        read: (r) => sum(r.options["api-frontier"]?.lineItems, ["freshInput", "output"]),
      },
      {
        name: "Everything",
        unit: "USD a month",
        published: 1946.67,
        tolerance: 0.01,
        read: (r) => r.options["api-frontier"]?.monthlyUsd,
      },
      {
        name: "Blended",
        unit: "USD per million tokens",
        published: 0.779,
        tolerance: 0.0005,
        read: (r) => r.options["api-frontier"]?.reservationBased.blendedUsdPerMTok,
      },
    ],
  },
  {
    id: "cq-energy-8gpu",
    title: "Electricity of eight GPUs",
    source: SOURCE,
    note: "500 watts at all hours, busy or idle, and nothing for the server around the GPUs.",
    figures: [
      {
        name: "Electricity",
        unit: "USD a month",
        published: 490.56,
        tolerance: 0.001,
        read: (r) => r.options.owned?.lineItems.electricity?.monthlyUsd,
      },
    ],
  },
  {
    id: "cq-residual",
    title: "Depreciation with a residual value",
    source: SOURCE,
    note: "Straight line, without the cost of the money that is tied up.",
    figures: [
      {
        name: "Depreciation",
        unit: "USD a month",
        published: 583.3333,
        tolerance: 0.001,
        read: (r) => r.options.owned?.lineItems.depreciation?.monthlyUsd,
      },
    ],
  },
];

type LineItems = Readonly<Record<string, { readonly monthlyUsd: number | null }>>;

const sum = (items: LineItems | undefined, ids: readonly string[]): number =>
  ids.reduce((usd, id) => usd + (items?.[id]?.monthlyUsd ?? 0), 0);
