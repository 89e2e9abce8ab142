import type { LengthDistribution } from "@/lib/benchmark/load/length-distribution.ts";
import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";

/**
 * The command that does at a shell what the form asks for. The key is not part of it: it would be seen in the shell's
 * history, so the command line takes it from the environment.
 *
 * @example benchLine(null) // a command to begin with
 */
export function benchLine(request: RunRequest | null, promptFile: string | null = null): string {
  const url = request?.url ?? "http://localhost:8000";
  const words = ["npm run -s breakeven -- bench --url", quoted(url)];
  if (request === null) return [...words, "--concurrency 1,4,16,64 > result.json"].join(" ");
  const { load, target, endpoint } = request;
  if (request.model !== null) words.push("--model", quoted(request.model));
  if (endpoint !== "chat") words.push("--endpoint", endpoint);
  switch (load.kind) {
    case "closed":
      words.push("--concurrency", load.concurrencies.join(","));
      break;
    case "constant":
    case "poisson":
      words.push("--rate", load.requestsPerSecond.join(","), "--arrivals", load.kind);
      break;
    case "sweep":
      words.push("--sweep", "--most", String(load.most));
  }
  words.push(...promptWords(request, promptFile));
  words.push("--seconds", String(request.seconds), "--warm-up", String(request.warmUpSeconds));
  if (target.timeToFirstTokenMs !== null) words.push("--ttft-ms", String(target.timeToFirstTokenMs));
  if (target.timePerOutputTokenMs !== null) words.push("--tpot-ms", String(target.timePerOutputTokenMs));
  if (target.endToEndMs !== null) words.push("--e2e-ms", String(target.endToEndMs));
  return [...words, "> result.json"].join(" ");
}

function promptWords({ prompts, endpoint }: RunRequest, promptFile: string | null): string[] {
  const answers = endpoint !== "embeddings";
  if (prompts.kind === "listed")
    return [
      ...["--prompts", quoted(promptFile ?? "prompts.jsonl")],
      ...(prompts.salted ? [] : ["--unsalted"]),
      ...(answers ? ["--output", String(prompts.outputTokens)] : []),
    ];
  return [
    ...["--input", lengthWords(prompts.input)],
    ...(answers ? ["--output", lengthWords(prompts.output)] : []),
    ...(prompts.sharedPrefix > 0 ? ["--shared-prefix", String(prompts.sharedPrefix)] : []),
  ];
}

/** As the command line reads them: see `parseLengths`. */
function lengthWords(lengths: LengthDistribution): string {
  switch (lengths.kind) {
    case "fixed":
      return String(lengths.tokens);
    case "uniform":
      return `uniform:${lengths.least}-${lengths.most}`;
    case "normal":
      return `normal:${lengths.mean},${lengths.standardDeviation}`;
    case "lognormal":
      return `lognormal:${lengths.mean},${lengths.sigma}`;
  }
}

/** Whatever stands in a field stays one word, and does nothing at a shell that it is pasted into. */
const quoted = (text: string): string =>
  /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
