import type { Result } from "../../analysis/result/result.ts";
import type { Table } from "../csv-text.ts";

/** What the columns of the tables over time mean, where their names leave a doubt. */
const COLUMN_NOTES = [
  [
    "serves from month",
    "First month that the option itself serves; until then the API is paid, which its cash includes.",
  ],
  ["cash", "All that is paid in the month, the API included while it is paid; positive is money out."],
  [
    "hardware",
    "Servers bought and installed, less what they were resold for; rents, leases and maintenance.",
  ],
  [
    "present cost",
    "Cash discounted to the start of the first month, less what servers are still worth at the end if that counts.",
  ],
  [
    "total cost of 12 months",
    "Cash of the first 12 months less what the servers in service are worth then; the others likewise.",
  ],
  ["cash after tax", "Cash less the tax rate times opex and depreciation."],
  ["capex", "Servers, their installation, and one-off work, in the month they are paid."],
  ["depreciation", "Capex less residual value, spread over the life of each purchase."],
  ["book value", "Capex so far, less depreciation and what was resold, at the end of the month."],
  ["opex", "Cash that is not capex."],
  ["gross margin", "Revenue less opex and depreciation."],
  ["units", "Instances or servers in place."],
  ["utilisation", "Share of the capacity in place that serves traffic."],
  [
    "paid back in month",
    "First month at whose end the option has cost no more cash than staying with the API.",
  ],
  ["paid back for good in month", "First month from which that stays so to the end."],
] as const;

/** What the projection takes for granted, the cheapest plan with its steps, and what the columns mean. */
export function projectionNotesTable({ projection }: Result): Table {
  const cheapest = projection.cheapest === null ? [] : [["Cheapest plan", projection.cheapest.text]];
  return {
    title: "Over time, in words",
    header: ["what", "text"],
    rows: [
      ...cheapest,
      ...projection.roadmap.map(({ month, date, text }) => [`Month ${month} (${date})`, text]),
      ...projection.assumptions.map((text) => ["Taken for granted", text]),
      ...COLUMN_NOTES.map(([column, text]) => [`Column: ${column}`, text]),
    ],
  };
}
