import type { LineItemGroup } from "../../pricing/line-item.ts";

/**
 * A line item as formulas: so much a month, so much for each daily request, and so much for each unit of the
 * option's fleet - a server, or an hour of an instance.
 */
export interface OptionItem {
  readonly id: string;
  readonly group: LineItemGroup;
  readonly fixed?: string;
  readonly perDailyRequest?: string;
  readonly perUnit?: string;
  /** Which count of the fleet `perUnit` goes with. */
  readonly unit?: "main" | "reserved";
  /** A share of other items, in place of all that. */
  readonly shareOf?: { readonly share: string; readonly ids: readonly string[] };
  /** Not paid in cash each month. */
  readonly nonCash?: boolean;
  /** Which price moves it over time. */
  readonly follows?: "api" | "rent";
  /** Its price is agreed for the term of a reservation. */
  readonly locked?: boolean;
  /** A running cost of servers that follows the price paid for them. */
  readonly followsServerPrice?: boolean;
  /** Paid for each server in place, so that the cohorts decide and not the need of the month. */
  readonly ofServers?: boolean;
}
