import { useEffect, useState } from "react";
import type { BeforeAfter } from "./before-after.ts";

/** What the server worked out last. While a newer answer is on its way the last one stays. */
interface BeforeAfterState {
  /** Undefined until there was one; null where the scenario has something to settle first. */
  readonly answer: BeforeAfter | null | undefined;
  /** Whether it belongs to what is asked now. */
  readonly current: boolean;
  readonly failed: boolean;
}

const PAUSE_MILLISECONDS = 150;

/**
 * Asks the server for the break-even of two links, once typing rests. The model that works it out is as large as the rest of
 * this page, and the server has it at hand.
 */
export function useBeforeAfter(before: string, after: string): BeforeAfterState {
  const [got, setGot] = useState<{ readonly asked: string; readonly answer: BeforeAfter | null }>();
  const [failedAsked, setFailedAsked] = useState<string>();
  const asked = new URLSearchParams({ before, after }).toString();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(asked, abort.signal).then(
        (answer) => setGot({ asked, answer }),
        () => {
          if (!abort.signal.aborted) setFailedAsked(asked);
        },
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);
  const current = got?.asked === asked;
  return { answer: got?.answer, current, failed: failedAsked === asked && !current };
}

async function ask(asked: string, signal: AbortSignal): Promise<BeforeAfter | null> {
  const response = await fetch(`/api/before-after?${asked}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${String(response.status)}.`);
  // Our own server, of this very build: its types are ours.
  return (await response.json()) as BeforeAfter | null;
}
