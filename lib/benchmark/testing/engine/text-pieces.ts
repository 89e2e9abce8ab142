import type { LlamaModel } from "./llama-library.ts";

/** No character has more bytes; what is incomplete after so many tokens is no text at all. */
const MOST_BYTES = 4;

/** Turns tokens into text as they come, and holds back what is only a part of a character. */
export class TextPieces {
  readonly #model: LlamaModel;
  readonly #held: number[] = [];
  #before: readonly number[] = [];

  constructor(model: LlamaModel) {
    this.#model = model;
  }

  /** The text that is complete with this token; empty when there is none yet. */
  push(token: number): string {
    this.#held.push(token);
    const text = this.#model.detokenize(this.#held, false, this.#before);
    if (text.endsWith("\uFFFD") && this.#held.length < MOST_BYTES) return "";
    this.#before = this.#held.splice(0);
    return text;
  }
}
