import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface RunningProgram {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server for tests in a process of its own: a program that takes its options as JSON and prints its port. */
export async function startProgram(program: URL, options: object): Promise<RunningProgram> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", fileURLToPath(program), JSON.stringify(options)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const port = await new Promise<string>((done, failed) => {
    child.stdout.once("data", (bytes: Buffer) => done(bytes.toString().trim()));
    child.once("exit", () => failed(new Error(`${program.pathname} did not start.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      child.kill();
      return gone;
    },
  };
}
