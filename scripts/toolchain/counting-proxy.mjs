import { createServer, request as httpRequest } from "node:http";

/**
 * A server that passes everything on to another one and remembers which paths were asked for.
 * @param {string} target
 * @returns {Promise<{ origin: string, requested: ReadonlySet<string>, close: () => void }>}
 */
export function countingProxy(target) {
  /** @type {Set<string>} */
  const requested = new Set();
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", target);
    requested.add(url.pathname);
    const onward = httpRequest(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ origin: `http://127.0.0.1:${port}`, requested, close });
    });
  });
}
