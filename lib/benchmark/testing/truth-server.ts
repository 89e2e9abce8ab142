/**
 * A server with known times, run as a process of its own: `node truth-server.ts '{"ttftMs":200,"itlMs":20}'`. Prints
 * its port. Every answer begins with a piece that has only a role, as real servers' do; the first token follows
 * `ttftMs` after the request was read, the others every `itlMs`. The text of a token is the moment at which it was
 * written, and the answer's id the moment at which the request was read, both in microseconds of the machine's
 * monotonic clock: what a client measures can be held against what was sent.
 */
import { writeSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { nowMs } from "../clock.ts";
import { readTruthRequest } from "./truth-request.ts";
import { DIGITS, type TruthOptions } from "./truth-options.ts";

const options = JSON.parse(process.argv[2] ?? "{}") as TruthOptions;
const perChunk = options.tokensPerChunk ?? 1;
const slots = options.slots ?? Infinity;

interface Stream {
  readonly socket: Socket;
  readonly descriptor: number;
  readonly tokens: number;
  readonly promptTokens: number;
  readonly id: string;
  /** The piece of one token, framed for HTTP; only its stamp changes. */
  readonly piece: Buffer;
  readonly stampAt: number;
  startMs: number;
  sent: number;
}

const framed = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const digits = (ms: number): string => String(Math.round(ms * 1000)).padStart(DIGITS, "0");

const HEAD =
  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";

function streamOf(socket: Socket, body: string): Stream {
  const { tokens, promptTokens } = readTruthRequest(body);
  const id = digits(nowMs());
  const event = (delta: string, finish: string) =>
    framed(
      `data: {"id":"${id}","object":"chat.completion.chunk","created":1766000000,"model":"truth","choices":[{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}]}\n\n`,
    );
  socket.write(HEAD + event('{"role":"assistant","content":""}', "null"));
  const piece = Buffer.from(event(`{"content":" ${"0".repeat(DIGITS)}"}`, "null"), "latin1");
  // The system's handle: writing to it is several times cheaper than a Node.js stream, and the client is to be the limit.
  const { fd } = (socket as unknown as { _handle: { fd: number } })._handle;
  return {
    socket,
    descriptor: fd,
    tokens,
    promptTokens,
    id,
    piece,
    stampAt: piece.indexOf('"content":" ') + 12,
    startMs: 0,
    sent: 0,
  };
}

const active = new Set<Stream>();
const waiting: Stream[] = [];

function admit(): void {
  while (active.size < slots) {
    const next = waiting.shift();
    if (next === undefined) return;
    if (next.socket.destroyed) continue;
    next.startMs = nowMs();
    active.add(next);
  }
}

/** Writes the digits of a moment into a piece; a text made for each token would cost as much as its sending. */
function stampPiece({ piece, stampAt }: Stream, ms: number): void {
  let microseconds = Math.round(ms * 1000);
  for (let i = stampAt + DIGITS - 1; i >= stampAt; i -= 1) {
    const rest = Math.floor(microseconds / 10);
    piece[i] = 48 + microseconds - rest * 10;
    microseconds = rest;
  }
}

function writeToken(stream: Stream): void {
  stampPiece(stream, nowMs());
  if (stream.socket.writableLength === 0) {
    try {
      if (writeSync(stream.descriptor, stream.piece) === stream.piece.length) return;
      throw new Error("A part of a piece was written.");
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) {
        stream.socket.destroy();
        return;
      }
    }
  }
  stream.socket.write(Buffer.from(stream.piece));
}

function end(stream: Stream): void {
  active.delete(stream);
  const usage = `"usage":{"prompt_tokens":${stream.promptTokens},"completion_tokens":${stream.tokens}}`;
  const head = `data: {"id":"${stream.id}","object":"chat.completion.chunk","choices":[`;
  const finish = framed(`${head}{"index":0,"delta":{},"finish_reason":"length"}]}\n\n`);
  const total = options.usage === "none" ? "" : framed(`${head}],${usage}}\n\n`);
  stream.socket.write(`${finish}${total}${framed("data: [DONE]\n\n")}0\r\n\r\n`);
}

function tick(): void {
  const now = nowMs();
  for (const stream of active) {
    if (stream.socket.destroyed) {
      active.delete(stream);
      continue;
    }
    const due = Math.floor((now - stream.startMs - options.ttftMs) / options.itlMs) + 1;
    while (stream.sent * perChunk < stream.tokens && stream.sent < due) {
      writeToken(stream);
      stream.sent += 1;
    }
    if (stream.sent * perChunk >= stream.tokens) end(stream);
  }
  admit();
}

const server = createServer({ noDelay: true }, (socket) => {
  let received = "";
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    received += bytes.toString("latin1");
    const bodyAt = received.indexOf("\r\n\r\n") + 4;
    const length = Number(/content-length: (\d+)/i.exec(received.slice(0, bodyAt))?.[1] ?? 0);
    if (bodyAt === 3 || received.length < bodyAt + length) return;
    waiting.push(streamOf(socket, received.slice(bodyAt, bodyAt + length)));
    received = "";
    admit();
  });
});
server.listen(0, "127.0.0.1", 4096, () => {
  const address = server.address();
  if (address !== null && typeof address !== "string") process.stdout.write(`${address.port}\n`);
});
setInterval(tick, 1);
// Nobody is left to stop a server whose parent has died.
process.stdin.on("end", () => process.exit()).resume();
