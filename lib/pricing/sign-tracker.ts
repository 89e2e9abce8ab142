export type Sign = -1 | 0 | 1;

export const signOf = (value: number): Sign => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** One volume at which the sign of a cost difference changes. */
export interface SignChange {
  /** Requests a day. */
  readonly volume: number;
  /** `meet`: both cost the same there. `step`: a staircase jumps over the other cost there. */
  readonly kind: "meet" | "step";
  readonly before: Sign;
  readonly after: Sign;
}

/** A stretch `(from, to]` on which the difference is a straight line. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The difference just above `from`. */
  readonly atFrom: number;
  /** The difference at `to`; with `to = Infinity`, its limit. */
  readonly atTo: number;
  readonly slope: number;
}

/**
 * Follows the sign of a difference over consecutive pieces from volume 0 upwards and records each change.
 * Only the first `limit` changes are kept; all are counted.
 */
export class SignTracker {
  readonly changes: SignChange[] = [];
  /** Volumes at which the difference is zero without changing sign, up to the limit. */
  readonly touches: number[] = [];
  count = 0;
  first: Sign | null = null;
  last: SignChange | null = null;
  /** The sign at the end of what was followed so far. */
  current: Sign = 0;
  private valueSign: Sign = 0;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get isFull(): boolean {
    return this.changes.length >= this.limit;
  }

  piece(piece: Piece): void {
    const atFrom = signOf(piece.atFrom);
    const atTo = signOf(piece.atTo);
    const inside = atFrom === 0 ? atTo : atFrom;
    this.enter(piece.from, inside, atFrom === 0);
    const leaving = atTo === 0 ? inside : atTo;
    if (inside !== leaving) {
      const root =
        piece.to === Infinity
          ? piece.from - piece.atFrom / piece.slope
          : piece.from + (piece.to - piece.from) * (piece.atFrom / (piece.atFrom - piece.atTo));
      this.record({
        volume: Math.min(piece.to, Math.max(piece.from, root)),
        kind: "meet",
        before: inside,
        after: leaving,
      });
    }
    this.current = leaving;
    this.valueSign = atTo;
  }

  /** A stretch that is known to keep one sign, however many pieces it has. */
  certain(from: number, sign: Sign): void {
    this.enter(from, sign, false);
    this.current = sign;
    this.valueSign = sign;
  }

  /** Accounts for changes that repeat and need not be visited one by one. */
  skip(changes: number): void {
    this.count += changes;
  }

  private enter(volume: number, inside: Sign, startsAtZero: boolean): void {
    if (this.first === null) {
      this.first = inside;
      return;
    }
    if (this.current !== inside) {
      const kind = this.valueSign === 0 || startsAtZero ? "meet" : "step";
      this.record({ volume, kind, before: this.current, after: inside });
    } else if (this.valueSign === 0 && inside !== 0 && this.touches.length < this.limit) {
      this.touches.push(volume);
    }
  }

  private record(change: SignChange): void {
    this.count += 1;
    this.last = change;
    if (!this.isFull) this.changes.push(change);
  }
}
