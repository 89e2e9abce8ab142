import { usageOf } from "./chunk.ts";
import { requestError, type RequestError } from "./request-error.ts";
import type { TokenFields } from "./token-stream.ts";

/** Follows an answer that comes as one piece of JSON: embeddings. It has no output tokens. */
export class JsonAnswer {
  readonly doneMs = null;
  #pieces: Buffer[] = [];
  #inputTokens: number | null = null;

  read(bytes: Buffer): RequestError | null {
    this.#pieces.push(Buffer.from(bytes));
    return null;
  }

  finish(): RequestError | null {
    let parsed: unknown;
    try {
      parsed = JSON.parse(Buffer.concat(this.#pieces).toString("utf8"));
    } catch {
      return requestError("bad-json");
    }
    this.#pieces = [];
    if (typeof parsed !== "object" || parsed === null) return requestError("bad-json");
    this.#inputTokens = usageOf({ ...parsed })?.inputTokens ?? null;
    const hasVectors = "data" in parsed && Array.isArray(parsed.data) && parsed.data.length > 0;
    return hasVectors ? null : requestError("empty");
  }

  fields(): TokenFields {
    return {
      firstTokenMs: null,
      firstAnswerMs: null,
      lastTokenMs: null,
      chunkTimesMs: new Float64Array(0),
      chunkTokens: null,
      inputTokens: this.#inputTokens,
      cachedInputTokens: null,
      outputTokens: 0,
      tokenSource: "usage",
      serverQueueMs: null,
    };
  }
}
