import type { Result } from "../../analysis/result/result.ts";
import type { Cell, Table } from "../csv-text.ts";

export function scenarioTable(result: Result): Table {
  const { verdict, volume, ownership } = result;
  const rows: [string, Cell, string][] = [
    ["Name", result.name, ""],
    ["Preset", result.preset, ""],
    ["Verdict", [verdict.headline, verdict.detail].filter((s) => s !== "").join(" "), ""],
    ["Prices of", result.priceDate, "date"],
    ["Catalogue of", result.catalogueDate, "date"],
    ["Generated for", result.today, "date"],
    ["What is counted", result.lens === "full" ? "Everything" : "Serving only", ""],
    ["Hours in a month", result.hoursPerMonth, "hours"],
    ["Requests a day", volume.requestsPerDay, "requests a day"],
    ["Requests a month", volume.requestsPerMonth, "requests a month"],
    ["Tokens a month", volume.tokensPerMonth, "tokens a month"],
    ["Active users a day", volume.users, "users a day"],
  ];
  if (ownership) {
    rows.push(
      ["Life of servers", ownership.lifeMonths, "months"],
      ["Purchase and installation of servers", ownership.purchaseUsd, "USD"],
      ["Running cost over the life", ownership.runningUsd, "USD"],
      ["Residual value at the end", ownership.residualUsd, "USD"],
      ["Cost of owning over the life", ownership.totalUsd, "USD"],
    );
  }
  return { title: "Scenario", header: ["what", "value", "unit"], rows };
}

export function inputTable({ inputs }: Result): Table {
  return {
    title: "Inputs",
    header: ["path", "group", "label", "value", "unit", "origin", "source", "date", "old", "address"],
    rows: inputs.map((input) => [
      input.path,
      input.group,
      input.label,
      valueCell(input.value),
      input.unit,
      input.originLabel,
      input.source,
      input.asOf,
      input.stale,
      input.url,
    ]),
  };
}

function valueCell(value: Result["inputs"][number]["value"]): Cell {
  if (Array.isArray(value)) return value.join(" ");
  return value as Exclude<typeof value, readonly number[]>;
}

/** What a reader must know, and what the answer leaves out. */
export function messageTables({ notices, notCounted }: Result): Table[] {
  return [
    {
      title: "Notices",
      header: ["kind", "message", "input"],
      rows: notices.map((n) => [n.kind, n.message, n.path]),
    },
    {
      title: "Not counted",
      header: ["what", "explanation"],
      rows: notCounted.map((n) => [n.title, n.text]),
    },
  ];
}
