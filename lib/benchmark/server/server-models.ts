import { findServers, USUAL_PORTS, type FoundServer } from "../client/find-servers.ts";
import { listModels } from "../client/list-models.ts";
import { addressProblem, type AddressPolicy } from "../target/address-policy.ts";
import { openTarget } from "../target/open-target.ts";
import { parseTarget } from "../target/parse-target.ts";
import type { ServerRequest } from "./run-request.ts";

export type ModelsAnswer =
  | { readonly ok: true; readonly models: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** The models that a server lists, after the same checks of its address that a run makes. */
export async function serverModels(request: ServerRequest, policy: AddressPolicy): Promise<ModelsAnswer> {
  const opened = await openTarget(request, policy);
  if (!opened.ok) return opened;
  const { connection } = opened;
  try {
    const models = await listModels(connection);
    return models === null
      ? { ok: false, problem: "No list of models came back: nothing listens there, or it wants another key." }
      : { ok: true, models };
  } finally {
    connection.close();
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
