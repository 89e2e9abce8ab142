import type { Catalog } from "../catalog/catalog.ts";
import { suggest } from "../catalog/suggest.ts";
import { fieldsOf, sameValue, type ScenarioField } from "../scenario/paths.ts";
import { CAPACITY_KEYS } from "../scenario/throughput.ts";
import type { Preset } from "../scenario/preset.ts";
import { findPreset } from "../scenario/presets.ts";
import type { Problem } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { catalogueValues, referencesOf, type References } from "./catalogue-values.ts";
import type { Origin } from "./origin.ts";
import { RENT_KEYS } from "./rent-keys.ts";

/** An input with the value that is used and where that value comes from. */
export interface ResolvedField extends ScenarioField {
  /** What is used: the stated value, or the catalogue's where the input is empty; null where neither has one. */
  readonly used: ScenarioField["value"];
  readonly origin: Origin;
}

export interface Resolved {
  readonly scenario: Scenario;
  readonly catalog: Catalog;
  readonly references: References;
  readonly fields: ReadonlyMap<string, ResolvedField>;
  /** The number used at a path; null where there is none. */
  readonly number: (path: string) => number | null;
}

/** Fills empty inputs from the catalogue and notes the origin of every value. */
export function resolve(scenario: Scenario, catalog: Catalog, today: string): Resolved {
  const references = referencesOf(scenario, catalog);
  const fromCatalogue = catalogueValues(scenario, catalog, references, today);
  const preset = findPreset(scenario.preset);
  const fields = new Map<string, ResolvedField>();
  for (const field of fieldsOf(scenario)) {
    const filled = field.value === null ? fromCatalogue.get(field.path) : undefined;
    const used = filled?.value ?? field.value;
    const origin = filled?.origin ?? chosenOrigin(scenario, field) ?? statedOrigin(preset, field);
    fields.set(field.path, { ...field, used, origin });
  }
  const number = (path: string) => {
    const used = fields.get(path)?.used;
    return typeof used === "number" ? used : null;
  };
  return { scenario, catalog, references, fields, number };
}

/** Whether the best fit set an input. An instance gets the GPUs of one replica, or keeps what was stated for it. */
function isChosenByBestFit({ serving }: Scenario, { path, value }: ScenarioField): boolean {
  if (serving.deployment !== "best-fit") return false;
  if (path === "rented.gpusPerInstance") return value === serving.gpusPerReplica;
  return path === "serving.gpu" || path === "serving.gpusPerReplica";
}

const BEST_FIT: Origin = {
  kind: "computed",
  source: "Chosen as the best fit for this work and its latency target",
  asOf: null,
  stale: false,
};

/** What the best fit chose, and throughput that was not typed in, carry their own origin; null for other values. */
function chosenOrigin(scenario: Scenario, field: ScenarioField): Origin | null {
  const { path, key, value } = field;
  if (isChosenByBestFit(scenario, field)) return BEST_FIT;
  if (value === null || !CAPACITY_KEYS.some((capacity) => capacity === key)) return null;
  const workload = scenario.workloads[Number(path.split(".")[1])];
  if (workload === undefined || workload.capacityOrigin === "entered") return null;
  return { kind: workload.capacityOrigin, source: workload.capacitySource, asOf: null, stale: false };
}

const YOURS: Origin = { kind: "yours", source: "Your figure", asOf: null, stale: false };

function statedOrigin(preset: Preset | null, field: ScenarioField): Origin {
  if (preset === null) return YOURS;
  const known = baselineOf(preset);
  if (!sameValue(known.values.get(field.path), field.value)) return YOURS;
  const source = preset.sources[field.path];
  // A capacity that the preset leaves empty has no source to cite.
  if (source === undefined || field.value === null) return known.assumption;
  return { kind: "preset", source: source.source, asOf: source.asOf, stale: false };
}

interface Baseline {
  readonly values: ReadonlyMap<string, ScenarioField["value"]>;
  readonly assumption: Origin;
}

/** Presets never change, so what they state is laid out once and not at every key press. */
const baselines = new Map<Preset, Baseline>();

function baselineOf(preset: Preset): Baseline {
  const known = baselines.get(preset);
  if (known) return known;
  const source = `Assumption of the preset ${preset.label}`;
  const made: Baseline = {
    values: new Map(fieldsOf(preset.scenario).map((field) => [field.path, field.value])),
    assumption: { kind: "preset", source, asOf: null, stale: false },
  };
  baselines.set(preset, made);
  return made;
}

/** References that the catalogue does not know, and prices that nobody states. */
export function missingValues(resolved: Resolved): Problem[] {
  const { scenario, catalog, references, number, fields } = resolved;
  const problems: Problem[] = [];
  const unknownParts = new Set<string>();
  const unknown = (path: string, id: string, known: boolean, ids: readonly string[], what: string) => {
    if (known || id === "custom") return;
    const [part = ""] = path.split(".");
    for (const priced of part === "serving" ? ["rented", "owned"] : [part]) unknownParts.add(priced);
    const near = suggest(id, ids);
    const hint = near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
    problems.push({
      path,
      message: `The catalogue of ${catalog.date} has no ${what} "${id}".${hint} Choose custom to use your own figures.`,
    });
  };
  unknown(
    "apiFrontier.model",
    scenario.apiFrontier.model,
    references.apiModel !== null,
    catalog.apiModels.map((m) => m.id),
    "API model",
  );
  const openIds = catalog.openModels.map((m) => m.id);
  unknown("apiOpen.model", scenario.apiOpen.model, references.apiOpenModel !== null, openIds, "open model");
  unknown(
    "serving.openModel",
    scenario.serving.openModel,
    references.servedModel !== null,
    openIds,
    "open model",
  );
  unknown(
    "serving.gpu",
    scenario.serving.gpu,
    references.gpu !== null,
    catalog.gpus.map((g) => g.id),
    "GPU",
  );

  const need = (path: string, otherwise: string) => {
    // A model or GPU that is not known explains its missing prices; one sentence is enough.
    if (number(path) !== null || unknownParts.has(path.split(".")[0] ?? "")) return;
    const label = fields.get(path)?.input.label ?? path;
    problems.push({ path, message: `${label} is missing: type it in${otherwise}.` });
  };
  for (const api of ["apiFrontier", "apiOpen"] as const) {
    if (!scenario[api].enabled) continue;
    need(`${api}.inputUsdPerMTok`, ", or choose a model that the catalogue has a price for");
    need(`${api}.outputUsdPerMTok`, ", or choose a model that the catalogue has a price for");
  }
  if (scenario.serving.source === "flat-price") return problems;
  if (scenario.rented.enabled) {
    for (const key of RENT_KEYS[scenario.rented.purchase])
      need(`rented.${key}`, ", or choose a GPU that the catalogue has a rent for");
  }
  if (scenario.owned.enabled) {
    need("owned.serverPriceUsd", ", or choose a GPU that the catalogue has a price for");
    need("owned.idleWattsPerGpu", ", or choose a GPU");
    need("owned.busyWattsPerGpu", ", or choose a GPU");
  }
  return problems;
}
