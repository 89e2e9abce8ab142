import { formatUsd } from "@/lib/analysis/format.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

/** Writes an amount of US dollars in the currency that is shown. */
export type Money = (usd: number, how?: { readonly compact?: boolean }) => string;

/**
 * Amounts over time in the currency of the scenario. The currency is a factor for display: everything is computed, and
 * exported with its derivation, in US dollars.
 *
 * @example moneyOf(scenarioInEuro)(1000) // "EUR 870"
 */
export function moneyOf({ projection }: Scenario): Money {
  const { currency, currencyPerUsd } = projection;
  if (currency === "USD") return formatUsd;
  return (usd, how) => {
    const text = formatUsd(usd * currencyPerUsd, how);
    return `${currency} ${text.replace("$", "")}`;
  };
}
