import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TruthOptions } from "./truth-options.ts";

export interface TruthServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server with known times in a process of its own, so that it and the client do not share a thread. */
export async function startTruthServer(options: TruthOptions): Promise<TruthServer> {
  const program = fileURLToPath(new URL("truth-server.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", program, JSON.stringify(options)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const port = await new Promise<string>((done, failed) => {
    child.stdout.once("data", (bytes: Buffer) => done(bytes.toString().trim()));
    child.once("exit", () => failed(new Error("The truth server did not start.")));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      child.kill();
      return gone;
    },
  };
}
