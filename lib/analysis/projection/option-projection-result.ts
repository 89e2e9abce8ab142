import type { LineItemGroup } from "../../pricing/line-item.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Accounts } from "../../pricing/projection/accounts.ts";
import type { Cohort } from "../../pricing/projection/cohorts.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import { cashByGroup, type PathItem } from "../../pricing/projection/switch-path.ts";
import { groupLabel, itemLabel } from "../item-labels.ts";
import { OPTION_LABELS } from "../labels.ts";
import type { NumberBook, ResultNumber } from "../result/number-book.ts";
import { afterTaxFigure, cashFigure, presentCostFigure } from "./projection-figures.ts";
import type { DatedProjection } from "./projection-of.ts";
import { fiscalYearResults, type FiscalYearResult } from "./fiscal-year-result.ts";
import { marginResult, type MarginResult } from "./margin-result.ts";
import { switchResult, type SwitchResult } from "./switch-result.ts";
import { totalCostResults, type TotalCostResult } from "./total-cost-result.ts";

/** One line item over time. */
export interface ProjectedItemResult {
  readonly id: string;
  readonly label: string;
  /** Whose item it is: the option's own, or the API's that is paid until it serves. */
  readonly option: OptionId;
  readonly group: LineItemGroup;
  readonly groupLabel: string;
  readonly kind: PathItem["kind"];
  readonly cashUsd: readonly number[];
}

export interface PaybackResult {
  readonly simpleMonth: number | null;
  readonly simpleLastingMonth: number | null;
  readonly discountedMonth: number | null;
  readonly discountedLastingMonth: number | null;
}

/** One option over time, begun as soon as it can be. Arrays have one value a month; months count from 1. */
export interface OptionProjectionResult {
  readonly id: OptionId;
  readonly label: string;
  /** The API that is paid until it serves, and in an overlap after; null where none is paid. */
  readonly until: OptionId | null;
  /** Null where it is not built within the months ahead. */
  readonly servesFromMonth: number | null;
  readonly tooSmallFromMonth: number | null;
  readonly cashUsd: readonly number[];
  readonly cumulativeCashUsd: readonly number[];
  readonly afterTaxCashUsd: readonly number[];
  readonly groupsUsd: Readonly<Partial<Record<LineItemGroup, readonly number[]>>>;
  readonly items: readonly ProjectedItemResult[];
  readonly units: readonly number[];
  readonly utilisation: readonly (number | null)[];
  readonly cohorts: readonly Cohort[];
  readonly totalCashUsd: ResultNumber;
  readonly presentCostUsd: ResultNumber;
  readonly afterTaxPresentCostUsd: ResultNumber;
  readonly totalCost: Readonly<Record<string, TotalCostResult>>;
  readonly accounts: Accounts;
  readonly payback: PaybackResult | null;
  readonly switch: SwitchResult | null;
  readonly grossMarginUsd: readonly number[];
  readonly grossMarginShare: readonly (number | null)[];
  readonly margin: MarginResult;
  readonly fiscalYears: readonly FiscalYearResult[];
}

const NOT_FINITE = "It is not finite.";
const counted = (month: number | null): number | null => (month === null ? null : month + 1);

/** One option's projection, by name. */
export function optionProjectionResult(
  context: DatedProjection,
  option: OptionProjection,
  book: NumberBook,
): OptionProjectionResult {
  const { months, terms } = context;
  const { path, accounts, id } = option;
  const place = `projection.options.${id}`;
  const servers = context.serversOf(id);
  const presentCost = presentCostFigure(option.presentCostUsd, path, servers, terms.valuation);
  const { payback } = option;
  return {
    id,
    label: OPTION_LABELS[id],
    until: path.incumbent,
    servesFromMonth: path.from < months ? path.from + 1 : null,
    tooSmallFromMonth: counted(option.tooSmallFrom),
    cashUsd: path.cashUsd,
    cumulativeCashUsd: option.cumulativeUsd,
    afterTaxCashUsd: option.afterTaxUsd,
    groupsUsd: cashByGroup(path.items, months),
    items: path.items.map((item) => ({
      id: item.id,
      // Paid in full at once here; the month's figure spreads it.
      label: item.id === "oneOff" ? "One-off work" : itemLabel(item.id),
      option: item.option,
      group: item.group,
      groupLabel: groupLabel(item.group),
      kind: item.kind,
      cashUsd: item.usd,
    })),
    units: path.installed,
    utilisation: option.utilisation,
    cohorts: path.cohorts.map((c) => ({ ...c, month: c.month + 1, lastMonth: c.lastMonth + 1 })),
    totalCashUsd: book.put(`${place}.totalCashUsd`, cashFigure(path), NOT_FINITE),
    presentCostUsd: book.put(`${place}.presentCostUsd`, presentCost, NOT_FINITE),
    afterTaxPresentCostUsd: book.put(
      `${place}.afterTaxPresentCostUsd`,
      afterTaxFigure(option, presentCost, terms),
      NOT_FINITE,
    ),
    totalCost: totalCostResults(option, book, place, months),
    accounts,
    payback: payback && {
      simpleMonth: counted(payback.simple.first),
      simpleLastingMonth: counted(payback.simple.lasting),
      discountedMonth: counted(payback.discounted.first),
      discountedLastingMonth: counted(payback.discounted.lasting),
    },
    switch: switchResult(context, option, book, `${place}.switch`),
    grossMarginUsd: option.grossMarginUsd,
    grossMarginShare: option.grossMarginShare,
    margin: marginResult(context, option, book, `${place}.margin`),
    fiscalYears: fiscalYearResults(context, option),
  };
}
