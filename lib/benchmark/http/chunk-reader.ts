import type { ReadState } from "./read-state.ts";
import type { ResponseSink } from "./response-sink.ts";

const CR = 0x0d;
const LF = 0x0a;
const SEMICOLON = 0x3b;
/** Enough for 4 GB in one chunk. */
const MOST_DIGITS = 8;
/** Of chunk extensions in one line, and of the trailer; both are skipped. */
const MOST_SKIPPED_BYTES = 16 * 1024;

type Place = "size" | "extension" | "size-end" | "data" | "data-cr" | "data-lf" | "trailer";

/**
 * Takes the chunks off a body in chunked transfer coding (RFC 9112, section 7.1): hands on the data of each as it
 * comes, skips extensions and the trailer, and takes a line that ends in anything but CR LF for no HTTP.
 *
 * @example
 * const reader = new ChunkReader({ onBody: (data) => seen.push(data.toString()) > 0 });
 * reader.push(Buffer.from("2\r\nhi\r\n0\r\n\r\n"), 0, 12); // "complete", seen is ["hi"]
 */
export class ChunkReader {
  readonly #sink: Pick<ResponseSink, "onBody">;
  #place: Place = "size";
  #size = 0;
  #digits = 0;
  #skipped = 0;
  #lineBytes = 0;
  #afterCr = false;
  /** Where in the last read the body ended, or reading stopped. */
  readTo = 0;

  constructor(sink: Pick<ResponseSink, "onBody">) {
    this.#sink = sink;
  }

  /** Takes a part of one read. */
  push(bytes: Buffer, start: number, end: number): ReadState {
    let at = start;
    while (at < end) {
      if (this.#place === "data") {
        const dataEnd = Math.min(end, at + this.#size);
        this.#size -= dataEnd - at;
        if (this.#size === 0) this.#place = "data-cr";
        this.readTo = dataEnd;
        if (!this.#sink.onBody(bytes.subarray(at, dataEnd))) return "unwanted";
        at = dataEnd;
        continue;
      }
      const state = this.#step(bytes[at] ?? 0);
      at += 1;
      this.readTo = at;
      if (state !== "open") return state;
    }
    return "open";
  }

  /** Takes one byte of what stands around the data. */
  #step(byte: number): ReadState {
    switch (this.#place) {
      case "size":
        return this.#stepSize(byte);
      case "extension":
        return this.#stepExtension(byte);
      case "size-end":
        if (byte !== LF) return "bad-http";
        this.#digits = 0;
        this.#skipped = 0;
        this.#place = this.#size === 0 ? "trailer" : "data";
        return "open";
      case "data-cr":
        this.#place = "data-lf";
        return byte === CR ? "open" : "bad-http";
      case "data-lf":
        this.#place = "size";
        return byte === LF ? "open" : "bad-http";
      default:
        return this.#stepTrailer(byte);
    }
  }

  #stepSize(byte: number): ReadState {
    const digit = hexDigit(byte);
    if (digit !== -1) {
      this.#size = this.#size * 16 + digit;
      this.#digits += 1;
      return this.#digits > MOST_DIGITS ? "bad-http" : "open";
    }
    if (this.#digits === 0) return "bad-http";
    if (byte === CR) this.#place = "size-end";
    // Some servers fill the size up with blanks.
    else if (byte === SEMICOLON || byte === 0x20 || byte === 0x09) this.#place = "extension";
    else return "bad-http";
    return "open";
  }

  #stepExtension(byte: number): ReadState {
    if (byte === LF) return "bad-http";
    if (byte === CR) this.#place = "size-end";
    this.#skipped += 1;
    return this.#skipped > MOST_SKIPPED_BYTES ? "too-large" : "open";
  }

  #stepTrailer(byte: number): ReadState {
    this.#skipped += 1;
    if (this.#skipped > MOST_SKIPPED_BYTES) return "too-large";
    if (this.#afterCr !== (byte === LF)) return "bad-http";
    this.#afterCr = byte === CR;
    if (byte !== CR && byte !== LF) this.#lineBytes += 1;
    if (byte !== LF) return "open";
    const isEmpty = this.#lineBytes === 0;
    this.#lineBytes = 0;
    return isEmpty ? "complete" : "open";
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
