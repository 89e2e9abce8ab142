import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { nowMs } from "../clock.ts";
import { ApiKey } from "../target/api-key.ts";
import type { Connection } from "../target/connection.ts";
import { connectTo } from "../testing/connect-to.ts";
import { startFaultyServer, type Fault, type FaultyServer } from "../testing/faulty-server.ts";
import type { EndpointKind, RequestLimits } from "./prepared-request.ts";
import type { RequestRecord } from "./request-record.ts";
import { REQUEST_LIMITS, sendRequest } from "./send-request.ts";

const TEST_TIMEOUT_MS = 60_000;
vi.setConfig({ testTimeout: TEST_TIMEOUT_MS });

/** Times that outlast a test: what ends under these limits has not ended by its time, however slow the machine is. */
const PATIENT: RequestLimits = {
  ...REQUEST_LIMITS,
  idleTimeoutMs: 2 * TEST_TIMEOUT_MS,
  totalTimeoutMs: 2 * TEST_TIMEOUT_MS,
};

let server: FaultyServer;
const open: Connection[] = [];
beforeAll(async () => {
  server = await startFaultyServer();
});
afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
});
afterAll(() => server.stop());

function connect(...args: Parameters<typeof connectTo>): Connection {
  const connection = connectTo(...args);
  open.push(connection);
  return connection;
}

function send(
  connection: Connection,
  { kind = "chat", limits = PATIENT }: { kind?: EndpointKind; limits?: RequestLimits } = {},
): Promise<RequestRecord> {
  return new Promise((done) => {
    sendRequest(
      connection,
      {
        index: 0,
        kind,
        scheduledMs: nowMs(),
        body: Buffer.from('{"stream":true}'),
        requestedOutputTokens: 8,
      },
      limits,
      done,
    );
  });
}

const sendTo = (fault: Fault) => send(connect(server.url(fault)));

describe("a request that ends well", () => {
  test("has its times in their order, and its tokens", async () => {
    const record = await sendTo("good");
    expect(record).toMatchObject({ error: null, outputTokens: 2, tokenSource: "chunks" });
    const { scheduledMs, sentMs, headersMs, firstTokenMs, lastTokenMs, endMs } = record;
    const times = [scheduledMs, sentMs, headersMs, firstTokenMs, lastTokenMs, endMs];
    expect(times).not.toContain(null);
    expect(times).toEqual(times.toSorted((a, b) => Number(a) - Number(b)));
  });

  test.each<Fault>(["no-done", "hang-after-done"])("even with %s", async (fault) => {
    expect(await sendTo(fault)).toMatchObject({ error: null, outputTokens: 1 });
  });

  test("goes to the one path of its kind, and its connection is used again", async () => {
    const connection = connect(server.url("good"));
    const before = server.received.length;
    await send(connection);
    await send(connection, { kind: "completions" });
    expect(server.received.slice(before).map(({ path }) => path)).toEqual([
      "/good/v1/chat/completions",
      "/good/v1/completions",
    ]);
  });

  test("embeddings have input tokens and no first token", async () => {
    expect(await send(connect(server.url("embeddings")), { kind: "embeddings" })).toMatchObject({
      error: null,
      inputTokens: 7,
      outputTokens: 0,
      firstTokenMs: null,
    });
  });
});

describe("each fault ends as an error of its kind, soon", () => {
  test.each<[Fault, object]>([
    ["close-at-once", { kind: "closed" }],
    ["close-mid-stream", { kind: "closed" }],
    ["broken-json", { kind: "bad-json" }],
    ["rate-limited", { kind: "rate-limited", status: 429, retryAfterSeconds: 2, message: "Slow down" }],
    ["server-error", { kind: "server-error", status: 500, message: "CUDA out of memory" }],
    ["html-error", { kind: "server-error", status: 502, message: null }],
    ["endless-error", { kind: "server-error", status: 500 }],
    ["wrong-type", { kind: "content-type" }],
    ["wrong-type-endless", { kind: "content-type" }],
    ["not-streamed", { kind: "content-type" }],
    ["error-in-stream", { kind: "stream-error", message: "preempted" }],
    ["huge-line", { kind: "too-large" }],
    ["endless", { kind: "endless" }],
    ["empty", { kind: "empty" }],
    ["not-http", { kind: "bad-http" }],
  ])("%s", async (fault, error) => {
    const before = process.memoryUsage().arrayBuffers;
    expect((await sendTo(fault)).error).toMatchObject(error);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 2 ** 20);
  });

  test.each<Fault>(["hang", "hang-after-token"])("a silence that is too long: %s", async (fault) => {
    const limits = { ...PATIENT, idleTimeoutMs: 150 };
    expect((await send(connect(server.url(fault)), { limits })).error?.kind).toBe("timeout");
  });

  test.each([
    ["its largest size", { mostAnswerBytes: 2 ** 20 }, "too-large"],
    ["its longest time", { totalTimeoutMs: 600, mostAnswerBytes: Infinity }, "timeout"],
  ])("an answer without end and without tokens is cut at %s", async (_, limit, kind) => {
    const limits = { ...PATIENT, ...limit };
    const record = await send(connect(server.url("endless-comments")), { limits });
    expect(record.error?.kind).toBe(kind);
  });

  test("a port on which nobody listens", async () => {
    const probe = createServer();
    await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
    const address = probe.address();
    const port = address !== null && typeof address !== "string" ? address.port : 0;
    await new Promise((done) => probe.close(done));
    const record = await send(connect(`http://127.0.0.1:${port}`));
    expect(record).toMatchObject({ sentMs: null, error: { kind: "refused" } });
  });

  test("a cancelled one, before and while it is answered", async () => {
    const record = await new Promise<RequestRecord>((done) => {
      const body = Buffer.from("{}");
      const prepared = {
        index: 0,
        kind: "chat",
        scheduledMs: nowMs(),
        body,
        requestedOutputTokens: 8,
      } as const;
      sendRequest(connect(server.url("hang")), prepared, PATIENT, done)();
    });
    expect(record.error?.kind).toBe("cancelled");
  });

  test("and the next request to the same server goes through", async () => {
    await sendTo("close-mid-stream");
    expect((await sendTo("good")).error).toBeNull();
  });
});

describe("what keeps a benchmark on its one server", () => {
  test("a redirect is an error, and is not followed", async () => {
    const before = server.received.length;
    expect((await sendTo("redirect")).error).toMatchObject({ kind: "redirect", status: 307 });
    expect(server.received).toHaveLength(before + 1);
  });

  test("sockets go to the address that was checked, whatever the name means by now", async () => {
    const connection = connect(`http://name-that-does-not-exist.invalid:${server.port}/good/v1`);
    expect((await send(connection)).error).toBeNull();
    expect(server.received.at(-1)?.headers.host).toBe(`name-that-does-not-exist.invalid:${server.port}`);
  });

  test("an address in a URL is no way around the checked one", async () => {
    const connection = connect(`http://192.0.2.1:${server.port}/good/v1`);
    expect((await send(connection)).error).toBeNull();
  });

  test("the key is sent, and does not come back in an error", async () => {
    const key = ApiKey.from("sk-secret-1");
    const record = await send(connect(server.url("echo-key"), key));
    expect(server.received.at(-1)?.headers.authorization).toBe("Bearer sk-secret-1");
    expect(record.error).toMatchObject({ kind: "rejected", message: "Incorrect API key provided: [key]." });
    expect(JSON.stringify(record)).not.toContain("secret");
  });

  test.each(["echo-key-late", "echo-key-late-in-stream"] as const)(
    "no part of the key comes back where a long sentence is cut in the middle of it: %s",
    async (fault) => {
      const record = await send(connect(server.url(fault), ApiKey.from("sk-secret-1")));
      expect(record.error?.message).toBe(`${"x".repeat(195)}[key]`);
    },
  );

  test("a long sentence of the server is cut short", async () => {
    expect((await sendTo("long-error-in-stream")).error?.message).toHaveLength(200);
  });

  test("without a key none is sent", async () => {
    await sendTo("good");
    expect(server.received.at(-1)?.headers.authorization).toBeUndefined();
  });
});
