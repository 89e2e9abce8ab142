import type { Assignment, HybridModel } from "../hybrid-model.ts";
import { priceAssignment } from "../price-assignment.ts";
import { routeBlocks } from "../route-blocks.ts";

export interface Priced {
  readonly assignment: Assignment;
  readonly monthlyUsd: number;
}

/** Every allowed assignment that fits, each priced in full. */
export function allAssignments(model: HybridModel): readonly Priced[] {
  let assignments: number[][] = [[]];
  for (const hybrid of model.workloads) {
    const allowed = [...hybrid.routes.keys()].filter((r) => {
      const route = hybrid.routes[r];
      return route !== undefined && routeBlocks(model, hybrid, route).length === 0;
    });
    assignments = assignments.flatMap((before) => allowed.map((r) => [...before, r]));
  }
  return assignments.flatMap((assignment) => {
    const { fits, monthlyUsd } = priceAssignment(model, assignment);
    return fits ? [{ assignment, monthlyUsd }] : [];
  });
}
