import { openConnection } from "../target/connection.ts";
import { parseTarget } from "../target/parse-target.ts";
import { listModels } from "./list-models.ts";

/** Where servers of each kind listen unless told otherwise. */
export const USUAL_PORTS = [
  { port: 8000, server: "vLLM or TensorRT-LLM" },
  { port: 30000, server: "SGLang" },
  { port: 8080, server: "llama.cpp or TGI" },
  { port: 1234, server: "LM Studio" },
  { port: 11434, server: "Ollama" },
] as const;

export interface FoundServer {
  readonly url: string;
  /** What usually listens there. */
  readonly server: string;
  readonly models: readonly string[];
}

/** Looks for servers on this machine's usual ports, all at once, and lists their models. */
export async function findServers(
  ports: readonly { readonly port: number; readonly server: string }[] = USUAL_PORTS,
  timeoutMs = 1000,
): Promise<readonly FoundServer[]> {
  const found = await Promise.all(
    ports.map(async ({ port, server }): Promise<FoundServer | null> => {
      const url = `http://127.0.0.1:${port}`;
      const parsed = parseTarget(url);
      if (!parsed.ok) return null;
      const connection = openConnection(parsed.target, "127.0.0.1", { connectTimeoutMs: timeoutMs });
      const models = await listModels(connection, timeoutMs);
      connection.close();
      return models === null ? null : { url, server, models };
    }),
  );
  return found.filter((server) => server !== null);
}
