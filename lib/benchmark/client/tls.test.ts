import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runBenchmark } from "../run/run-benchmark.ts";
import { runOptions } from "../server/run-options.ts";
import { startFaultyServer, type FaultyServer } from "../testing/faulty-server.ts";
import { pageRun } from "../testing/page-run.ts";

vi.setConfig({ testTimeout: 60_000 });

const CLIENT = fileURLToPath(new URL("../testing/tls-client.ts", import.meta.url));
const CERTIFICATE = fileURLToPath(new URL("../testing/engine.test-cert.pem", import.meta.url));
const KEY = fileURLToPath(new URL("../testing/engine.test-key.pem", import.meta.url));

const asked: { readonly host: string | undefined; readonly servername: unknown }[] = [];
/** A server whose certificate is for engine.test, signed by itself. */
const server = createServer(
  { key: readFileSync(KEY), cert: readFileSync(CERTIFICATE) },
  (request, response) => {
    const servername = "servername" in request.socket ? request.socket.servername : null;
    asked.push({ host: request.headers.host, servername });
    const token = 'data: {"choices":[{"delta":{"content":"x"}}]}\n\n';
    response.writeHead(200, { "content-type": "text/event-stream" }).end(`${token}${token}data: [DONE]\n\n`);
  },
);
let plain: FaultyServer;
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
  plain = await startFaultyServer();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await plain.stop();
});

/** What a client that trusts the certificate, or does not, makes of a name; its sockets all go to 127.0.0.1. */
async function ask(host: string, trusted: boolean) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", CLIENT, `https://${host}`],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted ? CERTIFICATE : "" } },
  );
  return JSON.parse(stdout) as { readonly error: string | null; readonly outputTokens: number };
}

describe("over TLS", () => {
  test("a certificate that nobody vouches for is an error of its own, and no request is sent", async () => {
    expect(await ask(`engine.test:${port}`, false)).toMatchObject({ error: "certificate" });
    expect(asked).toEqual([]);
  });

  test("one that is trusted is held against the name, though sockets go to a pinned address", async () => {
    expect(await ask(`engine.test:${port}`, true)).toEqual({ error: null, outputTokens: 2 });
    expect(asked.splice(0)).toEqual([{ host: `engine.test:${port}`, servername: "engine.test" }]);
    // The same server and address under names that its certificate does not have.
    expect(await ask(`other.test:${port}`, true)).toMatchObject({ error: "certificate" });
    expect(await ask(`127.0.0.1:${port}`, true)).toMatchObject({ error: "certificate" });
    expect(asked).toEqual([]);
  });

  test("a server without it is an error of its own", async () =>
    expect(await ask(`engine.test:${plain.port}`, false)).toMatchObject({ error: "tls" }));

  test("a run says so in a sentence", async () => {
    const problemAt = async (url: string) => {
      const options = runOptions(pageRun(url), { kind: "any" }, "run");
      const signal = new AbortController().signal;
      const run = await runBenchmark(options, { signal, onEvent: () => undefined, now: () => "" });
      return run.ok ? "" : run.problem;
    };
    expect(await problemAt(`https://127.0.0.1:${port}`)).toMatch(/certificate is not trusted/);
    expect(await problemAt(`https://127.0.0.1:${plain.port}`)).toMatch(/begin with http:\/\/ instead/);
  });
});
