export interface EngineOptions {
  /** Requests that are decoded at the same time; the others wait in turn. */
  readonly slots: number;
}

/** What the engine itself has counted since it was last asked, to hold a client's figures against. */
export interface EngineTally {
  readonly requests: number;
  readonly tokens: number;
  /** Milliseconds of the machine's monotonic clock. */
  readonly firstReadMs: number | null;
  readonly lastTokenMs: number | null;
  readonly mostAtOnce: number;
}
