"use client";

import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { CELL, ROW_HEAD } from "@/components/answer/table-parts.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import {
  afterTaxFigure,
  cashFigure,
  presentCostFigure,
} from "@/lib/analysis/projection/projection-figures.ts";
import type { DatedProjection } from "@/lib/analysis/projection/projection-of.ts";
import type { ValuedPath } from "@/lib/pricing/projection/valued-path.ts";
import { MoneyCell } from "./money-cell.tsx";
import type { Money } from "./money.ts";

interface AcquisitionTableProps {
  readonly analysis: Analysis;
  readonly projected: DatedProjection;
  readonly money: Money;
}

/** The same servers bought, leased, and rented by the hour, on one footing. Nothing where nothing is bought. */
export function AcquisitionTable({ analysis, projected, money }: AcquisitionTableProps) {
  const { options, lease, terms } = projected;
  const owned = options.find(({ id }) => projected.serversOf(id) !== null);
  if (owned === undefined || lease === null) return null;
  const rented = options.find(({ id }) => id === "rented");
  const ways: readonly (readonly [string, ValuedPath, boolean])[] = [
    ["Buy", owned, true],
    ["Lease", lease, false],
    ...(rented === undefined ? [] : [["Rent by the hour", rented, false] as const]),
  ];
  const presentCost = (valued: ValuedPath, bought: boolean) =>
    presentCostFigure(
      valued.presentCostUsd,
      valued.path,
      bought ? projected.serversOf(owned.id) : null,
      terms.valuation,
    );
  return (
    <ScrollRegion label="Buy, lease or rent" className="bg-surface">
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="sr-only">Buying, leasing and renting compared over the same months</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${ROW_HEAD} font-medium`}>
              <span className="sr-only">Way</span>
            </th>
            <th scope="col" className={`${CELL} font-medium`}>
              Paid in {projected.months} months
            </th>
            <th scope="col" className={`${CELL} font-medium`}>
              Present cost
            </th>
            <th scope="col" className={`${CELL} font-medium`}>
              After tax
            </th>
          </tr>
        </thead>
        <tbody>
          {ways.map(([label, valued, bought]) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className={`${ROW_HEAD} font-normal`}>
                {label}
              </th>
              <td className={CELL}>
                <MoneyCell
                  analysis={analysis}
                  money={money}
                  title={`${label}: paid over the months ahead`}
                  usd={valued.path.cashUsd.reduce((sum, usd) => sum + usd, 0)}
                  figure={() => cashFigure(valued.path)}
                />
              </td>
              <td className={CELL}>
                <MoneyCell
                  analysis={analysis}
                  money={money}
                  title={`${label}: present cost`}
                  usd={valued.presentCostUsd}
                  figure={() => presentCost(valued, bought)}
                />
              </td>
              <td className={CELL}>
                <MoneyCell
                  analysis={analysis}
                  money={money}
                  title={`${label}: present cost after tax`}
                  usd={valued.afterTaxPresentCostUsd}
                  figure={() => afterTaxFigure(valued, presentCost(valued, bought), terms)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
