import type { Accounts } from "./accounts.ts";
import { accountsOf } from "./accounts.ts";
import type { DepreciationMethod } from "./depreciation.ts";
import { presentCostUsd, type Valuation } from "./present-cost.ts";
import type { Acquisition } from "./serving-path.ts";
import type { CashPath } from "./switch-path.ts";
import { afterTaxCash } from "./tax.ts";
import type { TimedOption } from "./timed-option.ts";

/** A path with everything that finance asks of it. */
export interface ValuedPath {
  readonly path: CashPath;
  readonly accounts: Accounts;
  readonly afterTaxUsd: readonly number[];
  readonly presentCostUsd: number;
  readonly afterTaxPresentCostUsd: number;
}

export interface ValuationTerms {
  readonly valuation: Valuation;
  readonly depreciation: DepreciationMethod;
  readonly taxRate: number;
}

/**
 * Values a path before and after tax, on the one footing on which buying, leasing and renting are compared: the same
 * traffic and months, cash discounted at the same rate, bought servers counted at the end as the valuation says.
 */
export function valuePath(
  path: CashPath,
  options: readonly TimedOption[],
  { valuation, depreciation, taxRate }: ValuationTerms,
  acquisition: Acquisition = { kind: "buy" },
): ValuedPath {
  const servers =
    acquisition.kind === "buy" ? (options.find(({ id }) => id === path.option)?.servers ?? null) : null;
  const accounts = accountsOf(path, options, depreciation, acquisition);
  const afterTaxUsd = afterTaxCash(path.cashUsd, accounts, taxRate);
  return {
    path,
    accounts,
    afterTaxUsd,
    presentCostUsd: presentCostUsd(path, servers, valuation),
    afterTaxPresentCostUsd: presentCostUsd({ ...path, cashUsd: afterTaxUsd }, servers, valuation),
  };
}
