import type { Analysis } from "../../../analysis/analyse.ts";
import { isSingleRoute } from "../../../analysis/hybrid/single-route.ts";
import { projectionOf, type DatedProjection } from "../../../analysis/projection/projection-of.ts";
import { totalCosts } from "../../../pricing/projection/total-cost.ts";
import type { OptionProjection } from "../../../pricing/projection/option-projection.ts";
import type { ValuedPath } from "../../../pricing/projection/valued-path.ts";

import type { Answer } from "./answer.ts";
import { hybridAnswers } from "./hybrid-answers.ts";
import { sizeOf } from "./size-of.ts";

/** Everything that the library says and the workbook computes too, by the workbook's keys. */
export function libraryAnswers(analysis: Analysis): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  const put = (key: string, value: number | string | null, scale = 0) =>
    answers.set(key, { value: value ?? "", scale });
  for (const option of analysis.options) {
    if (!isSingleRoute(option.id)) continue;
    const at = `options.${option.id}`;
    put(`${at}.monthlyUsd`, option.monthlyUsd.value);
    const size = Math.abs(option.fullLensUsd);
    for (const item of option.items) put(`${at}.items.${item.id}`, item.monthlyUsd, size);
    const { usdPerRequest, blendedUsdPerMTok, outputOnlyUsdPerMTok } = option.reservationBased;
    put(`${at}.usdPerRequest`, usdPerRequest?.value ?? null);
    put(`${at}.blendedUsdPerMTok`, blendedUsdPerMTok?.value ?? null);
    put(`${at}.outputOnlyUsdPerMTok`, outputOnlyUsdPerMTok?.value ?? null);
    if (option.hardware === null) continue;
    put(`${at}.units`, option.hardware.units);
    put(`${at}.gpus`, option.hardware.gpus);
    put(`${at}.paidUnitHours`, option.hardware.paidUnitHours);
    put(`${at}.utilisation`, option.hardware.utilisation);
  }
  for (const { challenger, incumbent, breakEven } of analysis.pairs) {
    if (!isSingleRoute(challenger)) continue;
    put(`breakEvens.${challenger}-vs-${incumbent}.first`, breakEven.first ?? "never");
    put(`breakEvens.${challenger}-vs-${incumbent}.sustained`, breakEven.sustained ?? "never");
  }
  const projection = projectionOf(analysis);
  months("requestsPerDay", projection.requestsPerDay);
  months("revenue", projection.revenueUsd);
  for (const option of projection.options) {
    if (isSingleRoute(option.id)) optionAnswers(projection, option);
  }
  if (projection.lease) valuedAnswers("projection.lease", projection.lease);
  for (const [key, answer] of hybridAnswers(analysis, projection)) answers.set(key, answer);
  return answers;

  function months(key: string, values: readonly (number | null)[], scale = 0): void {
    for (const [m, value] of values.entries()) put(`${key}.${m}`, value, scale);
  }

  function optionAnswers(projected: DatedProjection, option: OptionProjection): void {
    const at = `projection.${option.id}`;
    const size = valuedAnswers(at, option);
    months(`${at}.cumulative`, option.cumulativeUsd, size);
    months(`${at}.utilisation`, option.utilisation);
    months(`${at}.grossMargin`, option.grossMarginUsd, size + sizeOf(projected.revenueUsd));
    months(`${at}.grossMarginShare`, option.grossMarginShare, 1);
    for (const cost of totalCosts(option.path, projected.serversOf(option.id))) {
      put(`${at}.totalCost.${cost.months}.cashUsd`, cost.cashUsd, size);
      put(`${at}.totalCost.${cost.months}.serverValueUsd`, cost.serverValueUsd, size);
      put(`${at}.totalCost.${cost.months}.netUsd`, cost.netUsd, size);
    }
    for (const { lever, usd, riseShare, fallShare } of option.margin.levers) {
      put(`${at}.levers.${lever}.usd`, usd, size + sizeOf(projected.revenueUsd));
      put(`${at}.levers.${lever}.rise`, riseShare, 1 + Math.abs(option.margin.marginShare ?? 0));
      put(`${at}.levers.${lever}.fall`, fallShare, 1 + Math.abs(option.margin.marginShare ?? 0));
    }
    if (option.payback) {
      for (const kind of ["simple", "discounted"] as const) {
        for (const which of ["first", "lasting"] as const) {
          const month = option.payback[kind][which];
          put(`${at}.payback.${kind}.${which}`, month === null ? "never" : month + 1);
        }
      }
    }
    const found = option.cheapestSwitch;
    if (found === null) return;
    months(`${at}.switch.byMonth`, found.byMonth, size);
    put(`${at}.switch.month`, found.month === null ? "never" : found.month + 1);
    put(`${at}.switch.presentCostUsd`, found.presentCostUsd, size);
    put(`${at}.switch.gainOverNeverUsd`, found.gainOverNeverUsd, Math.max(size, Math.abs(found.neverUsd)));
    // Where no switch pays, the workbook lays out what staying with the API costs.
    const path = option.switched ?? projected.options.find(({ id }) => id === projected.incumbent);
    if (path) valuedAnswers(`${at}.switched`, path);
  }

  function valuedAnswers(at: string, { path, accounts, afterTaxUsd, ...values }: ValuedPath): number {
    const size = path.items.reduce((sum, { usd }) => sum + sizeOf(usd), 0);
    for (const { id, option, usd } of path.items) months(`${at}.items.${option}.${id}`, usd, size);
    months(`${at}.cash`, path.cashUsd, size);
    months(`${at}.installed`, path.installed, Math.max(...path.installed));
    months(`${at}.accounts.opexUsd`, accounts.opexUsd, size);
    months(`${at}.accounts.capexUsd`, accounts.capexUsd, size);
    months(`${at}.accounts.depreciationUsd`, accounts.depreciationUsd, size);
    months(`${at}.accounts.bookValueUsd`, accounts.bookValueUsd, size);
    months(`${at}.accounts.costUsd`, accounts.costUsd, size);
    months(`${at}.accounts.capitalChargeUsd`, accounts.capitalChargeUsd, size);
    months(`${at}.afterTax`, afterTaxUsd, size);
    put(`${at}.presentCostUsd`, values.presentCostUsd, size);
    put(`${at}.afterTaxPresentCostUsd`, values.afterTaxPresentCostUsd, size);
    return size;
  }
}
