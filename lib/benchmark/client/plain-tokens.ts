import { isPlainToken, TEXT_NEEDLES } from "./is-plain-token.ts";

/**
 * Knows the usual piece of one stream. All pieces but the first and the last few of a stream differ in nothing but
 * the text, so that what stands before and behind the text of a piece that was judged once need only be compared.
 * Sound: a piece passes when it is the known beginning, text without a quote, and the known end.
 */
export class PlainTokens {
  readonly #kind: "chat" | "completions";
  #head = "";
  #tail = "";

  constructor(kind: "chat" | "completions") {
    this.#kind = kind;
  }

  /** As {@link isPlainToken}, and faster from the second piece on. */
  has(bytes: Buffer, start: number, end: number): boolean {
    // Latin 1 maps each byte to one character: no decoding, and the engine's search of strings.
    const json = bytes.toString("latin1", start, end);
    const textAt = this.#head.length;
    const tailAt = json.length - this.#tail.length;
    if (
      textAt > 0 &&
      tailAt > textAt &&
      json.startsWith(this.#head) &&
      json.endsWith(this.#tail) &&
      json.indexOf('"', textAt) === tailAt
    )
      return true;
    if (!isPlainToken(json, this.#kind)) return false;
    const needle = TEXT_NEEDLES[this.#kind];
    const at = json.indexOf(needle) + needle.length;
    const close = json.indexOf('"', at);
    // After an escaped quote the end of the text is not where the first quote is; such a piece teaches nothing.
    if (json[close - 1] === "\\") return true;
    this.#head = json.slice(0, at);
    this.#tail = json.slice(close);
    return true;
  }
}
