import type { Unit } from "../pricing/figure.ts";
import { inUnit, type VolumePoint, type VolumeUnit } from "./volume.ts";

// Formatters are dear to make and cheap to use, so each is made once.
const make = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat("en-US", options);
const WHOLE = make({ maximumFractionDigits: 0 });
const CENTS = make({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const SMALL = make({ maximumSignificantDigits: 3, maximumFractionDigits: 20 });
const SCIENTIFIC = make({ notation: "scientific", maximumFractionDigits: 3 });
const COMPACT = make({ notation: "compact", maximumSignificantDigits: 3 });
const COMPACT_LONG = make({ notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 });
const THREE_DIGITS = make({ maximumSignificantDigits: 3 });
const FOUR_DIGITS = make({ maximumSignificantDigits: 4 });

/**
 * US dollars: cents below 100, whole dollars above, more digits for prices of a token or a request.
 *
 * @example formatUsd(42184.6) // "$42,185"
 * @example formatUsd(0.00115) // "$0.00115"
 * @example formatUsd(1_250_000, { compact: true }) // "$1.25M"
 */
export function formatUsd(value: number, how: { compact?: boolean; cents?: boolean } = {}): string {
  const size = Math.abs(value);
  if (how.cents === true) return sign(value, CENTS.format(size));
  if (how.compact === true && size >= 1000) {
    return sign(value, COMPACT.format(size));
  }
  if (size === 0) return "$0";
  if (size >= 1e15) return sign(value, SCIENTIFIC.format(size));
  if (size >= 99.995) return sign(value, WHOLE.format(size));
  if (size >= 0.1) return sign(value, CENTS.format(size));
  return sign(value, SMALL.format(size));
}

// A rounded zero has no sign.
const sign = (value: number, text: string) => (value < 0 && /[1-9]/.test(text) ? `−$${text}` : `$${text}`);

/**
 * A plain number with at most four significant digits below 10,000 and none after the point above.
 *
 * @example formatNumber(42184.6) // "42,185"
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return SCIENTIFIC.format(value);
  return size >= 1000 ? WHOLE.format(value) : FOUR_DIGITS.format(value);
}

/** A text with its first letter as a capital, to begin a sentence or a heading. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @example joined(["a", "b", "c"]) // "a, b and c" */
export const joined = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");

/** A large count in words that fit an axis: 42k, 1.5M, 3.2B. */
export function formatCompact(value: number): string {
  return COMPACT.format(value);
}

/** A count as said in a sentence: three significant digits, because a break-even is not known to the unit. */
export function formatAbout(value: number): string {
  return value >= 1e6 ? COMPACT_LONG.format(value) : THREE_DIGITS.format(value);
}

/**
 * @example formatPercent(0.084) // "8.4 %"
 */
export function formatPercent(share: number): string {
  return `${THREE_DIGITS.format(share * 100)} %`;
}

export const VOLUME_UNIT_LABELS: Readonly<Record<VolumeUnit, string>> = {
  requests: "requests a day",
  users: "users a day",
  tokens: "tokens a month",
};

/**
 * A volume in the user's own unit, rounded as in a sentence.
 *
 * @example formatVolume(point, "requests") // "42,200 requests a day"
 */
export function formatVolume(point: VolumePoint, unit: VolumeUnit): string {
  const used = unit === "users" && point.users === null ? "requests" : unit;
  return `${formatAbout(inUnit(point, used))} ${VOLUME_UNIT_LABELS[used]}`;
}

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  "usd/month": "a month",
  "usd/hour": "an hour",
  "usd/request": "a request",
  "usd/MTok": "per million tokens",
  usd: "",
  "requests/day": "requests a day",
  "requests/month": "requests a month",
  "requests/s": "requests a second",
  "tokens/month": "tokens a month",
  "tokens/s": "tokens a second",
  tokens: "tokens",
  "hours/month": "hours a month",
  "hours/day": "hours a day",
  hours: "hours",
  months: "months",
  "kWh/month": "kWh a month",
  kW: "kW",
  seconds: "seconds",
  replicas: "replicas",
  count: "",
  share: "",
  factor: "",
};

/** A figure's value with its unit in words. */
export function formatFigure(value: number, unit: Unit): string {
  if (unit === "share") return formatPercent(value);
  const words = UNIT_WORDS[unit];
  const number = unit.startsWith("usd") ? formatUsd(value) : formatNumber(value);
  return words === "" ? number : `${number} ${words}`;
}
