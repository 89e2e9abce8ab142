import type { Analysis } from "../../analysis/analyse.ts";
import { RENT_KEYS } from "../../analysis/rent-keys.ts";
import { citedSources } from "./cited-sources.ts";

/** Where prices that decide come from. */
export interface BoardSource {
  /** Which prices, several where one source states them. */
  readonly of: string;
  readonly text: string;
  /** `YYYY-MM-DD`; null where the source has none. */
  readonly asOf: string | null;
  readonly url: string | null;
}

/** The inputs whose sources stand on the board page; all others have theirs in the appendix. */
const DECIDING = [
  ["apiFrontier", "inputUsdPerMTok", "Frontier API prices"],
  ["apiOpen", "inputUsdPerMTok", "Prices of the open model by API"],
  ["rented", "usdPerGpuHour", "Rent"],
  ["rented", "spotUsdPerGpuHour", "Spot rent"],
  ["rented", "reservedUsdPerGpuHour", "Reserved rent"],
  ["owned", "serverPriceUsd", "Price of a server"],
  ["owned", "usdPerKwh", "Electricity"],
] as const;

/** The sources of the prices that decide, with their days, each source once. */
export function boardSources(analysis: Analysis): BoardSource[] {
  const { scenario } = analysis;
  const flat = scenario.serving.source === "flat-price";
  const rents: readonly string[] = RENT_KEYS[scenario.rented.purchase];
  const names = new Map<string, string>();
  for (const [group, key, name] of DECIDING) {
    if (!scenario[group].enabled) continue;
    if (flat && (group === "rented" || group === "owned")) continue;
    if (group === "rented" && !rents.includes(key)) continue;
    names.set(`${group}.${key}`, name);
  }
  return citedSources(analysis, (path) => names.has(path)).map(({ text, asOf, url, fields }) => ({
    of: fields.map(({ path }) => names.get(path) ?? "").join(", "),
    text,
    asOf,
    url,
  }));
}
