import { bareItemId, partItemId } from "../pricing/hybrid/part-item.ts";
import { LINE_ITEM_GROUPS, type LineItemGroup } from "../pricing/line-item.ts";
import { OPTION_IDS } from "../pricing/option.ts";
import { OPTION_LABELS } from "./labels.ts";

const GROUP_NAMES: Readonly<Record<LineItemGroup, string>> = {
  tokens: "Tokens",
  hardware: "Hardware",
  power: "Power",
  hosting: "Hosting",
  data: "Data",
  people: "People",
  "one-off": "One-off work",
};

export const groupLabel = (group: LineItemGroup): string => GROUP_NAMES[group];

/** Every group with its label, in the order of the breakdown. */
export const LABELLED_GROUPS = LINE_ITEM_GROUPS.map((group) => ({ group, label: groupLabel(group) }));

export const ITEM_NAMES: Readonly<Record<string, string>> = {
  freshInput: "Fresh input tokens",
  cachedInput: "Cached input tokens",
  cacheWrite: "Cache writes",
  output: "Output tokens",
  monthlyFee: "Monthly fee",
  flatPrice: "Flat price per output token",
  rent: "GPU rent",
  reservedRent: "Reserved GPU rent",
  rentOverhead: "Other infrastructure",
  depreciation: "Depreciation",
  installation: "Installation",
  capital: "Cost of capital",
  maintenance: "Maintenance",
  electricity: "Electricity",
  colocation: "Colocation",
  licences: "Software licences",
  running: "All-in running cost",
  engineers: "Engineers",
  onCall: "On-call",
  monitoring: "Monitoring and tools",
  compliance: "Compliance",
  oneOff: "One-off work, spread",
  storage: "Storage",
  egress: "Egress",
  other: "Anything else",
  purchase: "Servers bought",
  resale: "Servers resold",
  lease: "Lease of servers",
  addedEngineers: "Engineers who join",
  gates: "Routers and checks",
};

/** @example itemLabel("rented.rent") // "GPU rent, Rented GPUs" */
export function itemLabel(id: string): string {
  const bare = bareItemId(id);
  const from = OPTION_IDS.find((option) => id === partItemId(option, bare));
  const name = ITEM_NAMES[bare] ?? bare;
  return from === undefined ? name : `${name}, ${OPTION_LABELS[from]}`;
}
