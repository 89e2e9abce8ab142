import { findServers, USUAL_PORTS, type FoundServer } from "../client/find-servers.ts";
import { listModels } from "../client/list-models.ts";
import { addressProblem, type AddressPolicy } from "../target/address-policy.ts";
import { ApiKey } from "../target/api-key.ts";
import { openConnection, reachableAddress } from "../target/connection.ts";
import { parseTarget } from "../target/parse-target.ts";
import { resolveTarget } from "../target/resolve-target.ts";
import type { ServerRequest } from "./run-request.ts";

export type ModelsAnswer =
  | { readonly ok: true; readonly models: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** The models that a server lists, after the same checks of its address that a run makes. */
export async function serverModels(
  { url, apiKey }: ServerRequest,
  policy: AddressPolicy,
): Promise<ModelsAnswer> {
  const parsed = parseTarget(url);
  if (!parsed.ok) return parsed;
  const resolved = await resolveTarget(parsed.target, policy);
  if (!resolved.ok) return resolved;
  const [first, ...others] = resolved.addresses;
  if (first === undefined) return { ok: false, problem: "The server's name has no address." };
  const key = apiKey === null ? null : ApiKey.from(apiKey);
  if (key === null && apiKey !== null)
    return { ok: false, problem: "The key has characters that no key can have, such as a space." };
  const address = await reachableAddress(parsed.target, [first, ...others]);
  const connection = openConnection(parsed.target, address, { apiKey: key });
  try {
    const models = await listModels(connection);
    return models === null
      ? { ok: false, problem: "No list of models came back: nothing listens there, or it wants another key." }
      : { ok: true, models };
  } finally {
    await connection.close();
  }
}

/** The servers of this machine that may be benchmarked and answer on their usual ports. */
export async function serversHere(policy: AddressPolicy): Promise<readonly FoundServer[]> {
  const allowed = USUAL_PORTS.filter(({ port }) => {
    const parsed = parseTarget(`http://127.0.0.1:${port}`);
    return parsed.ok && addressProblem(parsed.target, "127.0.0.1", policy) === null;
  });
  return await findServers(allowed);
}
