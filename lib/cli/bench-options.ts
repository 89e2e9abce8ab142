import { readPrompts } from "../benchmark/load/jsonl-prompts.ts";
import { parseLengths } from "../benchmark/load/length-distribution.ts";
import { HARD_LIMITS } from "../benchmark/load/load-plan.ts";
import type { LatencyTarget } from "../benchmark/metrics/latency-target.ts";
import type { BenchmarkOptions, LoadChoice, PromptChoice } from "../benchmark/run/benchmark-options.ts";
import type { TokenPrice } from "../benchmark/run/estimate-run.ts";
import { parseArguments, type ParsedArguments } from "./arguments.ts";
import { BENCH_FLAGS } from "./bench-flags.ts";
import { readNumber, readNumbers } from "./read-number.ts";
import { readText } from "./read-text.ts";
import { strayFlag } from "./stray-flag.ts";
import type { Terminal } from "./terminal.ts";

export interface BenchRequest {
  readonly options: BenchmarkOptions;
  readonly price: TokenPrice | null;
}

type Problem = { readonly problem: string };

export const NEEDS_URL = "bench needs --url, as in --url http://localhost:8000.";

/** A search of a dozen loads of the usual length is through by then. */
const SWEEP_SECONDS = 1200;

/** A million prompts of a few hundred bytes. */
const LARGEST_PROMPTS_BYTES = 256 * 2 ** 20;

/**
 * Reads the flags of `bench`. `env` gives the key: on the command line it would be seen in the list of processes and in
 * the shell's history.
 */
export async function readBenchOptions(
  args: readonly string[],
  terminal: Terminal,
  env: (name: string) => string | undefined,
  runId: string,
): Promise<BenchRequest | Problem> {
  const parsed = parseArguments("bench", args, { flags: BENCH_FLAGS, mostPositionals: 0 });
  if ("problem" in parsed) return parsed;
  const { values } = parsed;
  const url = values.get("url");
  if (url === undefined) return { problem: NEEDS_URL };
  const endpoint = values.get("endpoint") ?? "chat";
  if (endpoint !== "chat" && endpoint !== "completions" && endpoint !== "embeddings")
    return { problem: "--endpoint is chat, completions or embeddings." };
  const numbers = readAll(values);
  if ("problem" in numbers) return numbers;
  const stray = strayFlag(parsed);
  if (stray !== null) return { problem: stray };
  const load = readLoad(parsed, numbers);
  if ("problem" in load) return load;
  const target = targetOf(numbers);
  if (load.kind === "sweep" && target === null)
    return {
      problem:
        "--sweep looks for the largest load that meets a target: give --ttft-ms, --tpot-ms or --e2e-ms.",
    };
  const prompts = await readPromptChoice(parsed, terminal, numbers);
  if ("problem" in prompts) return prompts;
  const price = priceOf(numbers);
  if (price !== null && "problem" in price) return price;
  const requests = numbers.get("requests") ?? null;
  const keyName = values.get("key-env");
  const apiKey = env(keyName ?? "BREAKEVEN_API_KEY") || null;
  if (apiKey === null && keyName !== undefined)
    return { problem: `There is no key in the environment as ${keyName}.` };
  return {
    price,
    options: {
      url,
      policy: { kind: "any" },
      apiKey,
      model: values.get("model") ?? null,
      endpoint,
      load,
      prompts,
      warmUpSeconds: numbers.get("warm-up") ?? (requests === null ? 5 : 0),
      seconds: numbers.get("seconds") ?? (requests === null ? 30 : null),
      requests,
      coolDownSeconds: numbers.get("cool-down") ?? 0,
      drainSeconds: numbers.get("drain") ?? 60,
      idleTimeoutSeconds: numbers.get("timeout") ?? 120,
      limits: {
        mostSeconds:
          numbers.get("most-seconds") ?? (load.kind === "sweep" ? SWEEP_SECONDS : HARD_LIMITS.mostSeconds),
        mostRequests: numbers.get("most-requests") ?? HARD_LIMITS.mostRequests,
        mostTokens: numbers.get("most-tokens") ?? HARD_LIMITS.mostTokens,
      },
      target,
      attainment: numbers.get("attainment") ?? 0.95,
      workers: numbers.get("workers") ?? null,
      seed: numbers.get("seed") ?? 1,
      runId,
    },
  };
}

type Numbers = ReadonlyMap<string, number>;

/** The flags that are one number each, with what they may be. */
const NUMBERS: readonly {
  readonly flag: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}[] = [
  { flag: "seconds", least: 0.1, most: 86_400, whole: false },
  { flag: "requests", least: 1, most: 1_000_000, whole: true },
  { flag: "warm-up", least: 0, most: 3600, whole: false },
  { flag: "cool-down", least: 0, most: 3600, whole: false },
  { flag: "drain", least: 0, most: 3600, whole: false },
  { flag: "timeout", least: 0.1, most: 3600, whole: false },
  { flag: "most", least: 0.001, most: 100_000, whole: false },
  { flag: "most-seconds", least: 1, most: 86_400, whole: false },
  { flag: "most-requests", least: 1, most: 10_000_000, whole: true },
  { flag: "most-tokens", least: 1, most: 1e12, whole: true },
  { flag: "most-in-flight", least: 1, most: 100_000, whole: true },
  { flag: "burstiness", least: 0.01, most: 1000, whole: false },
  { flag: "shared-prefix", least: 0, most: 1, whole: false },
  { flag: "ttft-ms", least: 0.001, most: 1e9, whole: false },
  { flag: "tpot-ms", least: 0.001, most: 1e9, whole: false },
  { flag: "e2e-ms", least: 0.001, most: 1e9, whole: false },
  { flag: "attainment", least: 0.01, most: 1, whole: false },
  { flag: "workers", least: 1, most: 256, whole: true },
  { flag: "seed", least: 0, most: 2 ** 32 - 1, whole: true },
  { flag: "usd-per-mtok-in", least: 0, most: 1e6, whole: false },
  { flag: "usd-per-mtok-out", least: 0, most: 1e6, whole: false },
];

function readAll(values: ReadonlyMap<string, string>): Numbers | Problem {
  const numbers = new Map<string, number>();
  for (const { flag, ...bounds } of NUMBERS) {
    const text = values.get(flag);
    if (text === undefined) continue;
    const value = readNumber(text, bounds);
    if (value === null)
      return {
        problem: `--${flag} is a ${bounds.whole ? "whole " : ""}number from ${bounds.least} to ${bounds.most}.`,
      };
    numbers.set(flag, value);
  }
  return numbers;
}

function readLoad({ values, switches }: ParsedArguments, numbers: Numbers): LoadChoice | Problem {
  const given = [values.has("concurrency"), values.has("rate"), switches.has("sweep")];
  if (given.filter(Boolean).length > 1)
    return { problem: "The load is one of --concurrency, --rate and --sweep; more than one is given." };
  const kind = values.get("arrivals") ?? "poisson";
  if (kind !== "poisson" && kind !== "constant" && kind !== "gamma")
    return { problem: "--arrivals is poisson, constant or gamma." };
  const over = values.get("sweep-over") ?? "streams";
  if (over !== "streams" && over !== "rate") return { problem: "--sweep-over is streams or rate." };
  const mostInFlight = numbers.get("most-in-flight") ?? 4096;
  if (switches.has("sweep")) {
    const most = numbers.get("most") ?? 1024;
    return over === "streams"
      ? { kind: "sweep", over, first: 1, most: Math.max(1, Math.round(most)) }
      : { kind: "sweep", over, first: 1, most, mostInFlight };
  }
  const rate = values.get("rate");
  if (rate !== undefined) {
    const rates = readNumbers(rate, { least: 0.001, most: 100_000, whole: false });
    if (rates === null) return { problem: "--rate is requests a second, or several with commas between." };
    return {
      kind,
      requestsPerSecond: rates,
      burstiness: numbers.get("burstiness") ?? 1,
      mostInFlight,
    };
  }
  const concurrencies = readNumbers(values.get("concurrency") ?? "16", {
    least: 1,
    most: 100_000,
    whole: true,
  });
  return concurrencies === null
    ? { problem: "--concurrency is a number of streams, or several with commas between: 1,4,16." }
    : { kind: "closed", concurrencies };
}

function targetOf(numbers: Numbers): LatencyTarget | null {
  const target: LatencyTarget = {
    timeToFirstTokenMs: numbers.get("ttft-ms") ?? null,
    timePerOutputTokenMs: numbers.get("tpot-ms") ?? null,
    endToEndMs: numbers.get("e2e-ms") ?? null,
  };
  return Object.values(target).every((part) => part === null) ? null : target;
}

function priceOf(numbers: Numbers): TokenPrice | Problem | null {
  const input = numbers.get("usd-per-mtok-in");
  const output = numbers.get("usd-per-mtok-out");
  if (input === undefined && output === undefined) return null;
  return input === undefined || output === undefined
    ? { problem: "A price is both --usd-per-mtok-in and --usd-per-mtok-out." }
    : { inputUsdPerMTok: input, outputUsdPerMTok: output };
}

async function readPromptChoice(
  { values, switches }: ParsedArguments,
  terminal: Terminal,
  numbers: Numbers,
): Promise<PromptChoice | Problem> {
  const output = parseLengths(values.get("output") ?? "128");
  const input = parseLengths(values.get("input") ?? "512");
  const wrong = input === null ? "--input" : output === null ? "--output" : null;
  if (input === null || output === null)
    return {
      problem: `${wrong ?? ""} is a number of tokens, or uniform:100-500, normal:512,100 or lognormal:512,0.5.`,
    };
  const file = values.get("prompts");
  if (file === undefined)
    return { kind: "synthetic", input, output, sharedPrefix: numbers.get("shared-prefix") ?? 0 };
  if (values.has("input") || values.has("shared-prefix"))
    return {
      problem: "With --prompts the prompts are as long as they are: --input and --shared-prefix have no say.",
    };
  if (output.kind !== "fixed")
    return {
      problem:
        "With --prompts, --output is one number of tokens, for prompts that do not say how long their answers are to be.",
    };
  const content = await readText(terminal, file, LARGEST_PROMPTS_BYTES);
  if ("problem" in content) return content;
  const read = readPrompts(content.text);
  if (!read.ok) return { problem: `${content.name}: ${read.problem}` };
  const [first, ...others] = read.prompts;
  if (first === undefined) return { problem: `${content.name} has no prompts.` };
  return {
    kind: "listed",
    prompts: [first, ...others],
    salted: !switches.has("unsalted"),
    outputTokens: output.tokens,
  };
}
