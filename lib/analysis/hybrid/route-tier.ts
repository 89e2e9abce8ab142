import type { QualityTier } from "../../catalog/quality-tier.ts";
import type { Resolved } from "../resolve.ts";
import type { SingleRouteId } from "./single-route.ts";

/** The grade of the model that a single route leads to; null where the catalogue does not know the model. */
export function tierOf({ references }: Resolved, id: SingleRouteId): QualityTier | null {
  const { apiModel, apiOpenModel, servedModel } = references;
  switch (id) {
    case "api-frontier":
      return apiModel?.qualityTier ?? null;
    case "api-open":
      return apiOpenModel?.qualityTier ?? null;
    case "rented":
    case "owned":
      return servedModel?.qualityTier ?? null;
  }
}
