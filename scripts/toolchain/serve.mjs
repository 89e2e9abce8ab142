import { spawn } from "node:child_process";
import { PlainError } from "./fail.mjs";
import { nodeBinary } from "./node-binary.mjs";
import { projectRoot } from "./project-root.mjs";
import { toolPath } from "./run-tool.mjs";

const patienceMs = 60_000;
const pollMs = 100;

/**
 * Starts the production server and waits until it answers.
 *
 * `ended` settles with the exit status when the server stops; `stop` asks it to and waits for that.
 *
 * @param {{ host: string, port: number, quiet?: boolean }} options
 * @returns {Promise<{ origin: string, ended: Promise<number>, stop: () => Promise<number> }>}
 */
export async function serve({ host, port, quiet = false }) {
  const child = spawn(nodeBinary(), [toolPath("next"), "start", "--hostname", host, "--port", String(port)], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // Live benchmarks are for those who sit at this machine, unless its operator says otherwise.
      BREAKEVEN_LISTENS_ON_HOST: host,
      BREAKEVEN_LISTENS_ON_PORT: String(port),
    },
    // Next.js prints a banner of its own; this program prints one line instead.
    stdio: ["ignore", "ignore", quiet ? "ignore" : "inherit"],
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (status) => resolve(status ?? 0));
  });
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };

  const origin = `http://${reachableHost(host)}:${port}`;
  let running = true;
  void ended.then(() => (running = false));
  const deadline = Date.now() + patienceMs;
  while (running && Date.now() < deadline) {
    if (await answers(origin)) return { origin, ended, stop };
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  await stop();
  throw new PlainError(`The server did not answer on ${origin}.`);
}

/**
 * @param {string} origin
 * @returns {Promise<boolean>}
 */
async function answers(origin) {
  try {
    await fetch(origin, { redirect: "manual" });
    return true;
  } catch {
    return false;
  }
}

/**
 * A server told to listen everywhere is reached at this machine's own address.
 * @param {string} host
 * @returns {string}
 */
function reachableHost(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
