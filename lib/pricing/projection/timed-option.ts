import type { CostCurve } from "../cost-curve.ts";
import type { LineItemGroup } from "../line-item.ts";
import type { OptionId, PricedFleet } from "../option.ts";
import type { Decline } from "./price-path.ts";

/** A line item that is paid every month: its amount at the month's volume, times how its price has moved. */
export interface TimedItem {
  readonly id: string;
  readonly group: LineItemGroup;
  readonly curve: CostCurve;
  readonly decline: Decline;
  /** Months for which a price is agreed, from the first month served on; 1 where it moves each month. */
  readonly lockedMonths: number;
}

/** A running cost of owned servers: so much for each that is installed, and so much for the work they do. */
export interface ServerItem {
  readonly id: string;
  readonly group: LineItemGroup;
  readonly usdPerServer: number;
  readonly usdPerDailyRequest: number;
  /** A share of the server's price, so that it is lower for servers that were bought cheaper. */
  readonly followsPrice: boolean;
}

/** Hardware that is bought whole, in cohorts, as demand needs it. */
export interface BoughtServers {
  readonly serverPriceUsd: number;
  readonly installationUsdPerServer: number;
  /** Share of the price paid that a server fetches at the end of its life. */
  readonly residualShare: number;
  readonly lifeMonths: number;
  /** Of the server's price; installation is work and keeps its price. */
  readonly decline: Decline;
  readonly running: readonly ServerItem[];
  /** Cost of capital of one server a month, for a price paid. No cash; it joins the accounts as a charge. */
  readonly capitalUsdPerMonth: (serverPriceUsd: number) => number;
}

/** People who join as the fleet outgrows the one that the option's engineers already look after. */
export interface StaffSteps {
  readonly gpusIncluded: number;
  readonly gpusPerEngineer: number;
  readonly usdPerFteYear: number;
}

/** What an option serves with in one month. */
export interface MonthOfOption {
  readonly items: readonly TimedItem[];
  readonly fleet: PricedFleet | null;
}

/** One way to serve, laid out for time. A mix of both kinds has tokens among its items and servers as well. */
export interface TimedOption extends MonthOfOption {
  readonly id: OptionId;
  /** APIs serve at once; everything else is built first, while an API is paid. */
  readonly needsBuilding: boolean;
  /** What serves in a month, by its number, where that changes; it takes the place of `items` and `fleet`. */
  readonly inMonth?: (month: number) => MonthOfOption;
  readonly servers: BoughtServers | null;
  readonly staff: StaffSteps | null;
  /** Largest volume it can serve, in requests a day. */
  readonly upTo: number;
  /** Paid once, when building starts. */
  readonly oneOffUsd: number;
  /** Months over which the accounts spread it. */
  readonly oneOffMonths: number;
}
