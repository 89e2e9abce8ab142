import type { Connection } from "../target/connection.ts";

/** What may be asked for besides completions: the list of models alone. */
type Path = "/models";

const MOST_BYTES = 4 * 2 ** 20;

/** Fetches a small JSON document from the server; null when it cannot be had in time, whatever the reason. */
export async function getJson(connection: Connection, path: Path, timeoutMs: number): Promise<unknown> {
  const { agent, target, apiKey } = connection;
  try {
    const { statusCode, body } = await agent.request({
      origin: target.origin,
      path: target.basePath + path,
      method: "GET",
      headers: { accept: "application/json", ...(apiKey !== null && { authorization: apiKey.bearer() }) },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of body as AsyncIterable<Buffer>) {
      bytes += piece.length;
      // Leaving the loop destroys the rest of the answer.
      if (statusCode !== 200 || bytes > MOST_BYTES) return null;
      pieces.push(piece);
    }
    return statusCode === 200 ? (JSON.parse(Buffer.concat(pieces).toString("utf8")) as unknown) : null;
  } catch {
    return null;
  }
}
