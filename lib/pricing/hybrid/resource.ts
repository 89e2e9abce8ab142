import type { ApiPlan } from "../api-price.ts";
import type { OwnedPlan } from "../owned-plan.ts";
import type { RentedPlan } from "../rented-plan.ts";

/**
 * Somewhere that requests can be sent. `rented` and `owned` are pools: every workload routed to one of them
 * shares its replicas. `flat-price` is self-hosting at a flat price per million output tokens.
 */
export type HybridResource = ApiResource | PoolResource | FlatPriceResource;

interface ResourceBase {
  readonly id: string;
  readonly name: string;
  /**
   * Names the overheads that come with its use. Resources that name the same overheads share them: a team
   * that runs two pools is paid once.
   */
  readonly overheadsId: string;
}

export interface ApiResource extends ResourceBase {
  readonly kind: "api";
  readonly plan: ApiPlan;
}

export type PoolResource = ResourceBase &
  (
    | { readonly kind: "rented"; readonly plan: RentedPlan }
    | { readonly kind: "owned"; readonly plan: OwnedPlan }
  );

export interface FlatPriceResource extends ResourceBase {
  readonly kind: "flat-price";
  readonly usdPerMOutputTokens: number;
}

/** Whether workloads share replicas there. */
export const isPool = (resource: HybridResource): resource is PoolResource =>
  resource.kind === "rented" || resource.kind === "owned";
