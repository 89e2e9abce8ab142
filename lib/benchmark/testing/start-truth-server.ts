import { startProgram, type RunningProgram } from "./start-program.ts";
import type { TruthOptions } from "./truth-options.ts";

export type TruthServer = RunningProgram;

/** Starts the server with known times in a process of its own, so that it and the client do not share a thread. */
export const startTruthServer = (options: TruthOptions): Promise<TruthServer> =>
  startProgram(new URL("truth-server.ts", import.meta.url), options);
