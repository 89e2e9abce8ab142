import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { projectRoot } from "./project-root.mjs";

/** @type {readonly NodeJS.Signals[]} */
const stopSignals = ["SIGINT", "SIGTERM"];

/**
 * Runs a program in the project's folder and waits for its end.
 *
 * `quiet` keeps the output to itself and returns it; otherwise the reader sees it as it comes. A program that
 * cannot be started counts as one that failed. Told to stop, this process passes it on
 * and ends when the program has.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, stdout: string, stderr: string }>}
 */
export function runCommand(program, args, { env, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      shell,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text) => (stderr += text));
    let toldToStop = false;
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      toldToStop = true;
      child.kill(signal);
    };
    for (const signal of stopSignals) process.on(signal, stop);
    const settle = (/** @type {boolean} */ ok) => {
      for (const signal of stopSignals) process.off(signal, stop);
      if (toldToStop) process.exit(1);
      // Tools disagree on which variable turns colours off, so they are taken off here.
      resolve({ ok, stdout: stripVTControlCharacters(stdout), stderr: stripVTControlCharacters(stderr) });
    };
    child.on("error", (error) => {
      stderr += error.message;
      settle(false);
    });
    child.on("close", (status) => settle(status === 0));
  });
}
