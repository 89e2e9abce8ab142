/**
 * `npm start`: installs the packages and makes the production build where that is not done yet, then serves
 * it on 127.0.0.1:3000. PORT and HOST choose another address. Needs nothing but Node.js 20 and npm.
 */
import { ensureBuilt } from "./toolchain/build.mjs";
import { fail, PlainError } from "./toolchain/fail.mjs";
import { portState } from "./toolchain/free-port.mjs";
import { ensureInstalled } from "./toolchain/install.mjs";
import { serve } from "./toolchain/serve.mjs";

async function start() {
  const host = process.env.HOST || "127.0.0.1";
  const port = portFrom(process.env.PORT);
  const state = await portState(host, port);
  if (state === "taken") {
    throw new PlainError(
      `Port ${port} is taken: stop what listens there, or choose another with PORT=3001 npm start.`,
    );
  }
  if (state === "not allowed") throw new PlainError(`This user may not listen on ${host}, port ${port}.`);

  await ensureInstalled();
  const { outcome } = await ensureBuilt();
  if (outcome === "failed") throw new PlainError("The production build failed: see above.");

  const server = await serve({ host, port });
  let askedToStop = false;
  const stop = () => {
    askedToStop = true;
    void server.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
  onceOrphaned(stop);
  console.log(`Breakeven answers on ${server.origin}`);
  const status = await server.ended;
  process.exitCode = askedToStop ? 0 : status;
}

/**
 * npm starts this program through a shell, and passes SIGTERM on to that shell, which dies without a word to
 * its child. So under npm, losing the parent means to stop. Without npm it means nothing: see `nohup`.
 * @param {() => void} stop
 */
function onceOrphaned(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

/**
 * @param {string | undefined} text
 * @returns {number}
 */
function portFrom(text) {
  const port = text ? Number(text) : 3000;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT is "${text}", which is not a port number between 1 and 65535.`);
}

start().catch(fail);
