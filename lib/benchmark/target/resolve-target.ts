import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { addressProblem, type AddressPolicy } from "./address-policy.ts";
import type { Target } from "./parse-target.ts";

export type ResolvedTarget =
  | { readonly ok: true; readonly addresses: readonly [string, ...string[]] }
  | { readonly ok: false; readonly problem: string };

/** All addresses of a name, in the order in which to try them. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

const systemLookup: Lookup = async (hostname) =>
  (await lookup(hostname, { all: true, order: "ipv4first" })).map(({ address }) => address);

/**
 * Looks a target's name up, once for the whole run, and judges every address that comes back: one bad address among
 * good ones refuses the name, because a later connection might be sent to it. What is returned is what to connect
 * to; the name is not asked again, so that it cannot come to mean another machine after it was checked.
 */
export async function resolveTarget(
  target: Target,
  policy: AddressPolicy,
  find: Lookup = systemLookup,
): Promise<ResolvedTarget> {
  let addresses: readonly string[];
  try {
    addresses = isIP(target.hostname) === 0 ? await find(target.hostname) : [target.hostname];
  } catch {
    addresses = [];
  }
  const [first, ...others] = addresses;
  if (first === undefined) return { ok: false, problem: "The server's name has no address." };
  for (const address of addresses) {
    const problem = addressProblem(target, address, policy);
    if (problem !== null) return { ok: false, problem };
  }
  return { ok: true, addresses: [first, ...others] };
}
