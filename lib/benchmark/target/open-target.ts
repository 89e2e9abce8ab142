import type { AddressPolicy } from "./address-policy.ts";
import { ApiKey } from "./api-key.ts";
import { openConnection, reachableAddress, type Connection } from "./connection.ts";
import { parseTarget } from "./parse-target.ts";
import { resolveTarget } from "./resolve-target.ts";

export type OpenedTarget =
  { readonly ok: true; readonly connection: Connection } | { readonly ok: false; readonly problem: string };

/**
 * Opens the way to the server that a URL names, after all checks: the URL, every address of its name under the policy,
 * and the key. Who opens it closes it. What is wrong comes back as one sentence, without the URL and the key.
 *
 * @example await openTarget({ url: "http://localhost:8000", apiKey: null }, { kind: "any" }) // ok, to 127.0.0.1
 */
export async function openTarget(
  { url, apiKey }: { readonly url: string; readonly apiKey: string | null },
  policy: AddressPolicy,
): Promise<OpenedTarget> {
  const parsed = parseTarget(url);
  if (!parsed.ok) return parsed;
  const resolved = await resolveTarget(parsed.target, policy);
  if (!resolved.ok) return resolved;
  const key = apiKey === null ? null : ApiKey.from(apiKey);
  if (key === null && apiKey !== null)
    return {
      ok: false,
      problem: "The key has characters that no key can have, such as a space or a line break.",
    };
  const address = await reachableAddress(parsed.target, resolved.addresses);
  return { ok: true, connection: openConnection(parsed.target, address, { apiKey: key }) };
}
