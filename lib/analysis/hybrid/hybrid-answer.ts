import type { Assignment, HybridModel } from "../../pricing/hybrid/hybrid-model.ts";
import type { OptionId, PricedOption } from "../../pricing/option.ts";
import type { Notice } from "../notices.ts";
import type { Resolved } from "../resolve.ts";
import type { SingleRouteId } from "./single-route.ts";

/** The cheapest way to send each workload its own way, at the present volume. */
export type HybridAnswer = RoutedWork & { readonly notices: readonly Notice[] };

export type RoutedWork = {
  readonly model: HybridModel;
  /** Single options that some workload may not take, with the first reason. */
  readonly blocked: ReadonlyMap<OptionId, string>;
} & (
  | { readonly kind: "mix"; readonly assignment: Assignment; readonly option: PricedOption }
  /** One single option for all of the work is cheapest, so that a mix would be the same thing twice. */
  | { readonly kind: "single"; readonly assignment: Assignment; readonly route: SingleRouteId }
  /** Nothing that every workload may take; the workloads without any way, by index. */
  | { readonly kind: "none"; readonly withoutRoute: readonly number[] }
);

/** Prices the hybrid of a resolved scenario. Passed to the analysis, because a page loads it when it is asked for. */
export type PriceHybrid = (resolved: Resolved) => HybridAnswer;
