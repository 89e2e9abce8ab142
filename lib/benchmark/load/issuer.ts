import { nowMs } from "../clock.ts";
import type { PreparedRequest } from "../client/prepared-request.ts";
import { requestError } from "../client/request-error.ts";
import type { RequestRecord } from "../client/request-record.ts";
import { LiveHistogram } from "./live-histogram.ts";
import type { HardLimits, StopReason } from "./load-plan.ts";
import type { RequestSource } from "./request-source.ts";

export type Send = (request: PreparedRequest, onDone: (record: RequestRecord) => void) => () => void;

/** As many failures in a row as this, and as twice the requests under way, end a run. */
const LEAST_FAILURES = 50;

/** What a load has taken of what it may cost. */
export interface Spent {
  readonly requests: number;
  /** As counted by the server, and as estimated where it did not. */
  readonly tokens: number;
}

interface IssuerOptions {
  readonly source: RequestSource;
  readonly send: Send;
  readonly limits: HardLimits;
  /** From when on requests are measured, and how many of them there are to be. */
  readonly measuredFromMs: number;
  readonly requests: number | null;
}

/** Sends requests, keeps their records, and stops at the limits. Loops decide when to send. */
export class Issuer {
  readonly records: RequestRecord[] = [];
  readonly timesToFirstToken = new LiveHistogram();
  readonly #options: IssuerOptions;
  readonly #underWay = new Map<number, () => void>();
  readonly #onStop: (() => void)[] = [];
  #onIdle: (() => void) | null = null;
  #issued = 0;
  #givenUp = 0;
  #measured = 0;
  #tokens = 0;
  #failed = 0;
  #failuresInARow = 0;
  #stopped: { readonly reason: StopReason; readonly timeMs: number } | null = null;

  constructor(options: IssuerOptions) {
    this.#options = options;
  }

  get inFlight(): number {
    return this.#underWay.size;
  }

  get failed(): number {
    return this.#failed;
  }

  get measured(): number {
    return this.#measured;
  }

  get stopped(): { readonly reason: StopReason; readonly timeMs: number } | null {
    return this.#stopped;
  }

  /** All that was sent, whatever became of it: warm-up, cool-down and cancelled requests have cost something too. */
  get spent(): Spent {
    return { requests: this.#issued - this.#givenUp, tokens: this.#tokens };
  }

  /** Calls back once, when no further request is to be sent. */
  onStop(callback: () => void): void {
    if (this.#stopped === null) this.#onStop.push(callback);
    else callback();
  }

  /** Sends the next request; false when the run has come to its end instead. */
  issue(scheduledMs: number, onDone: (record: RequestRecord) => void): boolean {
    return this.#stopped === null && this.#sendUnless(this.#reasonToStop(scheduledMs), scheduledMs, onDone);
  }

  /**
   * Sends a request that was due before the run ended, and had to wait; after the planned end too, but not after any
   * other. False when it is held back.
   */
  issueLate(scheduledMs: number, onDone: (record: RequestRecord) => void): boolean {
    const ended = this.#stopped?.reason ?? "done";
    const reason = ended === "done" ? this.#reasonToStop(scheduledMs) : ended;
    return this.#sendUnless(reason, scheduledMs, onDone);
  }

  /** Records a request that was due but could not be sent in time, unless it would not have been sent anyway. */
  giveUp(scheduledMs: number): void {
    if (this.#reasonToStop(scheduledMs) !== null) return;
    this.records.push(unsent(this.#issued, scheduledMs));
    this.#issued += 1;
    this.#givenUp += 1;
    this.#failed += 1;
    if (scheduledMs >= this.#options.measuredFromMs) this.#measured += 1;
  }

  /** After the planned end what had to wait is still sent; what puts an end to that, then, is why the load ended. */
  stop(reason: StopReason): void {
    if (this.#stopped?.reason === "done") this.#stopped = { ...this.#stopped, reason };
    if (this.#stopped !== null) return;
    this.#stopped = { reason, timeMs: nowMs() };
    for (const callback of this.#onStop.splice(0)) callback();
  }

  cancelAll(): void {
    for (const cancel of [...this.#underWay.values()]) cancel();
  }

  /** Resolves once nothing is under way. */
  idle(): Promise<void> {
    return new Promise((done) => {
      if (this.#underWay.size === 0) done();
      else this.#onIdle = done;
    });
  }

  #reasonToStop(scheduledMs: number): StopReason | null {
    const { limits, requests, measuredFromMs } = this.#options;
    if (requests !== null && scheduledMs >= measuredFromMs && this.#measured >= requests) return "done";
    if (this.#issued >= limits.mostRequests) return "request-limit";
    if (this.#tokens >= limits.mostTokens) return "token-limit";
    return this.#failuresInARow >= Math.max(LEAST_FAILURES, 2 * this.inFlight) ? "failing" : null;
  }

  #sendUnless(
    reason: StopReason | null,
    scheduledMs: number,
    onDone: (record: RequestRecord) => void,
  ): boolean {
    if (reason === null) this.#send(scheduledMs, onDone);
    else this.stop(reason);
    return reason === null;
  }

  #send(scheduledMs: number, onDone: (record: RequestRecord) => void): void {
    const index = this.#issued;
    const { estimatedTokens, ...request } = this.#options.source(index);
    this.#issued += 1;
    if (scheduledMs >= this.#options.measuredFromMs) this.#measured += 1;
    this.#tokens += estimatedTokens;
    // A request may fail, and be done, before its sending returns.
    this.#underWay.set(index, () => undefined);
    const cancel = this.#options.send({ ...request, scheduledMs }, (record) => {
      this.#underWay.delete(index);
      this.#tokens += tokensOf(record, estimatedTokens) - estimatedTokens;
      this.#keep(record);
      onDone(record);
      if (this.#underWay.size === 0) this.#onIdle?.();
    });
    if (this.#underWay.has(index)) this.#underWay.set(index, cancel);
  }

  #keep(record: RequestRecord): void {
    this.records.push(record);
    if (record.error === null) {
      this.#failuresInARow = 0;
      if (record.firstTokenMs !== null) this.timesToFirstToken.add(record.firstTokenMs - record.scheduledMs);
    } else if (record.error.kind !== "cancelled") {
      this.#failed += 1;
      this.#failuresInARow += 1;
    }
  }
}

/** A failed request may have cost what was estimated: its tokens are not known. */
const tokensOf = ({ error, inputTokens, outputTokens }: RequestRecord, estimated: number): number =>
  error === null && inputTokens !== null ? inputTokens + outputTokens : estimated;

const unsent = (index: number, scheduledMs: number): RequestRecord => ({
  index,
  scheduledMs,
  sentMs: null,
  headersMs: null,
  firstTokenMs: null,
  firstAnswerMs: null,
  lastTokenMs: null,
  endMs: nowMs(),
  chunkTimesMs: new Float64Array(0),
  chunkTokens: null,
  inputTokens: null,
  cachedInputTokens: null,
  outputTokens: 0,
  tokenSource: "chunks",
  requestedOutputTokens: null,
  serverQueueMs: null,
  error: requestError("timeout"),
});
