import type { ParsedArguments } from "./arguments.ts";

/** A flag that holds a day: the day, the fallback where the flag is absent, or what is wrong with it. */
export function dayOption(
  { values }: ParsedArguments,
  flag: string,
  otherwise: string,
): { readonly day: string } | { readonly problem: string } {
  const day = values.get(flag);
  if (day === undefined) return { day: otherwise };
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) {
    return { problem: `--${flag} must be a day like 2026-11-23; "${day}" is not.` };
  }
  return { day };
}
