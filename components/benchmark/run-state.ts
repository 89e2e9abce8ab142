import type { RunEvent, RunProgress } from "@/lib/benchmark/server/run-event.ts";
import type { BenchmarkPoint } from "@/lib/benchmark/result.ts";
import { loadWords } from "./load-words.ts";

/** A run as the page knows it. Whatever it shows of the progress was counted by the server. */
export type RunState =
  { readonly phase: "idle" } | RunningState | { readonly phase: "failed"; readonly problem: string };

export interface RunningState {
  readonly phase: "running";
  /** Whether the answers come as streams of tokens. */
  readonly streamed: boolean;
  /** By which it can be stopped; null until the server has begun. */
  readonly run: string | null;
  readonly model: string | null;
  readonly load: { readonly name: string; readonly nth: number; readonly of: number | null } | null;
  readonly progress: RunProgress | null;
  /** The last ones of the present load, over which the rate is taken. */
  readonly recent: readonly RunProgress[];
  /** Of the last two seconds or so; pieces of the streams are counted, which are about as many as tokens. */
  readonly tokensPerSecond: number | null;
  /** Of the same time. */
  readonly requestsPerSecond: number | null;
  readonly points: readonly BenchmarkPoint[];
  readonly stopping: boolean;
}

export type RunAction =
  | RunEvent
  /** Whether the answers come as streams of tokens; embeddings come whole. */
  | { readonly kind: "start"; readonly streamed: boolean }
  | { readonly kind: "stopping" }
  /** A result that was imported, or measured before, is shown: what went wrong before it is told no more. */
  | { readonly kind: "clear" };

const RATE_SECONDS = 2;

const BEGUN: RunningState = {
  phase: "running",
  streamed: true,
  run: null,
  model: null,
  load: null,
  progress: null,
  recent: [],
  tokensPerSecond: null,
  requestsPerSecond: null,
  points: [],
  stopping: false,
};

export function runReducer(state: RunState, action: RunAction): RunState {
  switch (action.kind) {
    case "start":
      return { ...BEGUN, streamed: action.streamed };
    case "clear":
      // A file may have been read so slowly that a run has begun meanwhile; that one goes on.
      return state.phase === "running" ? state : { phase: "idle" };
    case "result":
      return action.result.points.length > 0
        ? { phase: "idle" }
        : { phase: "failed", problem: "The run ended before anything was measured." };
    case "problem":
      return { phase: "failed", problem: action.problem };
    default:
      return state.phase === "running" ? running(state, action) : state;
  }
}

function running(
  state: RunningState,
  action: Exclude<RunAction, { kind: "start" | "clear" | "result" | "problem" }>,
): RunningState {
  switch (action.kind) {
    case "started":
      return { ...state, run: action.run };
    case "stopping":
      return { ...state, stopping: true };
    case "prepared":
      return { ...state, model: action.model };
    case "load": {
      const { nth, of, pattern } = action;
      const load = { name: loadWords(pattern), nth, of };
      return { ...state, load, progress: null, recent: [], tokensPerSecond: null, requestsPerSecond: null };
    }
    case "progress":
      return progressed(state, action.progress);
    case "point":
      return { ...state, points: [...state.points, action.point] };
  }
}

function progressed(state: RunningState, progress: RunProgress): RunningState {
  const since = progress.elapsedSeconds - RATE_SECONDS;
  const recent = [
    ...state.recent.filter(
      ({ elapsedSeconds }) => elapsedSeconds >= since && elapsedSeconds < progress.elapsedSeconds,
    ),
    progress,
  ];
  const [first] = recent;
  const seconds = progress.elapsedSeconds - (first?.elapsedSeconds ?? 0);
  const rate = (count: (progress: RunProgress) => number) =>
    first && seconds > 0 ? (count(progress) - count(first)) / seconds : null;
  return {
    ...state,
    progress,
    recent,
    tokensPerSecond: rate(({ chunks }) => chunks),
    requestsPerSecond: rate(({ completed }) => completed),
  };
}
