import { findServers } from "../benchmark/client/find-servers.ts";
import type { LiveProgress } from "../benchmark/load/live-progress.ts";
import { estimateRun, type RunEstimate } from "../benchmark/run/estimate-run.ts";
import { runBenchmark, type BenchmarkEvent } from "../benchmark/run/run-benchmark.ts";
import { NEEDS_URL, readBenchOptions } from "./bench-options.ts";
import { loadName, progressLine } from "./bench-progress.ts";
import { benchTable } from "./bench-table.ts";
import { nodeBenchWorld, type BenchWorld } from "./bench-world.ts";
import type { Terminal } from "./terminal.ts";

/** Where lines cannot be written over, one is written this seldom. */
const PLAIN_LINE_SECONDS = 5;

/**
 * `bench --url URL`: benchmarks a live endpoint; progress and a table go to standard error, the result as JSON to
 * standard output. Without a URL it names the servers that it finds on this machine. Returns what was wrong, or null.
 */
export async function benchCommand(
  args: readonly string[],
  terminal: Terminal,
  world: BenchWorld = nodeBenchWorld(),
): Promise<string | null> {
  const request = await readBenchOptions(args, terminal, world.env, world.runId());
  if ("problem" in request)
    return request.problem === NEEDS_URL ? `${NEEDS_URL} ${await serversHere()}` : request.problem;
  const { options, price } = request;

  const stop = new AbortController();
  const forget = world.onInterrupt(() => {
    terminal.complain("\nStopping; what was measured so far follows. Ctrl-C again ends at once.\n");
    stop.abort();
  });
  try {
    const run = await runBenchmark(options, {
      signal: stop.signal,
      now: world.now,
      onEvent: eventWriter(terminal, world.isScreen, estimateText(estimateRun(options, price))),
    });
    if (!run.ok) return run.problem;
    terminal.complain(`\n${benchTable(run.result)}`);
    terminal.write(`${JSON.stringify(run.result, null, 2)}\n`);
    return null;
  } finally {
    forget();
  }
}

async function serversHere(): Promise<string> {
  const found = await findServers();
  if (found.length === 0) return "No server answers on the usual ports of this machine.";
  const list = found.map(({ url, models }) => `${url} (${models.slice(0, 3).join(", ") || "no model"})`);
  return `On this machine there is ${list.join("; ")}.`;
}

function eventWriter(
  terminal: Terminal,
  isScreen: boolean,
  estimate: string,
): (event: BenchmarkEvent) => void {
  let name = "";
  let before: LiveProgress | null = null;
  const show = (progress: LiveProgress) => {
    const line = progressLine(name, progress, before);
    // A carriage return goes back to the beginning of the line, and the code after it clears what stood there.
    terminal.complain(isScreen ? `\r\u001B[K${line}` : `${line}\n`);
    before = progress;
  };
  return (event) => {
    switch (event.kind) {
      case "prepared":
        terminal.complain(`Model ${event.prepared.model} answers. ${estimate}\n`);
        return;
      case "load": {
        const of = event.of === null || event.of === 1 ? "" : ` (${event.nth} of ${event.of})`;
        name = `${loadName(event.pattern)}${of}`;
        before = null;
        return;
      }
      case "progress": {
        const since = event.progress.elapsedSeconds - (before?.elapsedSeconds ?? 0);
        if (since >= (isScreen ? 0.5 : PLAIN_LINE_SECONDS)) show(event.progress);
        return;
      }
      case "point":
        terminal.complain(isScreen ? "\n" : "");
    }
  };
}

function estimateText({ requests, inputTokens, outputTokens, seconds, usd, mostUsd }: RunEstimate): string {
  const count = (value: number) => value.toLocaleString("en-US");
  const parts = [
    requests === null ? null : `about ${count(requests)} requests`,
    inputTokens === null || outputTokens === null
      ? null
      : `${count(inputTokens)} input and ${count(outputTokens)} output tokens`,
    seconds === null ? null : `about ${count(Math.ceil(seconds))} seconds`,
    usd === null ? null : `about $${usd.toFixed(2)}`,
    mostUsd === null ? null : `at its limits $${mostUsd.toFixed(2)} at most`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `This run takes ${parts.join(", ")}.`;
}
