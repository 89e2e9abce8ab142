/** An answer of the library, with the size of the amounts that it comes from: a difference of large sums has no more digits than they have. */
export interface Answer {
  readonly value: number | string;
  readonly scale: number;
}
