import { LiveHistogram } from "../load/live-histogram.ts";
import type { LiveProgress } from "../load/live-progress.ts";
import { runBenchmark, type BenchmarkEvent } from "../run/run-benchmark.ts";
import type { HardLimits } from "../load/load-plan.ts";
import type { BenchmarkOptions } from "../run/benchmark-options.ts";
import type { AddressPolicy } from "../target/address-policy.ts";
import { RUN_BOUNDS, RUN_LIMITS } from "./run-bounds.ts";
import type { RunEvent, RunProgress } from "./run-event.ts";
import { runOptions } from "./run-options.ts";
import type { RunRequest } from "./run-request.ts";
import { freeSlot, takeSlot } from "./run-slot.ts";

/**
 * Starts a run and gives its events as they happen, as server-sent events; null while another run is under way. The
 * run ends when whoever listens goes away, whether `disconnected` says so or the stream is cancelled.
 */
export function streamRun(
  request: RunRequest,
  policy: AddressPolicy,
  disconnected: AbortSignal,
  limits: HardLimits = RUN_LIMITS,
): ReadableStream<Uint8Array> | null {
  const running = takeSlot();
  if (running === null) return null;
  const { run, abort } = running;
  const tooLong = AbortSignal.timeout((limits.mostSeconds + RUN_BOUNDS.graceSeconds) * 1000);
  const signal = AbortSignal.any([abort.signal, disconnected, tooLong]);
  const encoder = new TextEncoder();
  let listening = true;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (event: RunEvent) => {
          if (!listening || disconnected.aborted) return;
          // One that reads slowly misses some progress, which the next one makes up for.
          if (event.kind === "progress" && (controller.desiredSize ?? 0) <= 0) return;
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
        };
        send({ kind: "started", run });
        void carryThrough(runOptions(request, policy, run, limits), signal, send).finally(() => {
          freeSlot(running);
          if (!listening) return;
          listening = false;
          controller.close();
        });
      },
      cancel() {
        listening = false;
        abort.abort();
      },
    },
    { highWaterMark: 64 },
  );
}

async function carryThrough(
  options: BenchmarkOptions,
  signal: AbortSignal,
  send: (event: RunEvent) => void,
): Promise<void> {
  try {
    const outcome = await runBenchmark(options, {
      signal,
      onEvent: (event) => send(told(event)),
      now: () => new Date().toISOString(),
    });
    send(
      outcome.ok ? { kind: "result", result: outcome.result } : { kind: "problem", problem: outcome.problem },
    );
  } catch {
    // Whatever it was, its words might hold what was sent.
    send({ kind: "problem", problem: "The run failed for a reason that Breakeven did not foresee." });
  }
}

/** What the page needs of an event: no address, and no features of the server. */
function told(event: BenchmarkEvent): RunEvent {
  switch (event.kind) {
    case "prepared":
      return { kind: "prepared", model: event.prepared.model, warnings: event.prepared.warnings };
    case "progress":
      return { kind: "progress", progress: summed(event.progress) };
    case "load":
    case "point":
      return event;
  }
}

function summed({ timesToFirstToken, ...progress }: LiveProgress): RunProgress {
  const times = new LiveHistogram(timesToFirstToken);
  return {
    ...progress,
    timeToFirstTokenP50Ms: times.percentile(50),
    timeToFirstTokenP99Ms: times.percentile(99),
  };
}
