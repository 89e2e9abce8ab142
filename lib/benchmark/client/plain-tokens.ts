import { isPlainToken, TEXT_NEEDLES } from "./is-plain-token.ts";

const QUOTE = 0x22;
const NOTHING = Buffer.alloc(0);

/**
 * Knows the usual piece of one stream. All pieces but the first and the last few of a stream differ in nothing but
 * the text, so that what stands before and behind the text of a piece that was judged once need only be compared.
 * Sound: a piece passes when it is the known beginning, text without a quote, and the known end.
 */
export class PlainTokens {
  readonly #kind: "chat" | "completions";
  #head: Buffer = NOTHING;
  #tail: Buffer = NOTHING;

  constructor(kind: "chat" | "completions") {
    this.#kind = kind;
  }

  /** As {@link isPlainToken}, and faster from the second piece on. */
  has(bytes: Buffer, start: number, end: number): boolean {
    const head = this.#head;
    const tail = this.#tail;
    const textAt = start + head.length;
    const tailAt = end - tail.length;
    if (
      head.length > 0 &&
      tailAt > textAt &&
      bytes.compare(head, 0, head.length, start, textAt) === 0 &&
      bytes.compare(tail, 0, tail.length, tailAt, end) === 0 &&
      bytes.indexOf(QUOTE, textAt) === tailAt
    )
      return true;
    // Latin 1 maps each byte to one character, so that places in the text are places in the bytes.
    const json = bytes.toString("latin1", start, end);
    if (!isPlainToken(json, this.#kind)) return false;
    const needle = TEXT_NEEDLES[this.#kind];
    const at = json.indexOf(needle) + needle.length;
    const close = json.indexOf('"', at);
    // After an escaped quote the end of the text is not where the first quote is; such a piece teaches nothing.
    if (json[close - 1] === "\\") return true;
    this.#head = Buffer.from(bytes.subarray(start, start + at));
    this.#tail = Buffer.from(bytes.subarray(start + close, end));
    return true;
  }
}
