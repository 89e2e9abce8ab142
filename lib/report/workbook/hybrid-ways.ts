import {
  TOO_SMALL_FLEETS,
  type RoutingReport,
  type RoutingRow,
  type RoutingWay,
} from "../../analysis/hybrid/routing-report.ts";
import type { Book } from "./book.ts";
import type { Sheet } from "./sheet.ts";

/** Columns over which the reasons of a blocked way spread, from the sixth on. */
const REASON_COLUMN = 5;
const REASON_COLUMNS = 5;

/** The tables of ways: where each workload goes now and in the mix, and what each way of it would cost or what bars it. */
export function hybridWays(book: Book, sheet: Sheet, report: RoutingReport): void {
  const { rows, answer } = report;
  const withoutRoute = answer.kind === "none" ? answer.withoutRoute : [];
  sheet.heading("Where each workload goes");
  const header = sheet.next;
  sheet.headings(header, [
    "Workload",
    "In the cheapest mix",
    "As it goes today",
    "Requests a day",
    "Share of requests",
  ]);
  sheet.next += 1;
  const requests = sheet.rangeReference(header + 1, 3, header + rows.length, 3);
  for (const [w, row] of rows.entries()) {
    const at = sheet.next;
    sheet.next += 1;
    sheet.text(at, 0, row.name);
    sheet.value(
      at,
      1,
      wayName(row, row.cheapest, withoutRoute.includes(w) ? "No way is open" : "No mix"),
      "general",
      "fixed",
    );
    sheet.value(at, 2, wayName(row, row.now, "None that is compared"), "general", "fixed");
    const own = sheet.value(at, 3, row.workload.requestsPerDay, "number", "fixed");
    sheet.formula(at, 4, `IF(SUM(${requests})>0,${own}/SUM(${requests}),0)`, "share");
    book.fixedOutput(`hybrid.workloads.${w}.share`, sheet, at, 4);
  }
  sheet.next += 1;

  sheet.heading("What each way would cost");
  sheet.paragraph(
    sheet.next,
    7,
    "All of the work, US dollars a month, with this workload on that way and the others wherever is cheapest then. Own GPUs are shared, so that no workload has a price of its own there.",
  );
  sheet.next += 1;
  sheet.headings(sheet.next, ["Workload", "Way", "", "All of the work", "More than the mix", "What bars it"]);
  sheet.next += 1;
  for (const [w, row] of rows.entries()) wayRows(book, sheet, row, `hybrid.workloads.${w}.ways`);
  sheet.next += 1;
}

function wayRows(book: Book, sheet: Sheet, row: RoutingRow, key: string): void {
  const first = sheet.next;
  const { cheapest, now, name, ways } = row;
  for (const [r, way] of ways.entries()) {
    const at = sheet.next;
    sheet.next += 1;
    sheet.text(at, 0, name);
    sheet.text(at, 1, way.route.name);
    const marks = [r === cheapest ? "cheapest" : "", r === now ? "today" : ""].filter((mark) => mark !== "");
    sheet.text(at, 2, marks.join(", "));
    const { wholeUsd } = way;
    if (wholeUsd !== null) {
      const whole = sheet.value(at, 3, wholeUsd, "usd", "fixed");
      book.fixedOutput(`${key}.${r}.wholeUsd`, sheet, at, 3);
      if (cheapest !== null) {
        sheet.formula(at, 4, `${whole}-${sheet.reference(first + cheapest, 3)}`, "usd");
        book.fixedOutput(`${key}.${r}.moreUsd`, sheet, at, 4);
      }
    }
    sheet.paragraph(at, REASON_COLUMNS, reasonOf(way, cheapest !== null), REASON_COLUMN);
  }
}

function reasonOf({ blockedBecause, wholeUsd }: RoutingWay, hasMix: boolean): string {
  if (blockedBecause.length > 0) return blockedBecause.join(" ");
  return hasMix && wholeUsd === null ? TOO_SMALL_FLEETS : "";
}

const wayName = ({ ways }: RoutingRow, index: number | null, otherwise: string): string =>
  ways[index ?? -1]?.route.name ?? otherwise;
