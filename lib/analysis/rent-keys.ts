import type { Scenario } from "../scenario/scenario.ts";

type Rented = Scenario["rented"];

/** The rents that each way of buying pays, the one that is named first where only one is. */
export const RENT_KEYS = {
  "on-demand": ["usdPerGpuHour"],
  spot: ["spotUsdPerGpuHour"],
  reserved: ["reservedUsdPerGpuHour"],
  mix: ["usdPerGpuHour", "reservedUsdPerGpuHour"],
} as const satisfies Record<Rented["purchase"], readonly (keyof Rented)[]>;
