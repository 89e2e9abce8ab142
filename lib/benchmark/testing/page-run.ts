import type { RunEvent } from "../server/run-event.ts";
import type { RunRequest } from "../server/run-request.ts";

/** What a page sends to start a short run, with some of it changed. */
export const pageRun = (url: string, changes: Partial<RunRequest> = {}): RunRequest => ({
  url,
  apiKey: null,
  model: "truth",
  endpoint: "chat",
  load: { kind: "closed", concurrencies: [2] },
  prompts: {
    kind: "synthetic",
    input: { kind: "fixed", tokens: 20 },
    output: { kind: "fixed", tokens: 8 },
    sharedPrefix: 0,
  },
  seconds: 1,
  warmUpSeconds: 0,
  target: { timeToFirstTokenMs: null, timePerOutputTokenMs: null, endToEndMs: null },
  ...changes,
});

/** The events of a run's stream, once it has ended. */
export const eventsIn = (text: string): RunEvent[] =>
  text
    .split("\n\n")
    .filter((piece) => piece !== "")
    .map((piece) => JSON.parse(piece.slice("data: ".length)) as RunEvent);
