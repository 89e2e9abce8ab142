import { useCallback, useEffect, useReducer, useRef } from "react";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";
import { askServer } from "./ask-server.ts";
import { readEvents } from "./read-events.ts";
import { runReducer, type RunState } from "./run-state.ts";

interface Run {
  readonly state: RunState;
  readonly start: (request: RunRequest) => void;
  /** Ends it with what was measured until then. */
  readonly stop: () => void;
  /** Forgets what went wrong in a run that is over. */
  readonly clear: () => void;
}

/** A run of the server half, watched. Leaving the page ends it. */
export function useRun(onResult: (result: BenchmarkResult) => void): Run {
  const [state, dispatch] = useReducer(runReducer, { phase: "idle" });
  const connection = useRef<AbortController>(null);
  useEffect(() => () => connection.current?.abort(), []);

  const start = useCallback(
    (request: RunRequest) => {
      const abort = new AbortController();
      connection.current = abort;
      dispatch({ kind: "start", streamed: request.endpoint !== "embeddings" });
      const watch = async () => {
        const answer = await askServer("run", request, abort.signal);
        if (!answer.ok) {
          dispatch({ kind: "problem", problem: answer.problem });
          return;
        }
        for await (const event of readEvents(answer.response.body ?? new ReadableStream())) {
          dispatch(event);
          if (event.kind === "result" && event.result.points.length > 0) onResult(event.result);
          if (event.kind === "result" || event.kind === "problem") return;
        }
        throw new Error("The stream ended before the run.");
      };
      watch().catch(() => {
        const problem = "The connection to this page's server broke off, and the run with it.";
        if (!abort.signal.aborted) dispatch({ kind: "problem", problem });
      });
    },
    [onResult],
  );

  const run = state.phase === "running" ? state.run : null;
  const stop = useCallback(() => {
    // Until the server has begun there is nothing to stop, and the button is off.
    if (run === null) return;
    dispatch({ kind: "stopping" });
    void askServer("stop", { run }).then((answer) => {
      // Where it cannot be told to end, hanging up ends it.
      if (answer.ok) return;
      connection.current?.abort();
      dispatch({ kind: "problem", problem: "The run was ended before anything was measured." });
    });
  }, [run]);

  const clear = useCallback(() => dispatch({ kind: "clear" }), []);

  return { state, start, stop, clear };
}
