import type { Traffic } from "../pricing/workload.ts";
import { findPreset } from "../scenario/presets.ts";
import { hasThroughput } from "../scenario/throughput.ts";
import type { OptionAnalysis } from "./option-analysis.ts";
import type { Resolved } from "./resolve.ts";

/** Something that a reader must know about the answer, in one sentence. */
export interface Notice {
  readonly id: string;
  readonly kind: "warning" | "note";
  readonly message: string;
  /** The input it concerns, if one. */
  readonly path?: string;
}

/** What is odd, old or doubtful about an answer. */
export function noticesOf(
  resolved: Resolved,
  traffic: Traffic,
  options: readonly OptionAnalysis[],
): Notice[] {
  const { scenario, references, catalog, fields } = resolved;
  const notices: Notice[] = [];
  const warn = (id: string, message: string, path?: string) =>
    notices.push({ id, kind: "warning", message, ...(path === undefined ? {} : { path }) });
  const note = (id: string, message: string, path?: string) =>
    notices.push({ id, kind: "note", message, ...(path === undefined ? {} : { path }) });

  if (traffic.requestsPerDay === 0)
    note("no-volume", "With no requests the cost per token is not defined; costs shown are fixed ones.");
  for (const option of options) {
    if (!option.servesTraffic) {
      warn(
        `too-small-${option.id}`,
        `${option.id === "rented" ? "The rented fleet" : "The owned fleet"} set by hand is too small for this traffic, so it is left out of the comparison.`,
        `${option.id}.fixedUnits`,
      );
    }
  }
  const unknown = scenario.workloads.findIndex((w) => !hasThroughput(w));
  if (unknown >= 0 && options.some((option) => option.hardware !== null)) {
    note(
      "no-throughput",
      "No throughput is stated, so utilisation is not known and the fleet set by hand is taken to be large enough.",
      `workloads.${unknown}.tokensPerSecond`,
    );
  }
  const contextLimit = references.apiModel?.contextTokens ?? null;
  for (const [i, w] of scenario.workloads.entries()) {
    if (scenario.apiFrontier.enabled && contextLimit !== null && w.inputTokens > contextLimit) {
      warn(
        `context-${i}`,
        `${w.name || "A workload"} sends ${w.inputTokens.toLocaleString("en-US")} input tokens, more than ${references.apiModel?.name ?? "the model"} accepts (${contextLimit.toLocaleString("en-US")}).`,
        `workloads.${i}.inputTokens`,
      );
    }
  }
  const staleFields = [...fields.values()].filter(
    (f) => f.origin.stale && f.origin.kind === "catalogue" && isUsed(resolved, f.path),
  );
  const [oldest] = staleFields.sort((a, b) => ((a.origin.asOf ?? "") < (b.origin.asOf ?? "") ? -1 : 1));
  if (oldest) {
    note(
      "stale-prices",
      `${staleFields.length === 1 ? "One price is" : `${staleFields.length} prices are`} older than 60 days (the oldest is from ${oldest.origin.asOf ?? ""}): check before you sign.`,
      oldest.path,
    );
  }
  if (catalog.date > scenario.general.priceDate) {
    note(
      "catalogue-date",
      `No prices are kept from ${scenario.general.priceDate}; these are of ${catalog.date}.`,
      "general.priceDate",
    );
  }
  const preset = findPreset(scenario.preset);
  if (
    preset &&
    (scenario.rented.enabled || scenario.owned.enabled) &&
    scenario.serving.source === "throughput" &&
    scenario.serving.deployment === "stated" &&
    preset.id !== "blank"
  ) {
    const moved = (["openModel", "gpu", "gpusPerReplica"] as const).some(
      (key) => scenario.serving[key] !== preset.scenario.serving[key],
    );
    const sameThroughput = scenario.workloads.some((w, i) => {
      const was = preset.scenario.workloads[i];
      return (
        w.tokensPerSecond === was?.tokensPerSecond &&
        w.prefillTokensPerSecond === was.prefillTokensPerSecond &&
        w.decodeTokensPerSecond === was.decodeTokensPerSecond
      );
    });
    if (moved && sameThroughput) {
      warn(
        "throughput-moved",
        "The throughput is still that of the preset's model and GPU. Enter what yours reaches.",
        "workloads.0.decodeTokensPerSecond",
      );
    }
  }
  return notices;
}

function isUsed(resolved: Resolved, path: string): boolean {
  const { scenario } = resolved;
  const [group] = path.split(".");
  switch (group) {
    case "apiFrontier":
      return scenario.apiFrontier.enabled;
    case "apiOpen":
      return scenario.apiOpen.enabled;
    case "rented":
      if (!scenario.rented.enabled || scenario.serving.source === "flat-price") return false;
      if (path === "rented.spotUsdPerGpuHour") return scenario.rented.purchase === "spot";
      return (
        path !== "rented.reservedUsdPerGpuHour" ||
        scenario.rented.purchase === "reserved" ||
        scenario.rented.purchase === "mix"
      );
    case "owned":
      return scenario.owned.enabled && scenario.serving.source === "throughput";
    default:
      return true;
  }
}
