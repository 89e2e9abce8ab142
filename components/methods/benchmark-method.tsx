import Link from "next/link";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Formulas, List, Part, Terms } from "./prose.tsx";

export function BenchmarkMethod() {
  return (
    <Part id="benchmarks" title="Benchmarks: what is measured">
      <p>
        The{" "}
        <Link href="/benchmark" prefetch={false} className={BUTTON.inline}>
          benchmark
        </Link>{" "}
        sends streamed requests to a server of yours and notes, for each, when it was due, when it was sent,
        and when each piece of its answer came. Results of other tools are read into the same terms: where a
        tool gives one of these names to another thing, its figure is put where it belongs.
      </p>
      <Formulas
        lines={[
          [
            "Time to first token",
            "first piece with any generated token − moment at which the request was due",
          ],
          [
            "Time per output token",
            "(last token − first token) ÷ (output tokens − tokens of the first piece)",
          ],
          ["Inter-token latency", "every gap between pieces, of all requests together"],
          ["End-to-end latency", "end of the answer − sending of the request"],
          ["Output tokens a second", "output tokens of answered requests ÷ measured time"],
          ["Goodput", "answered requests that met every part of the latency target ÷ measured time"],
        ]}
      />
      <Terms
        items={[
          ["First token", "Reasoning counts; the empty piece with which servers open an answer does not."],
          [
            "Due",
            "With an even rate or Poisson arrivals, the moment that was planned, so that a stalled server cannot hide its queue. A closed loop of streams sends the next request when one ends: it asks a slow server for less, and understates waiting.",
          ],
          [
            "Tokens",
            "As the server counts them, where it does; else pieces of the stream, and the result says so.",
          ],
          [
            "Percentiles",
            "From the times of all requests, by linear interpolation. The live display is rougher, and no average of percentiles is taken.",
          ],
          [
            "Prompts",
            "Made of words, or your own. Each has a beginning of its own, unless told otherwise, so that a prefix cache cannot flatter. Servers that can are asked not to end before the wanted length.",
          ],
          [
            "Busy client",
            "A run whose own event loop or processor was late is marked: its figures are a floor.",
          ],
        ]}
      />
      <Formulas
        lines={[
          ["All on output tokens", "price a second ÷ (output tokens a second × average load)"],
          ["Same for both", "price a second ÷ ((input + output tokens a second) × average load)"],
          [
            "Split",
            "price a second ÷ ((input + 4 × output tokens a second) × average load), output 4 times that",
          ],
        ]}
      />
      <List
        items={[
          "A figure holds for the lengths and the load that it was measured with.",
          "The steady rate, without warm-up and drain, is what a scenario uses where it was measured.",
          "Live runs need this server on your own machine, or an operator's list of hosts. Addresses and keys are in no result, link or history.",
        ]}
      />
    </Part>
  );
}
