export type EndpointKind = "chat" | "completions" | "embeddings";

/** A request that is ready to be written, so that nothing is left to do at the moment of sending. */
export interface PreparedRequest {
  readonly index: number;
  readonly kind: EndpointKind;
  /** When it is meant to be sent, by {@link nowMs}'s clock. */
  readonly scheduledMs: number;
  readonly body: Buffer;
  readonly requestedOutputTokens: number | null;
}

export interface RequestLimits {
  /** Of one line or event of a stream. */
  readonly mostLineBytes: number;
  readonly mostAnswerBytes: number;
  /** The longest silence, before the first piece or between two. */
  readonly idleTimeoutMs: number;
  readonly totalTimeoutMs: number;
}
