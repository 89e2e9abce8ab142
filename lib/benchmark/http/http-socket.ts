import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { HttpEndpoint } from "./http-endpoint.ts";
import type { HttpHandler } from "./http-exchange.ts";
import { failureOf, type HttpFailure } from "./http-failure.ts";
import { ResponseReader } from "./response-reader.ts";
import { isSameAddress } from "./same-address.ts";

/**
 * What is read goes here and is used up at once. Left to itself, Node.js takes 64 kB from the system for each read and
 * gives most of them back, and leads each through a stream, which for reads of one token each is most of the work.
 */
const READ_BUFFER = Buffer.allocUnsafeSlow(64 * 1024);

/** Servers close what is idle, the shortest that are usual after five seconds; a request must not meet that. */
const MOST_IDLE_MS = 4000;

/** One connection to a server, for one request at a time. */
export class HttpSocket {
  readonly #socket: Socket;
  readonly #endpoint: HttpEndpoint;
  readonly #onIdle: (socket: HttpSocket) => void;
  readonly #connectTimer: NodeJS.Timeout;
  #isConnected = false;
  #request: Buffer | null = null;
  #handler: HttpHandler | null = null;
  #reader: ResponseReader | null = null;
  #failure: HttpFailure | null = null;
  #usableUntilMs = Infinity;

  /** Begins to connect. `onIdle` is told when a response is complete and the connection can be used again. */
  constructor(
    endpoint: HttpEndpoint,
    connectTimeoutMs: number,
    onIdle: (socket: HttpSocket) => void,
    onClosed: (socket: HttpSocket) => void,
  ) {
    this.#endpoint = endpoint;
    this.#onIdle = onIdle;
    this.#socket = this.#open();
    this.#socket
      .setNoDelay(true)
      .on(endpoint.secure ? "secureConnect" : "connect", () => this.#connected())
      .on("error", (error) => (this.#failure ??= failureOf(error, this.#isConnected)))
      .on("end", () => this.#ended())
      .on("close", () => {
        clearTimeout(this.#connectTimer);
        this.#fail(this.#failure ?? "closed");
        onClosed(this);
      });
    this.#connectTimer = setTimeout(() => this.#fail("connect-timeout"), connectTimeoutMs);
  }

  /** Whether a request may be sent now, on a connection that has been idle. */
  isUsable(nowMs: number): boolean {
    return this.#handler === null && !this.#socket.destroyed && nowMs < this.#usableUntilMs;
  }

  /** Sends a request as soon as the connection stands; nothing else may be under way. Returns what gives it up. */
  send(request: Buffer, handler: HttpHandler): () => void {
    this.#request = request;
    this.#handler = handler;
    this.#reader = new ResponseReader(handler);
    if (this.#isConnected) this.#write();
    return () => {
      if (this.#handler !== handler) return;
      this.#handler = null;
      this.close();
    };
  }

  /** Ends the connection at once, and a request that is under way with it. */
  close(): void {
    this.#socket.destroy();
  }

  #open(): Socket {
    const { address, port, secure, servername } = this.#endpoint;
    if (secure) {
      const name = servername === null ? {} : { servername };
      return connectTls({ host: address, port, ...name, ALPNProtocols: ["http/1.1"] }).on(
        "data",
        (bytes: Buffer) => this.#read(bytes, bytes.length),
      );
    }
    const callback = (length: number) => {
      this.#read(READ_BUFFER, length);
      return true;
    };
    return connectTcp({ host: address, port, onread: { buffer: READ_BUFFER, callback } });
  }

  #connected(): void {
    clearTimeout(this.#connectTimer);
    this.#isConnected = true;
    if (!isSameAddress(this.#socket.remoteAddress, this.#endpoint.address)) this.#fail("unreachable");
    else this.#write();
  }

  #write(): void {
    if (this.#request === null || this.#handler === null) return;
    const request = this.#request;
    this.#request = null;
    this.#handler.onSend();
    this.#socket.write(request);
  }

  #read(bytes: Buffer, length: number): void {
    if (this.#reader === null || this.#handler === null) {
      // Nobody has asked: what comes can only be taken for an answer to the next request.
      this.close();
      return;
    }
    const handler = this.#handler;
    const state = this.#reader.push(bytes, length);
    // Who gives a request up while it is told of it hears no more.
    if (state === "open" || this.#handler !== handler) return;
    if (state === "complete") this.#complete(handler);
    else if (state === "unwanted") {
      this.#handler = null;
      this.close();
    } else this.#fail(state);
  }

  /** The server has closed its side. */
  #ended(): void {
    if (this.#handler !== null && this.#reader?.finish() === "complete") this.#complete(this.#handler);
    else this.#fail("closed");
  }

  #complete(handler: HttpHandler): void {
    const idleMs = this.#reader?.reusableMs(MOST_IDLE_MS) ?? 0;
    this.#handler = null;
    this.#reader = null;
    if (idleMs > 0 && this.#socket.writableLength === 0 && !this.#socket.readableEnded) {
      this.#usableUntilMs = performance.now() + idleMs;
      this.#onIdle(this);
    } else this.close();
    handler.onEnd();
  }

  #fail(failure: HttpFailure): void {
    const handler = this.#handler;
    this.#handler = null;
    this.close();
    handler?.onFailure(failure);
  }
}
