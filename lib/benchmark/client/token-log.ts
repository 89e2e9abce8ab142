/** Arrival times of the chunks of one stream, in memory that grows by doubling; no object is made for a token. */
export class TokenLog {
  #times: Float64Array;
  #tokens: Uint32Array | null = null;
  #length = 0;

  constructor(expectedChunks: number) {
    this.#times = new Float64Array(Math.max(16, expectedChunks));
  }

  get length(): number {
    return this.#length;
  }

  push(timeMs: number): void {
    if (this.#length === this.#times.length) this.#grow();
    this.#times[this.#length] = timeMs;
    this.#length += 1;
  }

  /** Says how many tokens the chunk that came last carried. */
  setLastTokens(tokens: number): void {
    this.#tokens ??= new Uint32Array(this.#times.length);
    this.#tokens[this.#length - 1] = tokens;
  }

  times(): Float64Array {
    return this.#times.slice(0, this.#length);
  }

  /** Tokens by chunk, if every chunk has them. */
  tokens(): Uint32Array | null {
    const tokens = this.#tokens?.slice(0, this.#length);
    return tokens === undefined || tokens.includes(0) ? null : tokens;
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    times.set(this.#times);
    this.#times = times;
    if (this.#tokens === null) return;
    const tokens = new Uint32Array(times.length);
    tokens.set(this.#tokens);
    this.#tokens = tokens;
  }
}
