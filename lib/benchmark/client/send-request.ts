import type { Connection } from "../target/connection.ts";
import { Exchange } from "./exchange.ts";
import type { EndpointKind, PreparedRequest, RequestLimits } from "./prepared-request.ts";
import type { RequestRecord } from "./request-record.ts";
import type { StreamObservers } from "./token-stream.ts";

/** Only these paths are ever asked for. */
const PATHS = {
  chat: "/chat/completions",
  completions: "/completions",
  embeddings: "/embeddings",
} as const satisfies Record<EndpointKind, string>;

export const REQUEST_LIMITS: RequestLimits = {
  mostLineBytes: 4 * 2 ** 20,
  mostAnswerBytes: 64 * 2 ** 20,
  idleTimeoutMs: 120_000,
  totalTimeoutMs: 600_000,
};

/**
 * Sends one request and calls back once, when its answer has ended in any way; nothing is retried and no redirect is
 * followed. Returns what cancels it. Every failure is in the record; nothing throws.
 *
 * @example
 * const cancel = sendRequest(connection, prepared, REQUEST_LIMITS, (record) => records.push(record));
 */
export function sendRequest(
  connection: Connection,
  request: PreparedRequest,
  limits: RequestLimits,
  onDone: (record: RequestRecord) => void,
  observers: StreamObservers = {},
): () => void {
  const { http, target, apiKey } = connection;
  const exchange = new Exchange(request, limits, apiKey, onDone, observers);
  return exchange.begin(http, {
    method: "POST",
    path: target.basePath + PATHS[request.kind],
    headers: {
      "content-type": "application/json",
      accept: request.kind === "embeddings" ? "application/json" : "text/event-stream",
      "accept-encoding": "identity",
      ...(apiKey !== null && { authorization: apiKey.bearer() }),
    },
    body: request.body,
  });
}
