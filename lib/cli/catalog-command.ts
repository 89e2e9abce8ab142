import type { Catalog, CatalogSpecs } from "../catalog/catalog.ts";
import type { RentalSummary } from "../catalog/gpu.ts";
import type { Provenance } from "../catalog/provenance.ts";
import { loadSpecs } from "../catalog/snapshots.ts";
import { isStale } from "../catalog/staleness.ts";
import { parseArguments } from "./arguments.ts";
import { catalogueFor } from "./catalogue-for.ts";
import { dayOption } from "./day-option.ts";
import type { Terminal } from "./terminal.ts";
import { textTable } from "./text-table.ts";

const RULES = {
  flags: { json: "switch", refresh: "switch", catalog: "value", today: "value" },
  mostPositionals: 1,
} as const;

const PARTS = ["prices", "gpus", "models"] as const;
type Part = (typeof PARTS)[number];

/** `catalog [prices|gpus|models] [--json]`: what is known, with sources and dates. */
export async function catalogCommand(args: readonly string[], terminal: Terminal): Promise<string | null> {
  const parsed = parseArguments("catalog", args, RULES);
  if ("problem" in parsed) return parsed.problem;
  if (parsed.switches.has("refresh")) return "--refresh is not available yet in this version of Breakeven.";
  const [named] = parsed.positionals;
  const part = PARTS.find((p) => p === named);
  if (named !== undefined && part === undefined) {
    return `The catalogue has no part "${named}"; its parts are ${PARTS.join(", ")}.`;
  }
  const today = dayOption(parsed, "today", terminal.today());
  if ("problem" in today) return today.problem;
  const day = dayOption(parsed, "catalog", today.day);
  if ("problem" in day) return day.problem;
  const catalog = await catalogueFor(day.day);
  const specs = await loadSpecs(catalog.date);
  if (specs === null) throw new Error(`The snapshot of ${catalog.date} has no specifications.`);
  const parts = part === undefined ? PARTS : [part];
  if (parsed.switches.has("json")) {
    terminal.write(`${JSON.stringify({ date: catalog.date, ...jsonOf(catalog, specs, parts) }, null, 2)}\n`);
  } else {
    const tables = parts.map((p) => TABLES[p](catalog, today.day, specs));
    terminal.write(`${[`Catalogue of ${catalog.date}`, ...tables].join("\n\n")}\n`);
  }
  return null;
}

/** Each record with what is known of the same thing elsewhere. */
function joined<Row extends { readonly id: string }>(
  records: readonly Row[],
  specs: readonly { readonly id: string }[],
): readonly Row[] {
  return records.map((record) => ({ ...specs.find(({ id }) => id === record.id), ...record }));
}

function jsonOf(catalog: Catalog, specs: CatalogSpecs, parts: readonly Part[]): Partial<Catalog> {
  return {
    ...(parts.includes("prices") ? { apiModels: catalog.apiModels } : {}),
    ...(parts.includes("gpus") ? { gpus: joined(catalog.gpus, specs.gpus), servers: catalog.servers } : {}),
    ...(parts.includes("models") ? { openModels: joined(catalog.openModels, specs.openModels) } : {}),
    ...(parts.length === PARTS.length ? { assumptions: catalog.assumptions } : {}),
  };
}

const price = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

/** Day, age and source of a record, as the last columns of its row. */
const origin = ({ asOf, confidence, source }: Provenance, today: string) => [
  isStale(asOf, today) ? `${asOf} (old)` : asOf,
  confidence,
  source,
];
const ORIGIN = ["as of", "confidence", "source"];

const rent = (summary: RentalSummary | null) =>
  summary === null
    ? ""
    : `${price(summary.medianUsdPerGpuHour)} (${price(summary.lowUsdPerGpuHour)}-${price(summary.highUsdPerGpuHour)}, ${String(summary.providers)})`;

const TABLES: Readonly<Record<Part, (catalog: Catalog, today: string, specs: CatalogSpecs) => string>> = {
  prices: (catalog, today) =>
    `API models, USD per million tokens\n${textTable(
      ["model", "input", "cached", "cache write", "output", "batch", ...ORIGIN],
      catalog.apiModels.map((m) => [
        m.id,
        price(m.inputUsdPerMTok),
        price(m.cachedInputUsdPerMTok),
        price(m.cacheWriteUsdPerMTok),
        price(m.outputUsdPerMTok),
        price(m.batchMultiplier),
        ...origin(m.provenance, today),
      ]),
      [1, 2, 3, 4, 5],
    )}`,
  gpus: (catalog, today) =>
    `GPUs, rent in USD per GPU-hour: median (low-high, providers)\n${textTable(
      ["gpu", "memory GB", "on demand", "spot", "reserved", "to buy", ...ORIGIN],
      catalog.gpus.map((g) => [
        g.id,
        String(g.memoryGb),
        rent(g.rental.onDemand),
        rent(g.rental.spot),
        rent(g.rental.reserved),
        price(g.purchaseUsd?.value),
        ...origin(g.provenance, today),
      ]),
      [1, 5],
    )}`,
  models: (catalog, today, specs) =>
    `Open models; per token: cheapest direct provider, USD per million tokens\n${textTable(
      ["model", "parameters B", "active B", "licence", "input", "output", "provider", ...ORIGIN],
      catalog.openModels.map((m) => [
        m.id,
        String(m.paramsBillions),
        price(specs.openModels.find(({ id }) => id === m.id)?.activeParamsBillions),
        m.licence,
        price(m.perToken?.cheapest.inputUsdPerMTok),
        price(m.perToken?.cheapest.outputUsdPerMTok),
        m.perToken?.cheapest.provider ?? "",
        ...origin(m.provenance, today),
      ]),
      [1, 2, 4, 5],
    )}`,
};
