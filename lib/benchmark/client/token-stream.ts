import { readChunk, type Usage } from "./chunk.ts";
import { EventSplitter } from "./event-splitter.ts";
import { PlainTokens } from "./plain-tokens.ts";
import { requestError, type RequestError } from "./request-error.ts";
import type { RequestRecord } from "./request-record.ts";
import { TokenLog } from "./token-log.ts";

/** Sees each event's bytes as they lie in the read, and when they came; for those who check the clock itself. */
export type InspectEvent = (bytes: Buffer, start: number, end: number, timeMs: number) => void;

/** Who looks on while a stream is read. */
export interface StreamObservers {
  readonly inspect?: InspectEvent;
  /** Counts the chunks with tokens of all streams that share it, for a live display. */
  readonly live?: { chunks: number };
}

export interface StreamLimits {
  /** Of one line or event. */
  readonly mostLineBytes: number;
  readonly mostChunks: number;
}

/** What a stream says of its tokens; the rest of a record is known to who sent the request. */
export type TokenFields = Pick<
  RequestRecord,
  | "firstTokenMs"
  | "firstAnswerMs"
  | "lastTokenMs"
  | "chunkTimesMs"
  | "chunkTokens"
  | "inputTokens"
  | "cachedInputTokens"
  | "outputTokens"
  | "tokenSource"
  | "serverQueueMs"
>;

const DONE = Buffer.from("[DONE]");

/**
 * Follows the tokens of one streamed answer. Feed it each read with the time at which it came; every event of a read
 * has the time of the read.
 *
 * @example
 * const stream = new TokenStream("chat", 128, limits);
 * const error = stream.read(bytes, nowMs()) ?? stream.finish();
 */
export class TokenStream {
  readonly #plainTokens: PlainTokens;
  readonly #splitter: EventSplitter;
  readonly #limits: StreamLimits;
  readonly #observers: StreamObservers;
  readonly #log: TokenLog;
  #timeMs = 0;
  #error: RequestError | null = null;
  #doneMs: number | null = null;
  #firstAnswerMs: number | null = null;
  #usage: Usage | null = null;
  #countedTokens = 0;
  #runningCounts = 0;

  constructor(
    kind: "chat" | "completions",
    expectedTokens: number,
    limits: StreamLimits,
    observers: StreamObservers = {},
  ) {
    this.#plainTokens = new PlainTokens(kind);
    this.#limits = limits;
    this.#observers = observers;
    this.#log = new TokenLog(expectedTokens);
    this.#splitter = new EventSplitter(this.#take, limits.mostLineBytes);
  }

  /** When `[DONE]` came. */
  get doneMs(): number | null {
    return this.#doneMs;
  }

  /** Takes one read; an error means that the stream is to be given up. */
  read(bytes: Buffer, timeMs: number): RequestError | null {
    this.#timeMs = timeMs;
    if (!this.#splitter.push(bytes)) this.#error ??= requestError("too-large");
    return this.#error;
  }

  /** The server ended the stream well; an error means that what came was no answer. */
  finish(): RequestError | null {
    this.#splitter.finish();
    if (this.#error === null && this.#log.length === 0 && (this.#usage?.outputTokens ?? 0) === 0)
      return requestError("empty");
    return this.#error;
  }

  fields(): TokenFields {
    const times = this.#log.times();
    const chunkTokens = this.#runningCounts > 1 ? this.#log.tokens() : null;
    const reported = this.#usage?.outputTokens ?? null;
    return {
      firstTokenMs: times[0] ?? null,
      firstAnswerMs: this.#firstAnswerMs,
      lastTokenMs: times.at(-1) ?? null,
      chunkTimesMs: times,
      chunkTokens,
      inputTokens: this.#usage?.inputTokens ?? null,
      cachedInputTokens: this.#usage?.cachedInputTokens ?? null,
      outputTokens: reported ?? times.length,
      tokenSource: reported === null ? "chunks" : chunkTokens === null ? "usage" : "continuous-usage",
      serverQueueMs: this.#usage?.queueMs ?? null,
    };
  }

  readonly #take = (bytes: Buffer, start: number, end: number): void => {
    if (this.#error !== null) return;
    this.#observers.inspect?.(bytes, start, end, this.#timeMs);
    if (this.#doneMs !== null) return;
    if (this.#plainTokens.has(bytes, start, end)) this.#token(false);
    else if (end - start === DONE.length && bytes.compare(DONE, 0, DONE.length, start, end) === 0)
      this.#doneMs = this.#timeMs;
    else this.#takeUnusual(bytes.toString("utf8", start, end));
    if (this.#log.length > this.#limits.mostChunks) this.#error = requestError("endless");
  };

  #token(isReasoning: boolean): void {
    this.#log.push(this.#timeMs);
    if (this.#observers.live !== undefined) this.#observers.live.chunks += 1;
    if (!isReasoning) this.#firstAnswerMs ??= this.#timeMs;
  }

  #takeUnusual(json: string): void {
    const chunk = readChunk(json);
    if (chunk === null) {
      this.#error = requestError("bad-json");
      return;
    }
    if (chunk.error !== null) {
      this.#error = requestError("stream-error", { message: chunk.error });
      return;
    }
    if (chunk.hasToken) this.#token(chunk.isReasoning);
    if (chunk.usage === null) return;
    this.#usage = merged(this.#usage, chunk.usage);
    const total = chunk.usage.outputTokens;
    if (!chunk.hasToken || total === null) return;
    // A chunk of a token without text (half a character, say) is not seen; its token counts with the next one.
    if (total > this.#countedTokens) this.#log.setLastTokens(total - this.#countedTokens);
    this.#countedTokens = Math.max(total, this.#countedTokens);
    this.#runningCounts += 1;
  }
}

/** The later figure where there is one: a count only grows, and details may come with the last piece alone. */
const merged = (before: Usage | null, now: Usage): Usage => ({
  inputTokens: now.inputTokens ?? before?.inputTokens ?? null,
  outputTokens: now.outputTokens ?? before?.outputTokens ?? null,
  cachedInputTokens: now.cachedInputTokens ?? before?.cachedInputTokens ?? null,
  queueMs: now.queueMs ?? before?.queueMs ?? null,
});
