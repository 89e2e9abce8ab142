const STAMP = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
const FIRST_SECOND = Date.UTC(2020, 0) / 1000;
const LAST_SECOND = Date.UTC(2100, 0) / 1000;

/**
 * When a run started, in ISO 8601 and UTC: from seconds since 1970, from ISO 8601, or from vLLM's
 * `20260827-101500`. What names no zone is taken for UTC: files of tools that write local time do not say where
 * it was, and the day is what is shown. Null for anything else.
 *
 * @example isoTime("20260827-101500") // "2026-08-27T10:15:00.000Z"
 */
export function isoTime(value: unknown): string | null {
  if (typeof value === "number") return ofSeconds(value);
  if (typeof value !== "string") return null;
  const stamp = STAMP.exec(value);
  if (stamp !== null) {
    const [, year, month, day, hour, minute, second] = stamp;
    return isoTime(
      `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}Z`,
    );
  }
  const iso = ISO.exec(value);
  return iso === null ? null : ofSeconds(Date.parse(iso[1] === undefined ? `${value}Z` : value) / 1000);
}

function ofSeconds(seconds: number): string | null {
  return seconds >= FIRST_SECOND && seconds < LAST_SECOND ? new Date(seconds * 1000).toISOString() : null;
}
