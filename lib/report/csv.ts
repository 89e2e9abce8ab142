import type { Analysis } from "../analysis/analyse.ts";
import { resultOf } from "../analysis/result/result.ts";
import { csvText } from "./csv-text.ts";
import {
  breakEvenTable,
  crossingTable,
  curveTable,
  intervalTable,
  inverseTable,
  notDefinedTable,
} from "./tables/break-even-tables.ts";
import { projectionNotesTable } from "./tables/projection-notes-table.ts";
import { ownerTables } from "./tables/owner-tables.ts";
import { routingTables } from "./tables/routing-tables.ts";
import { inputTable, messageTables, scenarioTable } from "./tables/scenario-tables.ts";
import {
  acquisitionTable,
  cashFlowTable,
  fiscalYearTable,
  marginTable,
  projectionTable,
} from "./tables/projection-tables.ts";
import { lineItemTable, optionTable, unitCostTable } from "./tables/option-tables.ts";

/** Excel takes a file for UTF-8 only when it starts with this mark; every other program reads it either way. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A whole analysis as one CSV file for finance: tables one under another, an empty line between them, each with
 * a title row and a header row. RFC 4180; numbers are written so that reading them gives the same number.
 *
 * @param bom puts the byte order mark first, for Excel
 * @example scenarioCsv(analysis, { bom: false }).split("\r\n")[0] // "Scenario"
 */
export function scenarioCsv(analysis: Analysis, { bom }: { readonly bom: boolean }): string {
  const result = resultOf(analysis);
  const tables = [
    scenarioTable(result),
    inputTable(result),
    optionTable(result),
    unitCostTable(result),
    lineItemTable(result),
    breakEvenTable(result),
    crossingTable(result),
    intervalTable(result),
    inverseTable(result),
    curveTable(result),
    ...routingTables(result),
    ...ownerTables(result),
    projectionTable(result),
    projectionNotesTable(result),
    cashFlowTable(result),
    fiscalYearTable(result),
    acquisitionTable(result),
    marginTable(result),
    ...messageTables(result),
    notDefinedTable(result),
  ];
  return (bom ? BYTE_ORDER_MARK : "") + csvText(tables);
}
