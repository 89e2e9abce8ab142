import { expect, test, vi } from "vitest";
import { nowMs } from "../clock.ts";
import { timePerOutputTokenMs, timeToFirstTokenMs } from "../metrics/request-latency.ts";
import { connectTo } from "../testing/connect-to.ts";
import { startTruthServer } from "../testing/start-truth-server.ts";
import { DIGITS } from "../testing/truth-options.ts";
import { requestBody } from "./request-body.ts";
import type { RequestRecord } from "./request-record.ts";
import { REQUEST_LIMITS, sendRequest } from "./send-request.ts";
import { ALL_FEATURES } from "./server-features.ts";

vi.setConfig({ testTimeout: 60_000 });

const TOKENS = 100;
const STREAMS = 16;
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** Moments that the server wrote into the tokens of one stream, and into its id when it read the request. */
function stampsIn(text: string): { readMs: number; sentMs: number[] } {
  const id = new RegExp(`"id":"(\\d{${DIGITS}})"`).exec(text)?.[1];
  const tokens = text.matchAll(new RegExp(`"content":" (\\d{${DIGITS}})"`, "g"));
  return { readMs: Number(id) / 1000, sentMs: [...tokens].map(([, stamp]) => Number(stamp) / 1000) };
}

// Loose: other work on the machine delays whole processes. The ladder of scripts/benchmark has the narrow figures.
test("what is measured is what the server did, by the server's own stamps", async () => {
  const server = await startTruthServer({ ttftMs: 150, itlMs: 10 });
  const connection = connectTo(server.url);
  const body = requestBody("chat", "truth", "one two three", TOKENS, ALL_FEATURES);
  const streams = await Promise.all(
    Array.from({ length: STREAMS }, async (_, index) => {
      let text = "";
      const request = {
        index,
        kind: "chat",
        scheduledMs: nowMs(),
        body,
        requestedOutputTokens: TOKENS,
      } as const;
      const record = await new Promise<RequestRecord>((done) => {
        sendRequest(connection, request, REQUEST_LIMITS, done, {
          inspect: (bytes, start, end) => (text += bytes.toString("latin1", start, end)),
        });
      });
      return { record, ...stampsIn(text) };
    }),
  );
  connection.close();
  await server.stop();

  for (const { record, sentMs, readMs } of streams) {
    expect(record).toMatchObject({ error: null, outputTokens: TOKENS, inputTokens: 3, tokenSource: "usage" });
    expect(record.chunkTimesMs).toHaveLength(TOKENS);
    expect(record.sentMs).toBeLessThan(readMs + 0.5);
    // No token arrives before it was sent: the clock is one, to within its calibration.
    for (const [i, sent] of sentMs.entries()) expect(record.chunkTimesMs[i]).toBeGreaterThan(sent - 0.5);
  }
  const trueFirst = mean(streams.map(({ sentMs, readMs }) => (sentMs[0] ?? NaN) - readMs));
  const first = mean(streams.map(({ record }) => timeToFirstTokenMs(record) ?? NaN));
  // The role comes with the headers, long before: had it been counted, this would be near zero.
  expect(first).toBeGreaterThan(trueFirst * 0.98);
  expect(first).toBeLessThan(trueFirst * 1.5 + 50);
  const truePer = mean(
    streams.map(({ sentMs }) => ((sentMs.at(-1) ?? NaN) - (sentMs[0] ?? NaN)) / (TOKENS - 1)),
  );
  const per = mean(streams.map(({ record }) => timePerOutputTokenMs(record) ?? NaN));
  expect(Math.abs(per / truePer - 1)).toBeLessThan(0.1);
});

test("tokens are those that the server counts, not the pieces in which they come", async () => {
  const server = await startTruthServer({ ttftMs: 20, itlMs: 5, tokensPerChunk: 4 });
  const connection = connectTo(server.url);
  const body = requestBody("chat", "truth", "hi", 40, ALL_FEATURES);
  const request = { index: 0, kind: "chat", scheduledMs: nowMs(), body, requestedOutputTokens: 40 } as const;
  const record = await new Promise<RequestRecord>((done) => {
    sendRequest(connection, request, REQUEST_LIMITS, done);
  });
  connection.close();
  await server.stop();
  expect(record).toMatchObject({ outputTokens: 40, tokenSource: "usage" });
  expect(record.chunkTimesMs).toHaveLength(10);
});
