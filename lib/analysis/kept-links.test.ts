import { expect, test } from "vitest";
import { catalogAsOf } from "../catalog/snapshots.ts";
import { decodeLink } from "../scenario/link.ts";
import { analyse } from "./analyse.ts";

/**
 * Links live for ever. These were made with earlier versions and must open to the same cents, whatever presets,
 * catalogues and code become; only append to the list.
 */
test.each([
  [
    "v=1&preset=support-assistant.1&general.priceDate=2026-11-23",
    { "api-frontier": 5713.25, "api-open": 2273.16, rented: 21456.28, owned: 27884.74 },
  ],
  [
    "v=1&preset=document-extraction.1&general.priceDate=2026-11-23&workloads.0.requestsPerDay=600000&rented.billing=autoscaled&owned.gpusPerServer=4",
    { "api-frontier": 94180.03, "api-open": 29961.84, rented: 32156.62, owned: 28167.86 },
  ],
  [
    "v=1&preset=support-assistant.1&general.priceDate=2026-09-01&apiFrontier.model=openai%2Fgpt-5-mini&workloads.0.requestsPerDay=50000",
    { "api-frontier": 3429.92, "api-open": 2766.23, rented: 21456.28, owned: 27889.77 },
  ],
  [
    "v=1&preset=embeddings.1&general.priceDate=2026-11-23",
    { "api-frontier": 1850.56, rented: 5399.68, owned: 7829.82 },
  ],
  [
    "v=1&preset=coding-copilot.1&general.priceDate=2026-11-23",
    { "api-frontier": 14892.63, "api-open": 3326.88, rented: 21456.28, owned: 27894.62 },
  ],
  [
    "v=1&preset=rag-search.1&general.priceDate=2026-11-23",
    { "api-frontier": 8390.57, "api-open": 2449.03, rented: 21456.28, owned: 27885.72 },
  ],
  [
    "v=1&preset=agent.1&general.priceDate=2026-11-23",
    { "api-frontier": 12619.29, "api-open": 3554.22, rented: 21456.28, owned: 27897.59 },
  ],
  [
    "v=1&preset=nightly-batch.1&general.priceDate=2026-11-23",
    { "api-frontier": 2803.98, "api-open": 4801.48, rented: 21456.28, owned: 27904.65 },
  ],
])("the link %s keeps its numbers", async (link, cents) => {
  const { scenario, problems } = decodeLink(link);
  expect(problems).toEqual([]);
  const catalog = await catalogAsOf(scenario.general.priceDate);
  if (catalog === null) throw new Error("a released catalogue is gone");
  const result = analyse(scenario, catalog, "2026-11-23");
  if (!result.ok) throw new Error(result.problems[0]?.message);
  const found = Object.fromEntries(
    result.analysis.options.map((o) => [o.id, Math.round(o.monthlyUsd.value * 100) / 100]),
  );
  expect(found).toEqual(cents);
});
