/** Something that is wrong with one input, in a sentence that names it and says what to do. */
export interface Problem {
  /** Such as `rented.usdPerGpuHour`; empty when it concerns the whole scenario. */
  readonly path: string;
  readonly message: string;
}
