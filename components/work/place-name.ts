import type { Analysis } from "@/lib/analysis/analyse.ts";
import { shortGpuName } from "@/lib/analysis/labels.ts";

/** Who serves at a place: the model that is bought, or the GPUs that run one. */
export function placeName({ resolved }: Pick<Analysis, "resolved">, placeId: string): string {
  const { references } = resolved;
  switch (placeId) {
    case "api-frontier":
      return references.apiModel?.name ?? "Your API model";
    case "api-open":
      return references.apiOpenModel?.name ?? "Your open model";
    default:
      return references.gpu ? shortGpuName(references.gpu.name) : "Your GPUs";
  }
}
