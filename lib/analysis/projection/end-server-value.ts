import type { OptionId } from "../../pricing/option.ts";
import { serverValueUsd } from "../../pricing/projection/server-value.ts";
import type { DatedProjection } from "./projection-of.ts";

/**
 * What the servers that an option has bought are worth after the last month of a projection, in US dollars of then;
 * null where it buys none.
 *
 * @example endServerValueUsd(projectionOf(analysis), "hybrid") // 1,707,218: the support platform after 60 months
 */
export function endServerValueUsd(projected: DatedProjection, id: OptionId): number | null {
  const servers = projected.serversOf(id);
  const option = projected.options.find((candidate) => candidate.id === id);
  return servers && option ? serverValueUsd(option.path.cohorts, servers, projected.months) : null;
}
