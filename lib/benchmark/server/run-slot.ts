import { randomBytes } from "node:crypto";

interface Running {
  readonly run: string;
  readonly abort: AbortController;
}

interface Slot {
  running: Running | null;
}

/** A bundler may load this module once for each route; the process has one slot all the same. */
const KEY = Symbol.for("breakeven.benchmark.slot");
const shared = globalThis as { [KEY]?: Slot | undefined };
const slot: Slot = (shared[KEY] ??= { running: null });

/** Takes the one place that there is for a run; null while another has it. */
export function takeSlot(): Running | null {
  if (slot.running !== null) return null;
  slot.running = { run: randomBytes(12).toString("hex"), abort: new AbortController() };
  return slot.running;
}

export function freeSlot(running: Running): void {
  if (slot.running === running) slot.running = null;
}

/** Ends a run with what was measured until then; false when it is not, or no longer, under way. */
export function stopRun(run: string): boolean {
  if (slot.running?.run !== run) return false;
  slot.running.abort.abort();
  return true;
}
