const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DATA = Buffer.from("data:");
const EMPTY = Buffer.alloc(0);

/** Data lines of one event; each is joined to those before it, which for endless short lines would take for ever. */
const MOST_LINES = 256;

/** Receives the bytes of one event's data, without copying them where they lie in one read. */
export type OnEvent = (bytes: Buffer, start: number, end: number) => void;

/**
 * Cuts the bytes of an event stream into events (WHATWG HTML, "Server-sent events"): lines may end in LF or CRLF,
 * the space after `data:` is optional, comments and other fields are skipped, an event may span reads or share
 * one, several `data` lines are joined with LF, and what stands without a blank line at the end counts too. It works
 * on bytes, so that a character that is split between two reads stays whole. A lone CR is no line end here: no
 * server of this kind sends one.
 *
 * @example
 * const splitter = new EventSplitter((bytes, start, end) => seen.push(bytes.toString("utf8", start, end)), 2 ** 20);
 * splitter.push(Buffer.from('data: {"a":1}\n\n')); // seen is ['{"a":1}']
 */
export class EventSplitter {
  readonly #onEvent: OnEvent;
  readonly #mostBytes: number;
  /** Pieces of a line whose end has not come. */
  #line: Buffer[] = [];
  #lineBytes = 0;
  /** Data of an event whose blank line has not come: a range of `#bytes`, or nothing where `#start` is -1. */
  #bytes: Buffer = EMPTY;
  #start = -1;
  #end = -1;
  #lines = 0;

  constructor(onEvent: OnEvent, mostBytes: number) {
    this.#onEvent = onEvent;
    this.#mostBytes = mostBytes;
  }

  /** Takes the bytes of one read; false when a line or an event is larger than allowed. */
  push(bytes: Buffer): boolean {
    let position = 0;
    while (position < bytes.length) {
      const lineEnd = bytes.indexOf(LF, position);
      if (lineEnd === -1) break;
      if (this.#lineBytes === 0) this.#takeLine(bytes, position, lineEnd);
      else if (!this.#keep(bytes.subarray(position, lineEnd))) return false;
      else this.#takeKeptLine();
      if (this.#end - this.#start > this.#mostBytes || this.#lines > MOST_LINES) return false;
      position = lineEnd + 1;
    }
    // The read's memory is handed back to the socket: what is needed later is copied.
    if (this.#start !== -1 && this.#bytes === bytes) {
      this.#bytes = Buffer.from(bytes.subarray(this.#start, this.#end));
      this.#end -= this.#start;
      this.#start = 0;
    }
    return position === bytes.length || this.#keep(Buffer.from(bytes.subarray(position)));
  }

  /** The stream has ended: what stands without its blank line is an event too. */
  finish(): void {
    if (this.#lineBytes > 0) this.#takeKeptLine();
    this.#emit();
  }

  #keep(piece: Buffer): boolean {
    this.#line.push(piece);
    this.#lineBytes += piece.length;
    return this.#lineBytes <= this.#mostBytes;
  }

  #takeKeptLine(): void {
    const line = Buffer.concat(this.#line);
    this.#line = [];
    this.#lineBytes = 0;
    this.#takeLine(line, 0, line.length);
  }

  #takeLine(bytes: Buffer, start: number, lineEnd: number): void {
    const end = lineEnd > start && bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
    if (end === start) {
      this.#emit();
      return;
    }
    for (let i = 0; i < DATA.length; i += 1) if (bytes[start + i] !== DATA[i]) return;
    const from = start + DATA.length;
    const dataStart = from < end && bytes[from] === SPACE ? from + 1 : from;
    if (this.#start === -1) {
      this.#bytes = bytes;
      this.#start = dataStart;
      this.#end = end;
      this.#lines = 1;
      return;
    }
    this.#lines += 1;
    this.#bytes = Buffer.concat([
      this.#bytes.subarray(this.#start, this.#end),
      Buffer.from("\n"),
      bytes.subarray(dataStart, end),
    ]);
    this.#start = 0;
    this.#end = this.#bytes.length;
  }

  #emit(): void {
    if (this.#start === -1) return;
    const [bytes, start, end] = [this.#bytes, this.#start, this.#end];
    this.#start = -1;
    this.#end = -1;
    this.#bytes = EMPTY;
    this.#onEvent(bytes, start, end);
  }
}
