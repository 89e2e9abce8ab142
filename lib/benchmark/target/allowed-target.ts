import ipaddr from "ipaddr.js";
import type { Target } from "./parse-target.ts";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** One entry of an operator's list: a host, a host with a port, or a range of addresses. */
export type AllowedTarget =
  | { readonly kind: "host"; readonly hostname: string; readonly port: number | null }
  | { readonly kind: "range"; readonly network: Address; readonly bits: number };

/** This machine and nothing else. */
export const LOOPBACK: readonly AllowedTarget[] = [
  { kind: "range", network: ipaddr.parse("127.0.0.0"), bits: 8 },
  { kind: "range", network: ipaddr.parse("::1"), bits: 128 },
];

/**
 * Reads one entry of the list; null when it is none. A range has a `/`; a port follows a colon, and an IPv6 address
 * that has a port stands in brackets.
 *
 * @example parseAllowed("gpu-box:8000") // { kind: "host", hostname: "gpu-box", port: 8000 }
 * @example parseAllowed("10.0.0.0/8") // a range
 */
export function parseAllowed(text: string): AllowedTarget | null {
  const entry = text.trim().toLowerCase();
  if (entry.includes("/")) {
    if (!ipaddr.isValidCIDR(entry)) return null;
    const [network, bits] = ipaddr.parseCIDR(entry);
    return { kind: "range", network, bits };
  }
  if (ipaddr.IPv6.isValid(entry))
    return { kind: "host", hostname: ipaddr.parse(entry).toString(), port: null };
  const url = URL.parse(`http://${entry}`);
  // What is more than a host and a port is no entry.
  if (url?.href !== `http://${url?.host ?? ""}/`) return null;
  const port = /:(\d+)$/.exec(entry)?.[1];
  return {
    kind: "host",
    hostname: url.hostname.replace(/^\[|\]$/g, ""),
    port: port === undefined ? null : Number(port),
  };
}

/** Whether an entry lets a target through that has this address. */
export function allows(entry: AllowedTarget, target: Target, address: Address): boolean {
  if (entry.kind === "host")
    return entry.hostname === target.hostname && (entry.port === null || entry.port === target.port);
  return address.kind() === entry.network.kind() && inRange(address, entry);
}

function inRange(address: Address, { network, bits }: { network: Address; bits: number }): boolean {
  // Both are of one kind here; the library's types want to see it.
  if (address instanceof ipaddr.IPv4 && network instanceof ipaddr.IPv4) return address.match(network, bits);
  return address instanceof ipaddr.IPv6 && network instanceof ipaddr.IPv6 && address.match(network, bits);
}
