import type { ApiKey } from "../target/api-key.ts";
import { openConnection, type Connection } from "../target/connection.ts";
import { parseTarget } from "../target/parse-target.ts";

/** A connection to a server on this machine, for tests. */
export function connectTo(url: string, apiKey: ApiKey | null = null, address = "127.0.0.1"): Connection {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new Error(parsed.problem);
  return openConnection(parsed.target, address, { apiKey, connectTimeoutMs: 2000 });
}
