import { inspect } from "node:util";

/**
 * A key that stays in memory: it cannot be printed, serialised or logged by accident, only asked for by the one who
 * sends it.
 *
 * @example JSON.stringify({ key: ApiKey.from("sk-1") }) // {"key":"[key]"}
 */
export class ApiKey {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  /** Null for what can be no key: empty, or with characters that no header may hold. */
  static from(value: string): ApiKey | null {
    return /^[\x21-\x7e]{1,4096}$/.test(value) ? new ApiKey(value) : null;
  }

  /** The value of the Authorization header. */
  bearer(): string {
    return `Bearer ${this.#value}`;
  }

  /** A text without the key, should a server have sent it back. */
  redact(text: string): string {
    return text.replaceAll(this.#value, "[key]");
  }

  toString(): string {
    return "[key]";
  }

  toJSON(): string {
    return "[key]";
  }

  [inspect.custom](): string {
    return "[key]";
  }
}
