import { ChunkReader } from "./chunk-reader.ts";
import type { ReadState } from "./read-state.ts";
import { readHead, type ResponseHead } from "./response-head.ts";
import type { ResponseSink } from "./response-sink.ts";

const MOST_HEAD_BYTES = 64 * 1024;
const BEGINNING = "HTTP/1.";
const HEAD_END = Buffer.from("\r\n\r\n");

/**
 * Reads one HTTP/1.1 response (RFC 9112) from the bytes of a connection, each piece of its body without a copy. Every
 * token of a stream comes this way, mostly in a read of its own: what is done here and by the library's general
 * client decides how many tokens a second can be timed (`npm run benchmark:client`).
 *
 * @example
 * const reader = new ResponseReader({ onHead: () => true, onBody: (bytes) => body.push(Buffer.from(bytes)) > 0 });
 * reader.push(Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")); // "complete"
 */
export class ResponseReader {
  readonly #sink: ResponseSink;
  readonly #chunks: ChunkReader;
  #state: ReadState = "open";
  #begun: Buffer | null = null;
  #head: ResponseHead | null = null;
  #left = 0;
  #surplus = false;

  constructor(sink: ResponseSink) {
    this.#sink = sink;
    this.#chunks = new ChunkReader(sink);
  }

  /** Takes the first `length` bytes of one read. */
  push(bytes: Buffer, length: number = bytes.length): ReadState {
    if (this.#state !== "open") {
      this.#surplus ||= length > 0;
      return this.#state;
    }
    const bodyAt = this.#head === null ? this.#takeHead(bytes.subarray(0, length)) : 0;
    if (this.#head !== null && bodyAt < length) this.#takeBody(this.#head, bytes, bodyAt, length);
    return this.#state;
  }

  /** The connection has ended: complete where that is how the body ends. */
  finish(): ReadState {
    if (this.#state === "open" && this.#head?.framing.kind === "until-close") this.#state = "complete";
    return this.#state;
  }

  /**
   * For how long the connection may be used again after a complete response; 0 for not at all. Half of what the server
   * says: its clock began earlier, and a request that is on its way when it runs out is lost.
   */
  reusableMs(mostMs: number): number {
    if (this.#state !== "complete" || this.#head?.keepAlive !== true || this.#surplus) return 0;
    const { keepAliveMs } = this.#head;
    return keepAliveMs === null ? mostMs : Math.min(mostMs, keepAliveMs / 2);
  }

  /** Where the body begins in the read. */
  #takeHead(read: Buffer): number {
    const earlier = this.#begun?.length ?? 0;
    const bytes = this.#begun === null ? read : Buffer.concat([this.#begun, read]);
    let headAt = 0;
    for (;;) {
      const beginning = bytes.toString("latin1", headAt, headAt + BEGINNING.length);
      if (!BEGINNING.startsWith(beginning)) {
        this.#state = "bad-http";
        return 0;
      }
      const end = bytes.indexOf(HEAD_END, Math.max(headAt, earlier + 1 - HEAD_END.length));
      if ((end === -1 ? bytes.length : end) - headAt > MOST_HEAD_BYTES) {
        this.#state = "too-large";
        return 0;
      }
      if (end === -1) {
        this.#begun = Buffer.from(bytes.subarray(headAt));
        return 0;
      }
      const head = readHead(bytes.toString("latin1", headAt, end));
      headAt = end + HEAD_END.length;
      if (head === null || head.status === 101) {
        this.#state = "bad-http";
        return 0;
      }
      // Informational responses stand before the one that was asked for.
      if (head.status < 200) continue;
      this.#begun = null;
      this.#begin(head);
      return headAt - earlier;
    }
  }

  #begin(head: ResponseHead): void {
    this.#head = head;
    if (!this.#sink.onHead(head.status, head.headers)) this.#state = "unwanted";
    else if (head.framing.kind === "length") {
      this.#left = head.framing.bytes;
      if (this.#left === 0) this.#state = "complete";
    }
  }

  #takeBody({ framing }: ResponseHead, bytes: Buffer, start: number, end: number): void {
    if (this.#state !== "open") {
      this.#surplus = true;
      return;
    }
    if (framing.kind === "chunked") {
      this.#state = this.#chunks.push(bytes, start, end);
      this.#surplus = this.#chunks.readTo < end;
      return;
    }
    const bodyEnd = framing.kind === "length" ? Math.min(end, start + this.#left) : end;
    this.#left -= bodyEnd - start;
    this.#surplus = bodyEnd < end;
    if (!this.#sink.onBody(bytes.subarray(start, bodyEnd))) this.#state = "unwanted";
    else if (framing.kind === "length" && this.#left === 0) this.#state = "complete";
  }
}
