/** What one piece of a stream said. */
export interface Chunk {
  /** It carries generated text, reasoning or a tool call. */
  readonly hasToken: boolean;
  /** What it carries is reasoning, not yet the answer. */
  readonly isReasoning: boolean;
  readonly usage: Usage | null;
  /** The error that a server reports inside a stream that began well. */
  readonly error: string | null;
}

export interface Usage {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly cachedInputTokens: number | null;
  readonly queueMs: number | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const count = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

/**
 * Reads one piece of a chat or plain completion stream; null when it is not an object in JSON. `usage` is looked for
 * in every piece, because servers attach it to the last one with choices, to one without choices, or to all of them;
 * llama.cpp's `timings` and Groq's `x_groq` stand in for it.
 *
 * @example readChunk('{"choices":[{"delta":{"content":"hi"}}]}')?.hasToken // true
 */
export function readChunk(json: string): Chunk | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isFields(parsed) || Array.isArray(parsed)) return null;
  const choice = fieldsOf(Array.isArray(parsed.choices) ? parsed.choices[0] : undefined);
  const delta = fieldsOf(choice.delta);
  const answers =
    isText(delta.content) ||
    isText(choice.text) ||
    isText(delta.refusal) ||
    (Array.isArray(delta.tool_calls) && delta.tool_calls.length > 0);
  const reasons = isText(delta.reasoning_content) || isText(delta.reasoning);
  return {
    hasToken: answers || reasons,
    isReasoning: reasons && !answers,
    usage: usageOf(parsed),
    error: errorOf(parsed),
  };
}

/** Usage as `usage`, as `x_groq.usage`, or as llama.cpp's `timings`; null where there is none of them. */
export function usageOf(body: Fields): Usage | null {
  const usage = body.usage ?? fieldsOf(body.x_groq).usage;
  const timings = body.timings;
  if (!isFields(usage)) {
    if (!isFields(timings)) return null;
    return {
      inputTokens: count(timings.prompt_n),
      outputTokens: count(timings.predicted_n),
      cachedInputTokens: count(timings.cache_n),
      queueMs: null,
    };
  }
  const queueSeconds = count(usage.queue_time);
  return {
    inputTokens: count(usage.prompt_tokens),
    outputTokens: count(usage.completion_tokens),
    cachedInputTokens: count(fieldsOf(usage.prompt_tokens_details).cached_tokens),
    queueMs: queueSeconds === null ? null : queueSeconds * 1000,
  };
}

/** The sentence of an error, as `{"error": {"message"}}`, `{"error": "…"}` or `{"object": "error", "message"}`. */
export function errorOf(body: Fields): string | null {
  const error = body.object === "error" ? body : body.error;
  if (error === undefined || error === null) return null;
  const message = isFields(error) ? error.message : error;
  return typeof message === "string" ? message : "The server gave no reason.";
}
