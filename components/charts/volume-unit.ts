import type { Analysis } from "@/lib/analysis/analyse.ts";
import { VOLUME_UNIT_LABELS } from "@/lib/analysis/format.ts";
import { inUnit, volumePoint } from "@/lib/analysis/volume.ts";

/** The unit in which a user counts, in proportion to requests a day. */
export interface UnitOfVolume {
  readonly label: string;
  /** How many of it one request a day is. */
  readonly perDailyRequest: number;
}

/** The user's unit; requests a day where users send no requests and so cannot be counted. */
export function unitOfVolume({ traffic, scenario, volumeUnit }: Analysis): UnitOfVolume {
  const one = volumePoint(traffic, scenario, 1);
  const unit = volumeUnit === "users" && one.users === null ? "requests" : volumeUnit;
  const perDailyRequest = inUnit(one, unit);
  return perDailyRequest > 0 && Number.isFinite(perDailyRequest)
    ? { label: VOLUME_UNIT_LABELS[unit], perDailyRequest }
    : { label: VOLUME_UNIT_LABELS.requests, perDailyRequest: 1 };
}
