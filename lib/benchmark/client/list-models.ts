import type { Connection } from "../target/connection.ts";
import { getJson } from "./get-json.ts";

const MOST_MODELS = 500;
const LONGEST_NAME = 300;

/** Names of the models that a server says it has; null when it does not say. */
export async function listModels(
  connection: Connection,
  timeoutMs = 5000,
): Promise<readonly string[] | null> {
  const answer = await getJson(connection, "/models", timeoutMs);
  if (typeof answer !== "object" || answer === null || !("data" in answer) || !Array.isArray(answer.data))
    return null;
  return answer.data
    .slice(0, MOST_MODELS)
    .flatMap((entry: unknown) =>
      typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string"
        ? [entry.id.slice(0, LONGEST_NAME)]
        : [],
    );
}
