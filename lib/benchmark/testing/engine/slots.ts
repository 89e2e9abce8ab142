/** A fixed number of things that are lent, to those who wait in turn. */
export class Slots<Slot> {
  readonly #free: Slot[];
  readonly #waiting: ((slot: Slot) => void)[] = [];

  constructor(slots: readonly Slot[]) {
    this.#free = [...slots];
  }

  async take(): Promise<Slot> {
    const slot = this.#free.pop();
    return slot ?? (await new Promise((done) => this.#waiting.push(done)));
  }

  giveBack(slot: Slot): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(slot);
    else next(slot);
  }
}
