/** How far a response has been read. `unwanted`: its receiver has had enough. */
export type ReadState = "open" | "complete" | "unwanted" | "bad-http" | "too-large";
