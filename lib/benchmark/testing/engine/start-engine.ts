import { startProgram, type RunningProgram } from "../start-program.ts";
import type { EngineOptions, EngineTally } from "./engine-options.ts";

export interface Engine extends RunningProgram {
  readonly tally: () => Promise<EngineTally>;
}

/** Starts the engine in a process of its own, so that it and the client do not share a thread. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const program = await startProgram(new URL("engine-server.ts", import.meta.url), options);
  return {
    ...program,
    tally: async () => (await (await fetch(`${program.url}/tally`)).json()) as EngineTally,
  };
}
