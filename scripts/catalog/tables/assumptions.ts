import type { Assumptions } from "../../../lib/catalog/assumption.ts";
import type { Provenance } from "../../../lib/catalog/provenance.ts";

/** Judgement, stated as such: nobody publishes the value in a form that could be cited. */
function judged(source: string): Provenance {
  return { source, asOf: "2026-11-23", confidence: "assumption" };
}

function reservation(): Provenance {
  return {
    source:
      "Reservations take 30 % to 50 % off GPU prices (Mercatus guide to cloud GPU prices, May 2026); giving the ends of that span to one and three years is our judgement, since they are quoted in private",
    url: "https://www.mercatus-ai.com/blog/cloud-gpu-pricing",
    asOf: "2026-05-01",
    confidence: "assumption",
  };
}

/**
 * What presets start from. A changed value changes only the snapshots built after it: each snapshot
 * keeps a copy, so an older link keeps its numbers.
 */
export const assumptions: Assumptions = {
  electricityUsdPerKwh: {
    label: "Electricity",
    unit: "US dollars per kWh",
    value: 0.0861,
    low: 0.06,
    high: 0.16,
    provenance: {
      source:
        "US industrial average, mean of the twelve months of 2025 (EIA Electric Power Monthly, table 5.3, as tabulated by YCharts); January 2026 alone was 0.0929",
      url: "https://ycharts.com/indicators/us_average_retail_price_of_electricity_industrial_sector",
      asOf: "2026-01-31",
      confidence: "read",
    },
  },
  powerUsageEffectiveness: {
    label: "Power usage effectiveness",
    unit: "facility power over server power",
    value: 1.54,
    low: 1.15,
    high: 1.8,
    provenance: {
      source: "Weighted average of the Uptime Institute Global Data Center Survey 2025",
      url: "https://thefreesheet.com/2026/01/19/data-centre-efficiency-flatlines-for-sixth-year-as-ai-power-demands-soar",
      asOf: "2025-07-31",
      confidence: "cross-checked",
    },
  },
  engineerUsdPerYear: {
    label: "Loaded cost of an engineer",
    unit: "US dollars per year",
    value: 200_000,
    low: 120_000,
    high: 350_000,
    provenance: {
      source:
        "Wages are 69.9 % of what an employee costs in US private industry (BLS ECEC table 6, March 2026, read); the salary of 140,000 that this gives 200,000 for is our judgement, near the BLS median for software developers",
      url: "https://www.bls.gov/news.release/ecec.t06.htm",
      asOf: "2026-03-31",
      confidence: "assumption",
    },
  },
  serverBaseWatts: {
    label: "Server power without its GPUs",
    unit: "watts per server of eight GPUs",
    value: 2_000,
    low: 1_000,
    high: 4_600,
    provenance: {
      source:
        "Judged from two figures: an 8 x H100 server is rated at 10.2 kW, 5.6 kW of it GPUs, and drew at most 8.4 kW when measured with its GPUs near full load (Latif et al., IEEE Access 13, 2025)",
      url: "https://nyuscholars.nyu.edu/en/publications/single-node-power-demand-during-ai-training-measurements-on-an-8--2",
      asOf: "2025-04-01",
      confidence: "assumption",
    },
  },
  idleWattsShareOfTdp: {
    label: "Power of an idle GPU",
    unit: "share of its rated power",
    value: 0.115,
    low: 0.08,
    high: 0.25,
    provenance: {
      source: "Measured on an H200: 80.3 W idle of 700 W rated (Alice GPU Energy Benchmark, June 2026)",
      url: "https://api.serialalice.pt/alice-benchmark",
      asOf: "2026-06-01",
      confidence: "read",
    },
  },
  busyWattsShareOfTdp: {
    label: "Power of a busy GPU",
    unit: "share of its rated power",
    value: 0.85,
    low: 0.6,
    high: 1,
    provenance: {
      source:
        "Measured on an H200 serving with vLLM: 592.8 W of 700 W rated at the heaviest load (Alice GPU Energy Benchmark, June 2026)",
      url: "https://api.serialalice.pt/alice-benchmark",
      asOf: "2026-06-01",
      confidence: "read",
    },
  },
  colocationUsdPerKwMonth: {
    label: "Colocation",
    unit: "US dollars per kW of capacity and month",
    value: 194.95,
    low: 140,
    high: 260,
    provenance: {
      source:
        "Average asking rate for 250 to 500 kW in primary US markets, end of 2025 (CBRE North America Data Center Trends H2 2025, as reported by others; CBRE itself gave 184.06 for the end of 2024). Retail racks cost more",
      url: "https://www.cbre.com/insights/reports/north-america-data-center-trends-h2-2024",
      asOf: "2025-12-31",
      confidence: "read",
    },
  },
  maintenanceShareOfPricePerYear: {
    label: "Maintenance and support",
    unit: "share of the purchase price per year",
    value: 0.05,
    low: 0.02,
    high: 0.15,
    provenance: judged("Our judgement: support contracts and spare parts for servers"),
  },
  serverLifeYears: {
    label: "Life of a server",
    unit: "years",
    value: 5,
    low: 3,
    high: 6,
    provenance: {
      source:
        "Amazon's annual report for 2024: five years from 2025 on for part of its servers, shortened from six; Alphabet and Microsoft use six, critics three",
      url: "https://deepquarry.substack.com/p/amazon-revises-server-lifespan-amid",
      asOf: "2025-02-07",
      confidence: "read",
    },
  },
  residualShareOfPrice: {
    label: "Value left at the end of its life",
    unit: "share of the purchase price",
    value: 0.1,
    low: 0,
    high: 0.3,
    provenance: judged("Our judgement: no index of used GPU servers after five years exists yet"),
  },
  costOfCapitalPerYear: {
    label: "Cost of capital",
    unit: "share per year",
    value: 0.09,
    low: 0.05,
    high: 0.15,
    provenance: {
      source:
        "Our judgement for a software company; the US industries that we read in Damodaran's table of January 2026 run from 4.98 % to 9.38 %",
      url: "https://pages.stern.nyu.edu/adamodar/New_Home_Page/datafile/wacc.html",
      asOf: "2026-01-01",
      confidence: "assumption",
    },
  },
  spotInterruptionAllowance: {
    label: "Work lost to spot interruptions",
    unit: "share of the GPU hours paid",
    value: 0.1,
    low: 0.02,
    high: 0.3,
    provenance: judged("Our judgement: restarts, reloading of weights and moved traffic"),
  },
  reservedOneYearDiscount: {
    label: "Discount of a one-year reservation",
    unit: "share of the on-demand price",
    value: 0.3,
    low: 0.1,
    high: 0.45,
    provenance: reservation(),
  },
  reservedThreeYearDiscount: {
    label: "Discount of a three-year reservation",
    unit: "share of the on-demand price",
    value: 0.5,
    low: 0.3,
    high: 0.6,
    provenance: reservation(),
  },
  egressUsdPerGb: {
    label: "Data sent out to the internet",
    unit: "US dollars per GB",
    value: 0.09,
    low: 0,
    high: 0.12,
    provenance: {
      source: "AWS, first 10 TB a month (a price guide to S3, undated); several GPU clouds charge nothing",
      url: "https://devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples",
      asOf: "2025-01-01",
      confidence: "read",
    },
  },
  storageUsdPerGbMonth: {
    label: "Object storage",
    unit: "US dollars per GB and month",
    value: 0.023,
    low: 0.01,
    high: 0.08,
    provenance: {
      source: "AWS S3 Standard in the eastern US (a price guide to S3, undated)",
      url: "https://devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples",
      asOf: "2025-01-01",
      confidence: "read",
    },
  },
  ruleOfThumbUsdPerMTokOutput: {
    label: "Rule of thumb for self-hosting",
    unit: "US dollars per million output tokens",
    value: 5,
    low: 0.5,
    high: 15,
    provenance: judged("A well-known rule of thumb without a single author; a reference line only"),
  },
  serverPriceOverBareGpus: {
    label: "Server price over the price of its GPUs",
    unit: "ratio",
    value: 1.05,
    low: 1,
    high: 1.5,
    provenance: {
      source:
        "Two listed servers over the street price of their eight GPUs: 250,141.80 over 240,000 (H100) and 338,496 over 320,000 (B200). Other list prices are far higher, so treat it as a low figure",
      url: "https://lenovopress.lenovo.com/lp2368-on-premise-vs-cloud-generative-ai-total-cost-of-ownership-2026-edition",
      asOf: "2026-02-04",
      confidence: "assumption",
    },
  },
  installationShareOfPrice: {
    label: "Installation",
    unit: "share of the purchase price, once",
    value: 0.05,
    low: 0.01,
    high: 0.15,
    provenance: judged("Our judgement: freight, racking, network and burn-in"),
  },
};
