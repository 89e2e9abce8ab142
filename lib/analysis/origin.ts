/** Where an input's value comes from. */
export interface Origin {
  /**
   * - `yours`: the user stated it.
   * - `preset`: the preset states it, as its own assumption or from the named source.
   * - `catalogue`: a dated price or specification.
   * - `assumption`: the catalogue's figure for what nobody publishes.
   * - `computed`: it follows from other inputs.
   * - `measured`, `imported`, `published`, `estimated`: throughput by Breakeven's benchmark, by another tool's result
   *   file, from rows that others published, or from the throughput model.
   */
  readonly kind:
    | "yours"
    | "preset"
    | "catalogue"
    | "assumption"
    | "computed"
    | "measured"
    | "imported"
    | "published"
    | "estimated";
  readonly source: string;
  /** Day the value was true, `YYYY-MM-DD`; null where it has none. */
  readonly asOf: string | null;
  readonly url?: string;
  /** Older than prices stay good; see the catalogue. */
  readonly stale: boolean;
}

export const ORIGIN_LABELS: Readonly<Record<Origin["kind"], string>> = {
  yours: "Yours",
  preset: "Preset",
  catalogue: "Catalogue",
  assumption: "Assumption",
  computed: "Computed",
  measured: "Measured here",
  imported: "Imported",
  published: "Published",
  estimated: "Estimated",
};
