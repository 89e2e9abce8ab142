import { once } from "node:events";
import { createServer, request, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { ReadableStream as NodeStream } from "node:stream/web";
import type { HardLimits } from "../load/load-plan.ts";
import { answerBenchmark } from "../server/answer-benchmark.ts";
import { serverHalf } from "../server/server-half.ts";

export interface BenchmarkSite {
  readonly port: number;
  /** Asks as the site's own page does; headers that are null are left out. */
  readonly ask: (
    action: string,
    body: unknown,
    headers?: Readonly<Record<string, string | null>>,
    signal?: AbortSignal,
  ) => Promise<{ status: number; text: () => Promise<string>; pieces: AsyncIterable<Buffer> }>;
  readonly stop: () => Promise<void>;
}

/** The benchmark's server half on a socket of its own, as the page's server has it. */
export async function serveBenchmark(
  env: Readonly<Record<string, string>> = {},
  limits?: HardLimits,
): Promise<BenchmarkSite> {
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    const headers = new Headers(
      Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const asked = new Request(`http://site${incoming.url ?? "/"}`, {
      method: "POST",
      headers,
      // Both are streams of the web; their types come from two places.
      body: Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>,
      signal: gone.signal,
      duplex: "half",
    } as RequestInit);
    const half = serverHalf({
      BREAKEVEN_LISTENS_ON_HOST: "127.0.0.1",
      BREAKEVEN_LISTENS_ON_PORT: String(portOf(server)),
      ...env,
    });
    void answerBenchmark((incoming.url ?? "").slice(1), asked, half, limits).then((answer) => {
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      const body = Readable.fromWeb(answer.body as unknown as NodeStream);
      // A client that hangs up ends the answer, as it does under Next.js.
      outgoing.once("close", () => body.destroy());
      body.on("error", () => undefined).pipe(outgoing);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  const own = {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
  };
  return {
    port,
    ask: async (action, body, headers = {}, signal) => {
      const all: Readonly<Record<string, string | null>> = { ...own, ...headers };
      const sent = Object.entries(all).filter((entry) => entry[1] !== null);
      const asked = request(`http://127.0.0.1:${port}/${action}`, {
        method: "POST",
        agent: false,
        headers: Object.fromEntries(sent) as Record<string, string>,
        ...(signal && { signal }),
      });
      asked.end(typeof body === "string" ? body : JSON.stringify(body));
      const [answer] = (await once(asked, "response")) as [IncomingMessage];
      return { status: answer.statusCode ?? 0, text: () => text(answer), pieces: answer };
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return address === null || typeof address === "string" ? 0 : address.port;
}
