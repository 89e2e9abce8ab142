import type { SingleRouteId } from "../../analysis/hybrid/single-route.ts";
import type { OptionRows } from "./option-table.ts";
import type { Acquisition, ServiceLife } from "./service-life.ts";
import type { Row } from "./sheet.ts";

/** How an option is laid out over time. */
export interface PathPlan {
  readonly title: string;
  /** Under which key its lines are answers; null for lines that only others need. */
  readonly key: string | null;
  readonly rows: OptionRows;
  /** The cell of the first month served, 0 for the first of the projection, and of the month in which building begins. */
  readonly from: string;
  readonly buildFrom: string;
  /** The API that is paid until then, and the cell of the first month in which it no longer is. */
  readonly incumbent: { readonly rows: OptionRows; readonly until: string } | null;
  readonly acquisition: Acquisition;
  readonly life: ServiceLife | null;
}

/** One item of a path. */
export interface PathItemRow {
  readonly id: string;
  readonly option: SingleRouteId;
  readonly kind: "running" | "capital" | "one-off";
  readonly row: Row;
}
