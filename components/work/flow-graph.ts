import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { FlowBand } from "@/lib/analysis/hybrid/flow-of.ts";
import type { RoutingReport } from "@/lib/analysis/hybrid/routing-report.ts";
import { OPTION_IDS, type OptionId } from "@/lib/pricing/option.ts";
import type { FlowLink } from "./flow-layout.ts";
import type { FlowLabel } from "./flow-plot.tsx";

interface FlowGraph {
  readonly columns: readonly (readonly string[])[];
  readonly links: readonly FlowLink[];
  readonly labels: ReadonlyMap<string, FlowLabel>;
}

const isOption = (id: string): id is OptionId => OPTION_IDS.some((option) => option === id);

/**
 * Workloads, routes and places as the nodes of a flow, with what passes between them. Ids are told apart by a letter,
 * since a route and a place may have the same one.
 */
export function flowGraph(
  { rows }: RoutingReport,
  bands: readonly FlowBand[],
  valueOf: (band: FlowBand) => number,
  show: (value: number) => string,
  nameOf: (placeId: string) => string,
): FlowGraph {
  const colourOf = (placeId: string): OptionId => (isOption(placeId) ? placeId : "hybrid");
  const links = new Map<string, FlowLink>();
  const add = (from: string, to: string, value: number, colour: OptionId) => {
    const key = `${from} ${to} ${colour}`;
    links.set(key, { from, to, value: (links.get(key)?.value ?? 0) + value, colour });
  };
  const sums = new Map<string, number>();
  const count = (id: string, value: number) => sums.set(id, (sums.get(id) ?? 0) + value);
  for (const band of bands) {
    const ids = [`w${String(band.workload)}`, `r${band.routeId}`, `p${band.placeId}`] as const;
    const value = valueOf(band);
    const colour = colourOf(band.placeId);
    add(ids[0], ids[1], value, colour);
    add(ids[1], ids[2], value, colour);
    for (const id of ids) count(id, value);
  }
  // In the order in which the workloads, from the top, come to them: fewer bands cross.
  const ordered = bands.toSorted((x, y) => x.workload - y.workload);
  const routeIds = [...new Set(ordered.map(({ routeId }) => routeId))];
  const places = [
    ...new Set(
      routeIds.flatMap((id) => ordered.filter(({ routeId }) => routeId === id).map(({ placeId }) => placeId)),
    ),
  ];
  const routes = rows[0]?.ways.map(({ route }) => route) ?? [];
  const labels = new Map<string, FlowLabel>();
  const label = (id: string, name: string) => {
    const sum = sums.get(id);
    if (sum !== undefined) labels.set(id, { name, amount: show(sum) });
  };
  for (const [w, { name }] of rows.entries()) label(`w${String(w)}`, name);
  for (const { id, name } of routes) label(`r${id}`, isOption(id) ? OPTION_LABELS[id] : name);
  for (const id of places) label(`p${id}`, nameOf(id));
  return {
    columns: [
      rows.map((_, w) => `w${String(w)}`).filter((id) => sums.has(id)),
      routeIds.map((id) => `r${id}`),
      places.map((id) => `p${id}`),
    ],
    links: [...links.values()],
    labels,
  };
}
