import type { Analysis } from "../../../analysis/analyse.ts";
import { routingReport } from "../../../analysis/hybrid/routing-report.ts";
import type { DatedProjection } from "../../../analysis/projection/projection-of.ts";
import { serverValueUsd } from "../../../pricing/projection/server-value.ts";
import { totalCosts } from "../../../pricing/projection/total-cost.ts";
import type { Answer } from "./answer.ts";
import { sizeOf } from "./size-of.ts";

/** What the library says of the hybrid and the workbook writes, by the workbook's keys; nothing where it is not compared. */
export function hybridAnswers(analysis: Analysis, projected: DatedProjection): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  if (analysis.hybrid === null) return answers;
  const put = (key: string, value: number | null, scale = 0) =>
    answers.set(key, { value: value ?? "", scale });
  const report = routingReport(analysis);
  const requests = analysis.traffic.requestsPerDay;
  for (const [w, { workload, ways }] of report.rows.entries()) {
    const at = `hybrid.workloads.${w}`;
    put(`${at}.share`, requests > 0 ? workload.requestsPerDay / requests : 0);
    for (const [r, { wholeUsd }] of ways.entries()) {
      if (wholeUsd === null) continue;
      put(`${at}.ways.${r}.wholeUsd`, wholeUsd);
      if (report.bestUsd !== null)
        put(`${at}.ways.${r}.moreUsd`, wholeUsd - report.bestUsd, Math.abs(wholeUsd));
    }
  }
  const { hybrid } = analysis;
  const place = hybrid.kind === "mix" ? "hybrid" : hybrid.kind === "single" ? hybrid.route : null;
  const mix = analysis.options.find(({ id }) => id === place);
  for (const item of mix?.items ?? []) put(`hybrid.items.${item.id}`, item.monthlyUsd);
  const monthlyUsd = report.bestUsd;
  if (monthlyUsd !== null) {
    put("hybrid.monthlyUsd", monthlyUsd);
    for (const { id, monthlyUsd: other } of analysis.options) {
      if (id === "hybrid") continue;
      put(`hybrid.less.${id}.usd`, other.value - monthlyUsd, other.value + monthlyUsd);
      const share = other.value > 0 ? 1 - monthlyUsd / other.value : null;
      put(`hybrid.less.${id}.share`, share, 1 + Math.abs(share ?? 0));
    }
  }
  const option = projected.options.find(({ id }) => id === "hybrid");
  if (option === undefined) return answers;
  const { path, cumulativeUsd, afterTaxUsd, presentCostUsd, afterTaxPresentCostUsd } = option;
  const at = "projection.hybrid";
  const size = path.items.reduce((sum, { usd }) => sum + sizeOf(usd), 0);
  for (const [m, usd] of path.cashUsd.entries()) {
    put(`${at}.cash.${m}`, usd, size);
    put(`${at}.cumulative.${m}`, cumulativeUsd[m] ?? NaN, size);
    put(`${at}.afterTax.${m}`, afterTaxUsd[m] ?? NaN, size);
  }
  put(`${at}.totalCashUsd`, cumulativeUsd.at(-1) ?? 0, size);
  put(`${at}.presentCostUsd`, presentCostUsd, size);
  put(`${at}.afterTaxPresentCostUsd`, afterTaxPresentCostUsd, size);
  const servers = projected.serversOf("hybrid");
  const { discounting, endValue } = projected.terms.valuation;
  const worth =
    servers && endValue === "servers" ? serverValueUsd(path.cohorts, servers, projected.months) : 0;
  put(`${at}.endValueUsd`, worth * (1 + discounting.ratePerYear) ** (-projected.months / 12), size);
  for (const { months, cashUsd, serverValueUsd: left, netUsd } of totalCosts(path, servers)) {
    put(`${at}.totalCost.${months}.cashUsd`, cashUsd, size);
    put(`${at}.totalCost.${months}.serverValueUsd`, left, size);
    put(`${at}.totalCost.${months}.netUsd`, netUsd, size);
  }
  for (const other of projected.options) {
    if (other.id === "hybrid") continue;
    const others = other.path.items.reduce((sum, { usd }) => sum + sizeOf(usd), 0);
    put(`hybrid.less.${other.id}.presentCostUsd`, other.presentCostUsd - presentCostUsd, size + others);
  }
  return answers;
}
