import type { RunEvent } from "@/lib/benchmark/server/run-event.ts";

/**
 * The events of a run as they come in, from our own server, of this very build: its types are ours. An event ends
 * with an empty line and may come in several pieces.
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<RunEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let left = "";
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (left + decoder.decode(value, { stream: true })).split("\n\n");
      left = events.pop() ?? "";
      for (const event of events)
        if (event.startsWith("data: ")) yield JSON.parse(event.slice("data: ".length)) as RunEvent;
    }
  } finally {
    // Whoever stops reading hangs up, and the server then ends the run.
    await reader.cancel();
  }
}
