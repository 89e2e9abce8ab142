import { randomBytes } from "node:crypto";

/** What a benchmark needs of the world beyond a terminal. */
export interface BenchWorld {
  readonly env: (name: string) => string | undefined;
  /** Standard error is a screen on which a line can be written over. */
  readonly isScreen: boolean;
  readonly now: () => string;
  readonly runId: () => string;
  /** Calls back at ctrl-C, the first time; the second time the program ends. Returns what takes this back. */
  readonly onInterrupt: (callback: () => void) => () => void;
}

export function nodeBenchWorld(): BenchWorld {
  return {
    env: (name) => process.env[name],
    isScreen: process.stderr.isTTY,
    now: () => new Date().toISOString(),
    runId: () => randomBytes(6).toString("hex"),
    onInterrupt: (callback) => {
      process.once("SIGINT", callback);
      return () => {
        process.off("SIGINT", callback);
      };
    },
  };
}
