/** What the writer needs of a browser; tests pass their own. */
export interface AddressBar {
  readonly push: (query: string) => void;
  readonly replace: (query: string) => void;
  readonly later: (run: () => void, milliseconds: number) => number;
  readonly cancel: (timer: number) => void;
}

/** Safari allows about one write every 320 ms before it throws. */
const MILLISECONDS_BETWEEN_WRITES = 400;

/**
 * Writes scenarios to the address bar. Typing is collected and written once it pauses; a step that one can go
 * back to is written at once, after what was typed before it.
 */
export class AddressWriter {
  private readonly bar: AddressBar;
  private waiting: { readonly query: string; readonly timer: number } | null = null;

  constructor(bar: AddressBar) {
    this.bar = bar;
  }

  replaceSoon(query: string): void {
    if (this.waiting) this.bar.cancel(this.waiting.timer);
    const timer = this.bar.later(() => this.flush(), MILLISECONDS_BETWEEN_WRITES);
    this.waiting = { query, timer };
  }

  push(query: string): void {
    this.flush();
    this.bar.push(query);
  }

  /** Writes what waits, for example before the page is left. */
  flush(): void {
    if (!this.waiting) return;
    const { query, timer } = this.waiting;
    this.bar.cancel(timer);
    this.waiting = null;
    this.bar.replace(query);
  }

  /** Forgets what waits, because the address itself has changed. */
  drop(): void {
    if (this.waiting) this.bar.cancel(this.waiting.timer);
    this.waiting = null;
  }
}
