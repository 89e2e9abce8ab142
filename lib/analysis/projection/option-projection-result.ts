import { figure } from "../../pricing/figure.ts";
import type { LineItemGroup } from "../../pricing/line-item.ts";
import type { OptionId } from "../../pricing/option.ts";
import type { Accounts } from "../../pricing/projection/accounts.ts";
import type { Cohort } from "../../pricing/projection/cohorts.ts";
import { fiscalTotals } from "../../pricing/projection/fiscal-years.ts";
import type { OptionProjection } from "../../pricing/projection/option-projection.ts";
import { cashByGroup, type PathItem } from "../../pricing/projection/switch-path.ts";
import { TCO_MONTHS } from "../../pricing/projection/total-cost.ts";
import { groupLabel, itemLabel, OPTION_LABELS } from "../labels.ts";
import type { NumberBook, ResultNumber } from "../result/number-book.ts";
import { fiscalYearLabel } from "./calendar.ts";
import { afterTaxFigure, cashFigure, presentCostFigure } from "./projection-figures.ts";
import type { DatedProjection } from "./projection-of.ts";
import { leverLabel, marginText, switchText } from "./projection-text.ts";

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

export interface SwitchResult {
  /** The month in which the option first serves, 1 for the first of the projection; null: stay with the API. */
  readonly month: number | null;
  /** The month in which building begins for that. */
  readonly buildMonth: number | null;
  readonly presentCostUsd: ResultNumber;
  readonly neverUsd: ResultNumber;
  readonly nowUsd: ResultNumber;
  readonly gainOverNeverUsd: ResultNumber;
  readonly gainOverNowUsd: ResultNumber;
  /** Present cost of switching in each month; null where that is not possible. */
  readonly presentCostByMonthUsd: readonly (number | null)[];
  /** Cash of the cheapest switch month by month; null where staying costs less. */
  readonly cashUsd: readonly number[] | null;
  readonly units: readonly number[] | null;
  readonly text: string;
}

export interface TotalCostResult {
  readonly cashUsd: ResultNumber;
  readonly serverValueUsd: ResultNumber;
  readonly netUsd: ResultNumber;
}

export interface PaybackResult {
  readonly simpleMonth: number | null;
  readonly simpleLastingMonth: number | null;
  readonly discountedMonth: number | null;
  readonly discountedLastingMonth: number | null;
}

export interface FiscalYearResult {
  readonly year: string;
  readonly cashUsd: number;
  readonly capexUsd: number;
  readonly opexUsd: number;
  readonly depreciationUsd: number;
  readonly bookValueAtEndUsd: number;
  readonly afterTaxCashUsd: number;
  readonly revenueUsd: number;
  readonly grossMarginUsd: number;
}

export interface MarginResult {
  readonly revenueUsd: ResultNumber;
  readonly costUsd: ResultNumber;
  readonly share: ResultNumber;
  readonly levers: readonly {
    readonly lever: string;
    readonly label: string;
    /** Dollars of margin that a tenth more adds over the projection; negative: takes. */
    readonly usd: number;
    /** Points of margin: 1 is one hundredth of revenue. */
    readonly pointsIfTenthMore: number | null;
    readonly pointsIfTenthLess: number | null;
  }[];
  readonly text: string;
}

/** One option over time, begun as soon as it can be. Arrays have one value a month; months count from 1. */
export interface OptionProjectionResult {
  readonly id: OptionId;
  readonly label: string;
  /** The API that is paid until it serves; null where nothing is. */
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
  readonly cohorts: readonly (Omit<Cohort, "lastMonth"> & { readonly lastMonth: number })[];
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

function totalCostResults(
  option: OptionProjection,
  book: NumberBook,
  place: string,
  months: number,
): Record<string, TotalCostResult> {
  const entries = TCO_MONTHS.map((at) => {
    const found = option.totalCosts.find((total) => total.months === at);
    const reason = found ? NOT_FINITE : `The projection looks ${months} months ahead.`;
    const plain = (name: "cashUsd" | "serverValueUsd") =>
      book.plain(`${place}.totalCost.${at}.${name}`, found?.[name] ?? null, reason);
    const net =
      found &&
      figure("netUsd", "usd", found.netUsd, "cashUsd - serverValueUsd", {
        cashUsd: found.cashUsd,
        serverValueUsd: found.serverValueUsd,
      });
    return [
      String(at),
      {
        cashUsd: plain("cashUsd"),
        serverValueUsd: plain("serverValueUsd"),
        netUsd: book.put(`${place}.totalCost.${at}.netUsd`, net ?? null, reason),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

function switchResult(
  { terms, calendar }: DatedProjection,
  option: OptionProjection,
  book: NumberBook,
  place: string,
): SwitchResult | null {
  const found = option.cheapestSwitch;
  const { incumbent, switching } = terms;
  const text = incumbent && switchText(option, incumbent, calendar.months, switching.buildMonths);
  if (found === null || text === null) return null;
  const { presentCostUsd, neverUsd, nowUsd } = found;
  const notNow = "It is not built within the months ahead, or too small for the traffic.";
  const gain = (value: number | null, than: "neverUsd" | "nowUsd", usd: number | null) =>
    value === null || usd === null
      ? null
      : figure("gainUsd", "usd", value, `${than} - presentCostUsd`, { [than]: usd, presentCostUsd });
  return {
    month: counted(found.month),
    buildMonth: found.month === null ? null : found.month - switching.buildMonths + 1,
    presentCostUsd: book.plain(`${place}.presentCostUsd`, presentCostUsd, NOT_FINITE),
    neverUsd: book.plain(`${place}.neverUsd`, neverUsd, NOT_FINITE),
    nowUsd: book.plain(`${place}.nowUsd`, nowUsd, notNow),
    gainOverNeverUsd: book.put(
      `${place}.gainOverNeverUsd`,
      gain(found.gainOverNeverUsd, "neverUsd", neverUsd),
      NOT_FINITE,
    ),
    gainOverNowUsd: book.put(`${place}.gainOverNowUsd`, gain(found.gainOverNowUsd, "nowUsd", nowUsd), notNow),
    presentCostByMonthUsd: found.byMonth,
    cashUsd: option.switched?.path.cashUsd ?? null,
    units: option.switched?.path.installed ?? null,
    text,
  };
}

function marginResult(
  { requestsPerDay, terms }: DatedProjection,
  option: OptionProjection,
  book: NumberBook,
  place: string,
): MarginResult {
  const { revenueUsd, costUsd, marginShare, levers } = option.margin;
  const mean = requestsPerDay.reduce((sum, volume) => sum + volume, 0) / requestsPerDay.length;
  const share =
    marginShare === null
      ? null
      : figure("grossMarginShare", "share", marginShare, "(revenueUsd - costUsd) / revenueUsd", {
          revenueUsd,
          costUsd,
        });
  const points = (value: number | null) => (value === null ? null : value * 100);
  return {
    revenueUsd: book.plain(`${place}.revenueUsd`, revenueUsd, NOT_FINITE),
    costUsd: book.plain(`${place}.costUsd`, costUsd, NOT_FINITE),
    share: book.put(`${place}.share`, share, "There is no revenue."),
    levers: levers.map(({ lever, usd, riseShare, fallShare }) => ({
      lever,
      label: leverLabel(lever),
      usd,
      pointsIfTenthMore: points(riseShare),
      pointsIfTenthLess: points(fallShare),
    })),
    text: marginText(option, mean * terms.daysPerMonth),
  };
}

function fiscalYearResults(
  { calendar, revenueUsd }: DatedProjection,
  option: OptionProjection,
): FiscalYearResult[] {
  const { accounts, path } = option;
  const years = calendar.fiscalYears;
  const cash = fiscalTotals(years, path.cashUsd);
  const capex = fiscalTotals(years, accounts.capexUsd);
  const opex = fiscalTotals(years, accounts.opexUsd);
  const depreciation = fiscalTotals(years, accounts.depreciationUsd);
  const afterTax = fiscalTotals(years, option.afterTaxUsd);
  const revenue = fiscalTotals(years, revenueUsd);
  const margin = fiscalTotals(years, option.grossMarginUsd);
  return years.map(({ year, to }, i) => ({
    year: fiscalYearLabel(year),
    cashUsd: cash[i] ?? 0,
    capexUsd: capex[i] ?? 0,
    opexUsd: opex[i] ?? 0,
    depreciationUsd: depreciation[i] ?? 0,
    bookValueAtEndUsd: accounts.bookValueUsd[to - 1] ?? 0,
    afterTaxCashUsd: afterTax[i] ?? 0,
    revenueUsd: revenue[i] ?? 0,
    grossMarginUsd: margin[i] ?? 0,
  }));
}
