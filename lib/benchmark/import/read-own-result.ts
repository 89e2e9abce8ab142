import { fieldAt } from "./fields.ts";
import type { ImportResult } from "./import-result.ts";
import { ownResult } from "./own-result.ts";

export const isOwnResult = (value: unknown): boolean => fieldAt(value, "format") === "breakeven-benchmark";

/** Breakeven's own result back from its JSON; what is wrong with it is named with its place. */
export function readOwnResult(value: unknown, name: string): ImportResult {
  const version = fieldAt(value, "version");
  if (typeof version === "number" && version > 1) {
    return { ok: false, reason: `${name} was written by a newer version of Breakeven.` };
  }
  const parsed = ownResult.safeParse(value);
  if (parsed.success) return { ok: true, result: parsed.data };
  const [issue] = parsed.error.issues;
  const place =
    issue === undefined || issue.path.length === 0 ? "the result" : issue.path.map(String).join(".");
  return {
    ok: false,
    reason: `${name} is no whole result of Breakeven: ${place}: ${issue?.message ?? "unknown"}.`,
  };
}
