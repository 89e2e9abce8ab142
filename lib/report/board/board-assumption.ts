/** One of the few assumptions that matter most. */
export interface BoardAssumption {
  readonly label: string;
  readonly text: string;
}
