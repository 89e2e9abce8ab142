import { Icon } from "@/components/ui/icon.tsx";
import type { BenchmarkPoint, BenchmarkResult } from "@/lib/benchmark/result.ts";
import { loadWords } from "./load-words.ts";

const COUNTED: Readonly<Record<BenchmarkPoint["tokenSource"], string>> = {
  usage: "by the server",
  "continuous-usage": "by the server, piece by piece",
  chunks: "as pieces of the streams, which is an estimate",
  "client-tokenizer": "by the tool's own tokeniser",
  unknown: "in a way that the file does not say",
};

/** More warnings than these fold away. */
const FIRST = 3;

/** What to know before believing the figures. */
export function ResultNotes({ result }: { readonly result: BenchmarkResult }) {
  const answered = result.points.filter(({ outputTokens }) => outputTokens !== 0);
  const sources = [...new Set(answered.map(({ tokenSource }) => COUNTED[tokenSource]))];
  const power = result.points.find((point) => point.power !== null)?.power ?? null;
  const all = [
    ...result.warnings,
    ...result.points.flatMap((point) =>
      point.warnings.map((warning) => `${loadWords(point.load)}: ${warning}`),
    ),
    ...result.points.flatMap((point) =>
      point.errors.length === 0
        ? []
        : [
            `${loadWords(point.load)}: ${point.errors.map(({ kind, count }) => `${String(count)} ${kind}`).join(", ")}.`,
          ],
    ),
  ];
  const warnings = [...new Set(all)];
  return (
    <ul aria-label="Notes on this result" className="grid gap-1.5 text-sm">
      {warnings.slice(0, FIRST).map((warning) => (
        <Warning key={warning} text={warning} />
      ))}
      {warnings.length > FIRST && (
        <li>
          <details>
            <summary className="text-warning">
              {warnings.length - FIRST} more {warnings.length - FIRST === 1 ? "warning" : "warnings"}
            </summary>
            <ul className="mt-1.5 grid gap-1.5">
              {warnings.slice(FIRST).map((warning) => (
                <Warning key={warning} text={warning} />
              ))}
            </ul>
          </details>
        </li>
      )}
      <li className="flex gap-2 text-ink-muted">
        <Icon name="info" className="mt-0.5" />
        <span>
          {sources.length === 0
            ? "The answers had no output tokens, so there is no throughput for the scenario to plan with."
            : `Output tokens were counted ${sources.join("; ")}.`}
          {power !== null &&
            ` ${String(power.gpus)} GPUs drew ${power.meanWatts.toFixed(0)} W on average${power.joulesPerOutputToken === null ? "" : `: ${power.joulesPerOutputToken.toPrecision(3)} J an output token`}.`}
        </span>
      </li>
    </ul>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <li className="flex gap-2 text-warning">
      <Icon name="warning" className="mt-0.5" />
      <span>{text}</span>
    </li>
  );
}
