/** The clients that the ladder compares. Each opens so many streams and says when each token came and was sent. */
import OpenAI from "openai";
import { requestBody } from "../../lib/benchmark/client/request-body.ts";
import type { RequestRecord } from "../../lib/benchmark/client/request-record.ts";
import { REQUEST_LIMITS, sendRequest } from "../../lib/benchmark/client/send-request.ts";
import { ALL_FEATURES } from "../../lib/benchmark/client/server-features.ts";
import { nowMs } from "../../lib/benchmark/clock.ts";
import { openConnection, type Connection } from "../../lib/benchmark/target/connection.ts";
import { parseTarget } from "../../lib/benchmark/target/parse-target.ts";

/** One stream, in milliseconds of the machine's monotonic clock. */
export interface StreamTimes {
  readonly sentMs: number;
  /** When the server had read the request, by itself. */
  readonly receivedMs: number;
  /** When each token arrived, as the client measured it. */
  readonly arrivals: Float64Array;
  /** When the server wrote each token, as the token itself says. */
  readonly stamps: Float64Array;
}

export interface LadderClient {
  readonly stream: (tokens: number) => Promise<StreamTimes>;
  readonly close: () => void;
}

const PROMPT = "Count the time.";
const DIGITS = 16;
const TOKEN = Buffer.from('"content":" ');
const ID = Buffer.from('"id":"');

/** Our own client; what it measured is taken from its record, and the stamps are read beside it. */
export function ownClient(url: string): LadderClient {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new Error(parsed.problem);
  const connection = openConnection(parsed.target, "127.0.0.1");
  return { stream: (tokens) => ownStream(connection, tokens), close: connection.close };
}

async function ownStream(connection: Connection, tokens: number): Promise<StreamTimes> {
  const stamps = new Float64Array(tokens);
  let count = 0;
  let receivedMs = 0;
  let textAt: number | null = null;
  const body = requestBody("chat", "truth", PROMPT, tokens, ALL_FEATURES);
  const record = await new Promise<RequestRecord>((done) => {
    sendRequest(
      connection,
      { index: 0, kind: "chat", scheduledMs: nowMs(), body, requestedOutputTokens: tokens },
      REQUEST_LIMITS,
      done,
      {
        inspect: (bytes, start, end) => {
          if (receivedMs === 0) receivedMs = stampAt(bytes, bytes.indexOf(ID, start) + ID.length);
          // All tokens of a stream have their text at one place: to look for it each time would slow the client.
          if (textAt === null) {
            const at = bytes.indexOf(TOKEN, start);
            if (at === -1 || at >= end) return;
            textAt = at + TOKEN.length - start;
          }
          if (count === tokens) return;
          stamps[count] = stampAt(bytes, start + textAt);
          count += 1;
        },
      },
    );
  });
  if (record.error !== null) throw new Error(`A stream failed: ${record.error.kind}.`);
  return { sentMs: record.sentMs ?? 0, receivedMs, arrivals: record.chunkTimesMs, stamps };
}

function stampAt(bytes: Buffer, at: number): number {
  let microseconds = 0;
  for (let i = at; i < at + DIGITS; i += 1) microseconds = microseconds * 10 + ((bytes[i] ?? 0) - 48);
  return microseconds / 1000;
}

/** The openai package, as its users stream with it. */
export function openaiClient(url: string): LadderClient {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: "none", maxRetries: 0 });
  return {
    close: () => undefined,
    stream: async (tokens) => {
      const arrivals = new Float64Array(tokens);
      const stamps = new Float64Array(tokens);
      let count = 0;
      let receivedMs = 0;
      const sentMs = nowMs();
      const stream = await client.chat.completions.create({
        model: "truth",
        messages: [{ role: "user", content: PROMPT }],
        max_completion_tokens: tokens,
        stream: true,
        stream_options: { include_usage: true },
      });
      for await (const chunk of stream) {
        const text = chunk.choices[0]?.delta.content;
        receivedMs ||= Number(chunk.id) / 1000;
        if (!text) continue;
        arrivals[count] = nowMs();
        stamps[count] = Number(text) / 1000;
        count += 1;
      }
      return { sentMs, receivedMs, arrivals, stamps };
    },
  };
}
