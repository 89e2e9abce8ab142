import { formatAbout, formatUsd } from "@/lib/analysis/format.ts";
import { estimateRun, type TokenPrice } from "@/lib/benchmark/run/estimate-run.ts";
import { runOptions } from "@/lib/benchmark/server/run-options.ts";
import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";

/** What a run will take, in a sentence or two, from the very options that it will run with. */
export function estimateWords(request: RunRequest, price: TokenPrice | null): string {
  const options = runOptions(request, { kind: "any" }, "");
  const { seconds, requests, inputTokens, outputTokens, usd, mostUsd } = estimateRun(options, price);
  const time =
    seconds === null ? "Takes as many loads as the search needs" : `Takes about ${duration(seconds)}`;
  const tokens =
    requests === null || inputTokens === null || outputTokens === null
      ? ""
      : `, ${formatAbout(requests)} requests and ${formatAbout(inputTokens + outputTokens)} tokens`;
  const cost =
    price === null
      ? ""
      : usd === null
        ? ` How many tokens depends on how fast the server is; at the run's limit they cost ${formatUsd(mostUsd ?? 0)}.`
        : ` That costs about ${formatUsd(usd)}.`;
  return `${time}${tokens}.${cost}`;
}

const duration = (seconds: number): string =>
  seconds < 120 ? `${String(Math.ceil(seconds))} seconds` : `${String(Math.ceil(seconds / 60))} minutes`;
