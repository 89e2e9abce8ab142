import type { Connection } from "../target/connection.ts";

/** What may be asked for besides completions: the list of models alone. */
type Path = "/models";

const MOST_BYTES = 4 * 2 ** 20;

/** Fetches a small JSON document from the server; null when it cannot be had in time, whatever the reason. */
export async function getJson(connection: Connection, path: Path, timeoutMs: number): Promise<unknown> {
  const bytes = await fetched(connection, path, timeoutMs);
  if (bytes === null) return null;
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return null;
  }
}

function fetched(
  { http, target, apiKey }: Connection,
  path: Path,
  timeoutMs: number,
): Promise<Buffer | null> {
  return new Promise((done) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const end = (bytes: Buffer | null) => {
      clearTimeout(timer);
      done(bytes);
      return false;
    };
    const headers = {
      accept: "application/json",
      ...(apiKey !== null && { authorization: apiKey.bearer() }),
    };
    const giveUp = http.send(
      { method: "GET", path: target.basePath + path, headers, body: null },
      {
        onSend: () => undefined,
        onHead: (status) => status === 200 || end(null),
        onBody: (bytes) => {
          size += bytes.length;
          pieces.push(Buffer.from(bytes));
          return size <= MOST_BYTES || end(null);
        },
        onEnd: () => end(Buffer.concat(pieces)),
        onFailure: () => end(null),
      },
    );
    const timer = setTimeout(() => {
      giveUp();
      end(null);
    }, timeoutMs);
  });
}
