import { nowMs } from "../clock.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { HttpHandler, HttpRequest } from "../http/http-exchange.ts";
import type { HttpFailure } from "../http/http-failure.ts";
import type { ApiKey } from "../target/api-key.ts";
import { JsonAnswer } from "./json-answer.ts";
import { requestError, type RequestError } from "./request-error.ts";
import type { RequestRecord } from "./request-record.ts";
import type { PreparedRequest, RequestLimits } from "./prepared-request.ts";
import { statusError } from "./status-error.ts";
import { TokenStream, type StreamObservers } from "./token-stream.ts";

/** A refusal is read up to here; what follows tells nothing more. */
const MOST_REFUSAL_BYTES = 8192;
/** How long a server may take to end an answer after it said that it is done. */
const GRACE_AFTER_DONE_MS = 1000;
/** A server's sentence is cut to this, so that no answer is reflected whole. */
const LONGEST_MESSAGE = 200;

/** One request and its answer, from being handed to the HTTP client to its record. */
export class Exchange implements HttpHandler {
  readonly #request: PreparedRequest;
  readonly #limits: RequestLimits;
  readonly #apiKey: ApiKey | null;
  readonly #onDone: (record: RequestRecord) => void;
  readonly #answer: TokenStream | JsonAnswer;
  readonly #begunMs = nowMs();
  #abort: (() => void) | null = null;
  #timer: NodeJS.Timeout;
  #lastSignMs = this.#begunMs;
  #sentMs: number | null = null;
  #headersMs: number | null = null;
  #refusal: { status: number; retryAfter: string | null; body: Buffer[]; bytes: number } | null = null;
  #bytes = 0;
  #ended = false;

  constructor(
    request: PreparedRequest,
    limits: RequestLimits,
    apiKey: ApiKey | null,
    onDone: (record: RequestRecord) => void,
    observers: StreamObservers,
  ) {
    this.#request = request;
    this.#limits = limits;
    this.#apiKey = apiKey;
    this.#onDone = onDone;
    const wanted = request.requestedOutputTokens;
    this.#answer =
      request.kind === "embeddings"
        ? new JsonAnswer()
        : new TokenStream(
            request.kind,
            (wanted ?? 256) + 2,
            { mostLineBytes: limits.mostLineBytes, mostChunks: wanted === null ? 1e6 : wanted * 4 + 1024 },
            observers,
          );
    this.#timer = setTimeout(this.#checkTime, Math.min(limits.idleTimeoutMs, limits.totalTimeoutMs));
  }

  /** Hands the request to the HTTP client. Returns what ends it; its record says then that it was cancelled. */
  begin(http: HttpClient, request: HttpRequest): () => void {
    this.#abort = http.send(request, this);
    return () => this.#giveUp(requestError("cancelled"));
  }

  onSend(): void {
    this.#sentMs = nowMs();
    this.#lastSignMs = this.#sentMs;
  }

  onHead(status: number, headers: ReadonlyMap<string, string>): boolean {
    this.#headersMs = nowMs();
    this.#lastSignMs = this.#headersMs;
    const text = (name: string) => (headers.get(name) ?? "").toLowerCase();
    if (status !== 200) {
      this.#refusal = { status, retryAfter: text("retry-after") || null, body: [], bytes: 0 };
      return true;
    }
    const wanted = this.#request.kind === "embeddings" ? "application/json" : "text/event-stream";
    const encoding = text("content-encoding");
    if (!text("content-type").startsWith(wanted) || (encoding !== "" && encoding !== "identity"))
      this.#end(requestError("content-type", { status }));
    return !this.#ended;
  }

  onBody(bytes: Buffer): boolean {
    const timeMs = nowMs();
    this.#lastSignMs = timeMs;
    if (this.#refusal !== null) {
      this.#refusal.body.push(Buffer.from(bytes));
      this.#refusal.bytes += bytes.length;
      if (this.#refusal.bytes > MOST_REFUSAL_BYTES) this.#end(this.#refused());
      return !this.#ended;
    }
    this.#bytes += bytes.length;
    const doneBeforeMs = this.#answer.doneMs;
    const error = this.#answer.read(bytes, timeMs);
    if (error !== null) this.#end(error);
    else if (this.#bytes > this.#limits.mostAnswerBytes) this.#end(requestError("too-large"));
    else if (this.#answer.doneMs !== doneBeforeMs) this.#checkTimeIn(GRACE_AFTER_DONE_MS);
    return !this.#ended;
  }

  onEnd(): void {
    this.#end(this.#refusal === null ? this.#answer.finish() : this.#refused());
  }

  onFailure(failure: HttpFailure): void {
    // A connection that is cut after the server said that it is done has lost nothing.
    if (this.#answer.doneMs !== null) this.#end(this.#answer.finish());
    else this.#end(this.#refusal === null ? requestError(failure) : this.#refused());
  }

  #refused(): RequestError {
    const { status, retryAfter, body } = this.#refusal ?? { status: 0, retryAfter: null, body: [] };
    return statusError(status, retryAfter, Buffer.concat(body).toString("utf8"), Date.now());
  }

  #checkTimeIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#checkTime, milliseconds);
  }

  /** Runs seldom: one timer a request, set anew for what is left, and at the end of an answer, instead of at every piece. */
  readonly #checkTime = (): void => {
    const now = nowMs();
    const { doneMs } = this.#answer;
    const { idleTimeoutMs, totalTimeoutMs } = this.#limits;
    const leftMs =
      doneMs === null
        ? Math.min(this.#lastSignMs + idleTimeoutMs, this.#begunMs + totalTimeoutMs) - now
        : doneMs + GRACE_AFTER_DONE_MS - now;
    if (leftMs > 0) this.#checkTimeIn(Math.ceil(leftMs));
    else this.#giveUp(doneMs === null ? requestError("timeout") : this.#answer.finish());
  };

  /** Ends the request while the server is not through with it, and its connection with it. */
  #giveUp(error: RequestError | null): void {
    this.#end(error);
    this.#abort?.();
  }

  #end(error: RequestError | null): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    const endMs = this.#answer.doneMs ?? nowMs();
    const { index, scheduledMs, requestedOutputTokens } = this.#request;
    const record: RequestRecord = {
      index,
      scheduledMs,
      sentMs: this.#sentMs,
      headersMs: this.#headersMs,
      endMs,
      requestedOutputTokens,
      ...this.#answer.fields(),
      error: error === null ? null : { ...error, message: this.#redacted(error.message) },
    };
    this.#onDone(record);
  }

  /** The key is taken out before the cut: what a cut leaves of a key would not be found. */
  #redacted(message: string | null): string | null {
    if (message === null) return null;
    const redacted = this.#apiKey?.redact(message) ?? message;
    // A copy: a slice would keep the whole sentence, of up to megabytes, in memory with each record.
    return Buffer.from(redacted.slice(0, LONGEST_MESSAGE)).toString();
  }
}
