import type { PublishedCase } from "../published-case.ts";

const SOURCE = "Lenovo Press LP2368 (4 February 2026)";
const FIRST_SERVER =
  "Hardware and running cost of an 8 × H100 SR680a V3 against an Azure ND96isr H100 v5 that is never switched off; no people on either side.";

const payback = (hours: number, months: number): PublishedCase["figures"] => [
  {
    name: "Break-even",
    unit: "hours",
    published: hours,
    tolerance: 1,
    read: (r) => r.breakEvens["owned-vs-rented"]?.paybackHours,
  },
  {
    name: "Break-even",
    unit: "months",
    published: months,
    tolerance: 0.07,
    read: (r) => r.breakEvens["owned-vs-rented"]?.paybackMonths,
  },
];

/** Owned servers against cloud instances. */
export const lenovoCases: readonly PublishedCase[] = [
  {
    id: "lenovo26-a-on-demand",
    title: "8 × H100: buying against renting on demand",
    source: SOURCE,
    note: `${FIRST_SERVER} The months are cut to one digit.`,
    figures: payback(2720, 3.7),
  },
  {
    id: "lenovo26-a-3yr",
    title: "8 × H100: buying against a 3-year reservation",
    source: SOURCE,
    note: `${FIRST_SERVER} A 3-year reservation is compared with a break-even within the first year, by which time neither can be undone.`,
    figures: payback(6800, 9.3),
  },
  {
    id: "lenovo26-b-util",
    title: "Hours of renting a day that cost what owning does",
    source: SOURCE,
    note: "The owned server pays its running cost around the clock whatever its use. A rented one that is switched off most of the day has to be had back each morning, at the same price.",
    figures: [
      {
        name: "Owning over five years",
        unit: "USD",
        published: 662900,
        tolerance: 1,
        read: (r) => r.ownership?.totalUsd,
      },
      {
        name: "Break-even use",
        unit: "hours a day",
        published: 4.3,
        tolerance: 0.05,
        read: (r) => r.breakEvens["owned-vs-rented"]?.inverse.rentedHoursPerDay,
      },
    ],
  },
  {
    id: "lenovo26-tok-a",
    title: "8 × H100: dollars per million tokens",
    source: SOURCE,
    note: "At full load in every hour of five years, which no service reaches: a usage-based figure. It counts output tokens only.",
    figures: [
      {
        name: "Owned server",
        unit: "USD an hour",
        published: 12.08,
        tolerance: 0.005,
        read: (r) => r.options.owned?.hardware?.usdPerUnitHour,
      },
      {
        name: "Owned",
        unit: "USD per million tokens",
        published: 0.11,
        tolerance: 0.005,
        read: (r) => r.options.owned?.usageBased.blendedUsdPerMTok,
      },
      {
        name: "Rented",
        unit: "USD per million tokens",
        published: 0.89,
        tolerance: 0.005,
        read: (r) => r.options.rented?.usageBased.blendedUsdPerMTok,
      },
    ],
  },
];
