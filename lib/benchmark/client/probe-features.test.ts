import { afterAll, beforeAll, expect, test } from "vitest";
import { nowMs } from "../clock.ts";
import { connectTo } from "../testing/connect-to.ts";
import { startFaultyServer, type Fault, type FaultyServer } from "../testing/faulty-server.ts";
import { probeFeatures } from "./probe-features.ts";
import { requestBody } from "./request-body.ts";
import type { RequestRecord } from "./request-record.ts";
import { REQUEST_LIMITS, sendRequest } from "./send-request.ts";
import { ALL_FEATURES } from "./server-features.ts";

let server: FaultyServer;
beforeAll(async () => {
  server = await startFaultyServer();
});
afterAll(() => server.stop());

async function probe(fault: Fault) {
  const connection = connectTo(server.url(fault));
  const found = await probeFeatures(
    (features) =>
      new Promise<RequestRecord>((done) => {
        const body = requestBody("chat", "m", "hi", 4, features);
        const request = {
          index: 0,
          kind: "chat",
          scheduledMs: nowMs(),
          body,
          requestedOutputTokens: 4,
        } as const;
        sendRequest(connection, request, REQUEST_LIMITS, done);
      }),
  );
  connection.close();
  return found;
}

test("a server that takes everything is asked once", async () => {
  const before = server.received.length;
  expect(await probe("good")).toMatchObject({ ok: true, features: ALL_FEATURES });
  expect(server.received).toHaveLength(before + 1);
});

test("a strict server is asked until only what it knows is left", async () => {
  expect(await probe("strict")).toMatchObject({
    ok: true,
    features: {
      includeUsage: true,
      continuousUsage: false,
      ignoreEos: false,
      minTokens: false,
      noPromptCache: false,
      tokenLimit: "max_completion_tokens",
    },
    record: { inputTokens: 9, tokenSource: "usage" },
  });
});

test.each<[Fault, string]>([
  ["server-error", "server-error"],
  ["echo-key", "rejected"],
  ["rate-limited", "rate-limited"],
])("%s is no reason to ask for less", async (fault, kind) => {
  const before = server.received.length;
  expect(await probe(fault)).toMatchObject({ ok: false, error: { kind } });
  expect(server.received).toHaveLength(before + 1);
});
