import type { ValueChange } from "@/lib/scenario/paths.ts";

/**
 * The link of a scenario with some inputs changed. It is made from the link alone, so that this page need not load all
 * that knows the inputs; the values are to suit them, and none may be a list or empty.
 *
 * @example withChanges("v=1&preset=blank.1", [{ path: "serving.deployment", value: "stated" }])
 */
export function withChanges(query: string, changes: readonly ValueChange[]): string {
  const params = new URLSearchParams(query);
  for (const { path, value } of changes) params.set(path, String(value));
  return params.toString();
}
