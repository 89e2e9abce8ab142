import { LABELLED_GROUPS } from "../../analysis/item-labels.ts";
import type { OptionProjectionResult } from "../../analysis/projection/option-projection-result.ts";
import type { ProjectionResult } from "../../analysis/projection/projection-result.ts";
import { TCO_MONTHS } from "../../analysis/projection/total-cost-result.ts";
import type { Result } from "../../analysis/result/result.ts";
import type { Cell, Table } from "../csv-text.ts";

const optionsOf = ({ projection }: Result): OptionProjectionResult[] => Object.values(projection.options);

/** One row an option: what the months ahead come to, when to switch, and when it has paid for itself. */
export function projectionTable(result: Result): Table {
  return {
    title: "Over time",
    header: [
      "option",
      "months",
      "serves from month",
      "cash, USD",
      "present cost, USD",
      "present cost after tax, USD",
      ...TCO_MONTHS.map((months) => `total cost of ${months} months, USD`),
      "paid back in month",
      "paid back for good in month",
      "paid back in month, discounted",
      "cheapest month to switch",
      "gain over never switching, USD",
      "gain over switching at once, USD",
      "revenue, USD",
      "gross margin, share",
      "switch in words",
      "margin in words",
    ],
    rows: optionsOf(result).map((option) => [
      option.label,
      result.projection.months,
      option.servesFromMonth,
      option.totalCashUsd,
      option.presentCostUsd,
      option.afterTaxPresentCostUsd,
      ...TCO_MONTHS.map((months) => option.totalCost[months]?.netUsd),
      option.payback?.simpleMonth,
      option.payback?.simpleLastingMonth,
      option.payback?.discountedMonth,
      option.switch?.month,
      option.switch?.gainOverNeverUsd,
      option.switch?.gainOverNowUsd,
      option.margin.revenueUsd,
      option.margin.share,
      option.switch?.text,
      option.margin.text,
    ]),
  };
}

/** One row an option and month: cash by group of line items, the accounts beside it, margin and hardware. */
export function cashFlowTable(result: Result): Table {
  const { projection } = result;
  const { currency } = projection;
  const shown =
    currency.code === "USD" ? [] : [`cash, ${currency.code}`, `cumulative cash, ${currency.code}`];
  return {
    title: "Cash flow by month",
    header: [
      "option",
      "month",
      "date",
      "fiscal year",
      "requests a day",
      ...LABELLED_GROUPS.map(({ label }) => `${label.toLowerCase()}, USD`),
      "cash, USD",
      "cumulative cash, USD",
      "cash after tax, USD",
      "capex, USD",
      "depreciation, USD",
      "book value, USD",
      "opex, USD",
      "revenue, USD",
      "gross margin, USD",
      "gross margin, share",
      "units",
      "utilisation",
      ...shown,
    ],
    rows: optionsOf(result).flatMap((option) =>
      option.cashUsd.map((cash, m): Cell[] => {
        const cumulative = option.cumulativeCashUsd[m] ?? 0;
        return [
          option.label,
          m + 1,
          projection.calendar[m],
          fiscalYearOf(projection, m + 1),
          projection.requestsPerDay[m],
          ...LABELLED_GROUPS.map(({ group }) => option.groupsUsd[group]?.[m] ?? 0),
          cash,
          cumulative,
          option.afterTaxCashUsd[m],
          option.accounts.capexUsd[m],
          option.accounts.depreciationUsd[m],
          option.accounts.bookValueUsd[m],
          option.accounts.opexUsd[m],
          projection.revenueUsd[m],
          option.grossMarginUsd[m],
          option.grossMarginShare[m],
          option.units[m],
          option.utilisation[m],
          ...(shown.length === 0 ? [] : [cash * currency.perUsd, cumulative * currency.perUsd]),
        ];
      }),
    ),
  };
}

const fiscalYearOf = ({ fiscalYears }: ProjectionResult, month: number): string | undefined =>
  fiscalYears.find(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth)?.year;

/** One row an option and fiscal year. */
export function fiscalYearTable(result: Result): Table {
  return {
    title: "Fiscal years",
    header: [
      "option",
      "fiscal year",
      "cash, USD",
      "cash after tax, USD",
      "capex, USD",
      "opex, USD",
      "depreciation, USD",
      "book value at its end, USD",
      "revenue, USD",
      "gross margin, USD",
    ],
    rows: optionsOf(result).flatMap((option) =>
      option.fiscalYears.map((year) => [
        option.label,
        year.year,
        year.cashUsd,
        year.afterTaxCashUsd,
        year.capexUsd,
        year.opexUsd,
        year.depreciationUsd,
        year.bookValueAtEndUsd,
        year.revenueUsd,
        year.grossMarginUsd,
      ]),
    ),
  };
}

/** What a tenth more or less of each price does to gross margin over the months ahead. */
export function marginTable(result: Result): Table {
  return {
    title: "Margin moved by a tenth",
    header: [
      "option",
      "what moves",
      "gross margin if a tenth more, USD",
      "points of margin if a tenth more",
      "points of margin if a tenth less",
    ],
    rows: optionsOf(result).flatMap((option) =>
      option.margin.levers.map((lever) => [
        option.label,
        lever.label,
        lever.usd,
        lever.pointsIfTenthMore,
        lever.pointsIfTenthLess,
      ]),
    ),
  };
}

/** Buying, leasing and renting on one footing: the same traffic, months and discount rate. */
export function acquisitionTable({ projection }: Result): Table {
  const { acquisition } = projection;
  const ways = [
    ["Buy", acquisition?.buy],
    ["Lease", acquisition?.lease],
    ["Rent", acquisition?.rent],
  ] as const;
  return {
    title: "Buy, lease or rent",
    header: ["way", "cash, USD", "present cost, USD", "present cost after tax, USD"],
    rows: ways.flatMap(([way, of]) =>
      of ? [[way, of.totalCashUsd, of.presentCostUsd, of.afterTaxPresentCostUsd]] : [],
    ),
  };
}
