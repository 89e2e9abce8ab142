import { nowMs } from "../clock.ts";
import { describeError } from "../client/describe-error.ts";
import { listModels } from "../client/list-models.ts";
import { probeFeatures } from "../client/probe-features.ts";
import { requestBody } from "../client/request-body.ts";
import type { RequestRecord } from "../client/request-record.ts";
import { REQUEST_LIMITS, sendRequest } from "../client/send-request.ts";
import { ALL_FEATURES, type ServerFeatures } from "../client/server-features.ts";
import { ONE_TOKEN_A_WORD, syntheticPrompts, type TokenCalibration } from "../load/synthetic-prompts.ts";
import type { Connection } from "../target/connection.ts";
import { openTarget } from "../target/open-target.ts";
import type { Target } from "../target/parse-target.ts";
import type { BenchmarkOptions } from "./benchmark-options.ts";

export interface PreparedBenchmark {
  readonly target: Target;
  readonly address: string;
  readonly model: string;
  readonly features: ServerFeatures;
  readonly calibration: TokenCalibration;
  readonly warnings: readonly string[];
}

export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedBenchmark }
  | { readonly ok: false; readonly problem: string };

const SHORT_WORDS = 32;
const LONG_WORDS = 256;
/** The probes ask for little: they are to show what the server takes, and to load the model. */
const PROBE_TOKENS = 4;

const refused = (problem: string) => ({ ok: false, problem }) as const;

/**
 * Checks the target, finds its address and its model, and learns from two requests what the server accepts and how it
 * counts. These also load a model that was not loaded. What is wrong comes back as one sentence.
 */
export async function prepareBenchmark(options: BenchmarkOptions, signal: AbortSignal): Promise<Preparation> {
  const opened = await openTarget(options, options.policy);
  if (!opened.ok) return opened;
  const { connection } = opened;
  try {
    return await ask(connection, options, signal);
  } finally {
    connection.close();
  }
}

async function ask(
  connection: Connection,
  options: BenchmarkOptions,
  signal: AbortSignal,
): Promise<Preparation> {
  const model = options.model ?? (await onlyModel(connection));
  if (model === null)
    return refused("The server does not list exactly one model; say which one with its name.");
  const probe = async (features: ServerFeatures, words: number): Promise<RequestRecord> => {
    const prompt = wordsOf(words, options.runId);
    return await send(
      connection,
      options,
      requestBody(options.endpoint, model, prompt, PROBE_TOKENS, features),
      signal,
    );
  };
  const probed =
    options.endpoint === "embeddings"
      ? await withoutFeatures(probe(ALL_FEATURES, SHORT_WORDS))
      : await probeFeatures((features) => probe(features, SHORT_WORDS));
  if (!probed.ok) {
    const { error } = probed;
    return refused(describeError(options.quotesServer === false ? { ...error, message: null } : error));
  }
  const { features, record } = probed;
  const long = await probe(features, LONG_WORDS);
  const calibration = calibrationOf(record, long);
  return {
    ok: true,
    prepared: {
      target: connection.target,
      address: connection.address,
      model,
      features,
      calibration: calibration ?? ONE_TOKEN_A_WORD,
      warnings: warningsOf(options, features, calibration),
    },
  };
}

async function onlyModel(connection: Connection): Promise<string | null> {
  const models = await listModels(connection);
  return models?.length === 1 ? (models[0] ?? null) : null;
}

function send(
  connection: Connection,
  { endpoint, idleTimeoutSeconds }: BenchmarkOptions,
  body: Buffer,
  signal: AbortSignal,
): Promise<RequestRecord> {
  return new Promise((done) => {
    const limits = { ...REQUEST_LIMITS, idleTimeoutMs: idleTimeoutSeconds * 1000 };
    const requestedOutputTokens = endpoint === "embeddings" ? null : PROBE_TOKENS;
    const request = { index: 0, kind: endpoint, scheduledMs: nowMs(), body, requestedOutputTokens };
    const cancel = sendRequest(connection, request, limits, (record) => {
      signal.removeEventListener("abort", cancel);
      done(record);
    });
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
  });
}

async function withoutFeatures(sent: Promise<RequestRecord>) {
  const record = await sent;
  return record.error === null
    ? ({ ok: true, features: ALL_FEATURES, record } as const)
    : ({ ok: false, error: record.error } as const);
}

const wordsOf = (words: number, runId: string): string =>
  syntheticPrompts(
    {
      input: { kind: "fixed", tokens: words },
      output: { kind: "fixed", tokens: 1 },
      sharedPrefix: 0,
      seed: 0,
      salt: `${runId} probe ${words}`,
    },
    ONE_TOKEN_A_WORD,
  )(0).text;

/** The line through two prompts; null where the server does not count, or counts in a way that is no line. */
function calibrationOf(short: RequestRecord, long: RequestRecord): TokenCalibration | null {
  if (short.inputTokens === null || long.inputTokens === null) return null;
  const perWord = (long.inputTokens - short.inputTokens) / (LONG_WORDS - SHORT_WORDS);
  const overhead = short.inputTokens - perWord * SHORT_WORDS;
  return perWord >= 0.5 && perWord <= 10 ? { overhead: Math.max(0, overhead), perWord } : null;
}

function warningsOf(
  { endpoint, prompts }: BenchmarkOptions,
  features: ServerFeatures,
  calibration: TokenCalibration | null,
): string[] {
  return [
    calibration === null && prompts.kind === "synthetic"
      ? "The server does not count input tokens, so that prompts are as many words long as tokens were wanted."
      : null,
    endpoint !== "embeddings" && !features.ignoreEos
      ? "The server does not take ignore_eos: answers may end before the wanted length."
      : null,
  ].filter((warning) => warning !== null);
}
