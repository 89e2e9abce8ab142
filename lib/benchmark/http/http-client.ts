import type { HttpEndpoint } from "./http-endpoint.ts";
import type { HttpHandler, HttpRequest } from "./http-exchange.ts";
import { HttpSocket, type HttpCall } from "./http-socket.ts";
import { ResponseReader } from "./response-reader.ts";

const PATH = /^\/[!-~]*$/;
const HEADER_NAME = /^[!-9;-~]+$/;
const HEADER_VALUE = /^[ -~]*$/;

/**
 * Sends HTTP/1.1 requests to one address, each on a connection of its own that is kept for the next. Made for timing
 * streams: nothing is retried, redirected, pipelined, queued or decompressed, and a response comes to its handler in
 * the turn of the event loop in which the system had it. Not even a request whose connection the server closed before
 * any answer is sent again: it may have been carried out, and a server that drops requests is to be seen doing so. One of
 * which nothing was written goes by another connection.
 *
 * @example
 * const client = new HttpClient(endpoint, 10_000);
 * const giveUp = client.send({ method: "GET", path: "/v1/models", headers: {}, body: null }, handler);
 */
export class HttpClient {
  readonly #endpoint: HttpEndpoint;
  readonly #connectTimeoutMs: number;
  /** The one used last is used first: those that a burst opened grow old and are not met again. */
  readonly #idle: HttpSocket[] = [];
  readonly #open = new Set<HttpSocket>();

  constructor(endpoint: HttpEndpoint, connectTimeoutMs: number) {
    this.#endpoint = endpoint;
    this.#connectTimeoutMs = connectTimeoutMs;
  }

  /** Returns what gives the request up; its handler is told nothing more then. Throws a TypeError on a line break. */
  send(request: HttpRequest, handler: HttpHandler): () => void {
    const call: HttpCall = {
      request: this.#written(request),
      handler,
      reader: new ResponseReader(handler),
      socket: this.#socket(),
    };
    call.socket.send(call);
    return () => call.socket.giveUp(call);
  }

  /** Ends every connection at once; requests under way fail as closed. */
  close(): void {
    for (const socket of this.#open) socket.close();
  }

  #socket(): HttpSocket {
    const now = performance.now();
    for (let socket = this.#idle.pop(); socket !== undefined; socket = this.#idle.pop()) {
      if (socket.isUsable(now)) return socket;
      socket.close();
    }
    const opened = new HttpSocket(
      this.#endpoint,
      this.#connectTimeoutMs,
      (socket) => this.#keep(socket),
      (socket, unsent) => this.#closed(socket, unsent),
    );
    this.#open.add(opened);
    return opened;
  }

  /** Servers may count connections, idle ones too: those at the bottom, which have lain longest, end by and by. */
  #keep(socket: HttpSocket): void {
    this.#idle.push(socket);
    const now = performance.now();
    while (this.#idle[0]?.isUsable(now) === false) this.#idle.shift()?.close();
  }

  #closed(socket: HttpSocket, unsent: HttpCall | null): void {
    this.#open.delete(socket);
    if (unsent === null) return;
    unsent.socket = this.#socket();
    unsent.socket.send(unsent);
  }

  #written({ method, path, headers, body }: HttpRequest): Buffer {
    const all = {
      host: this.#endpoint.host,
      connection: "keep-alive",
      ...headers,
      ...(body !== null && { "content-length": String(body.length) }),
    };
    const entries = Object.entries(all);
    if (
      !PATH.test(path) ||
      entries.some(([name, text]) => !HEADER_NAME.test(name) || !HEADER_VALUE.test(text))
    )
      throw new TypeError("A path or a header holds what would end it early.");
    const lines = entries.map(([name, text]) => `${name}: ${text}\r\n`);
    const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`, "latin1");
    return body === null ? head : Buffer.concat([head, body]);
  }
}
