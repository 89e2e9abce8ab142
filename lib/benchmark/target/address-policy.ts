import ipaddr from "ipaddr.js";
import { allows, type AllowedTarget } from "./allowed-target.ts";
import { isOwnAddress } from "./is-own-address.ts";
import type { Target } from "./parse-target.ts";

/**
 * Which addresses may be benchmarked. At a shell one may go to any host that one can reach anyway; a server that
 * others reach through a page may go only to what its operator has listed, and never to itself.
 */
export type AddressPolicy =
  | { readonly kind: "any" }
  | { readonly kind: "listed"; readonly allowed: readonly AllowedTarget[]; readonly ownPort: number | null };

/**
 * Ranges that a model may be served from. All others are refused: link-local, where clouds keep the keys of a
 * machine, multicast, and those that hold another address inside (NAT64, 6to4, Teredo).
 */
const SERVED: ReadonlySet<string> = new Set([
  "unicast",
  "private",
  "uniqueLocal",
  "loopback",
  "carrierGradeNat",
]);

/** All that is routed in IPv6; what lies outside and is called unicast holds another address inside, or is unused. */
const GLOBAL_IPV6 = ipaddr.IPv6.parse("2000::");

/** Metadata services outside of the link-local range: AWS over IPv6, Alibaba, Oracle, and Azure's host agent. */
const METADATA: ReadonlySet<string> = new Set([
  "fd00:ec2::254",
  "100.100.100.200",
  "192.0.0.192",
  "168.63.129.16",
]);

/**
 * Why an address may not be connected to, in one sentence; null when it may. Link-local and metadata addresses are
 * refused under every policy, in every spelling.
 *
 * @example addressProblem(target, "169.254.169.254", { kind: "any" }) // a sentence
 */
export function addressProblem(target: Target, address: string, policy: AddressPolicy): string | null {
  if (!ipaddr.isValid(address)) return "The server's address cannot be read.";
  // An IPv4 address that is dressed as IPv6 is judged as what it is.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === "unspecified")
    return "0.0.0.0 is where a server listens, not where it is reached; use 127.0.0.1 for this machine.";
  const stray = range === "unicast" && parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6, 3);
  if (METADATA.has(parsed.toString()) || !SERVED.has(range) || stray)
    return "Link-local, metadata and special-purpose addresses are never benchmarked: no model is served there, and clouds keep machines' keys there.";
  if (policy.kind === "any") return null;
  if (policy.ownPort === target.port && isOwnAddress(address)) return "That is this program's own address.";
  return policy.allowed.some((entry) => allows(entry, target, parsed))
    ? null
    : "The operator of this server has not listed that host as one to benchmark.";
}
