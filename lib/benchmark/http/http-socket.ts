import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { HttpEndpoint } from "./http-endpoint.ts";
import type { HttpHandler } from "./http-exchange.ts";
import { failureOf, type HttpFailure } from "./http-failure.ts";
import type { ResponseReader } from "./response-reader.ts";
import { isSameAddress } from "./same-address.ts";

/** One request on its way, and the connection that it goes by. */
export interface HttpCall {
  /** Null once it has been handed to the system. */
  request: Buffer | null;
  readonly handler: HttpHandler;
  readonly reader: ResponseReader;
  socket: HttpSocket;
}

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
  /** `resting`: a response is complete, and nothing is written until the server had its chance to close. */
  #phase: "connecting" | "ready" | "resting" = "connecting";
  #call: HttpCall | null = null;
  /** None where it was the server who ended the connection, between two requests or in the midst of one. */
  #failure: HttpFailure | null = null;
  #usableUntilMs = Infinity;

  /**
   * Begins to connect. `onIdle` is told when a response is complete and the connection can be used again, `onClosed`
   * when it is closed, with the request that it took while resting and nothing of which was written.
   */
  constructor(
    endpoint: HttpEndpoint,
    connectTimeoutMs: number,
    onIdle: (socket: HttpSocket) => void,
    onClosed: (socket: HttpSocket, unsent: HttpCall | null) => void,
  ) {
    this.#endpoint = endpoint;
    this.#onIdle = onIdle;
    this.#socket = this.#open();
    this.#socket
      .setNoDelay(true)
      .on(endpoint.secure ? "secureConnect" : "connect", () => this.#connected())
      .on("error", (error) => {
        if (this.#phase !== "resting") this.#failure ??= failureOf(error, this.#phase === "ready");
      })
      .on("end", () => this.#ended())
      .on("close", () => {
        clearTimeout(this.#connectTimer);
        const call = this.#call;
        this.#call = null;
        const isUnsent = this.#phase === "resting" && this.#failure === null;
        onClosed(this, isUnsent ? call : null);
        if (!isUnsent) call?.handler.onFailure(this.#failure ?? "closed");
      });
    this.#connectTimer = setTimeout(() => this.#fail("connect-timeout"), connectTimeoutMs);
  }

  /** Whether a request may be sent now, on a connection that has been idle. */
  isUsable(nowMs: number): boolean {
    return this.#call === null && !this.#socket.destroyed && nowMs < this.#usableUntilMs;
  }

  /** Sends a request as soon as the connection is ready; nothing else may be under way. */
  send(call: HttpCall): void {
    this.#call = call;
    if (this.#phase === "ready") this.#write(call);
  }

  /** Ends the connection where the request is under way on it; its handler is told nothing more. */
  giveUp(call: HttpCall): void {
    if (this.#call !== call) return;
    this.#call = null;
    this.close();
  }

  /** Ends the connection at once; a request that is under way, or waits to be written, fails as closed. */
  close(): void {
    this.#fail("closed");
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
    if (isSameAddress(this.#socket.remoteAddress, this.#endpoint.address)) this.#ready();
    else this.#fail("unreachable");
  }

  #ready(): void {
    this.#phase = "ready";
    if (this.#call !== null) this.#write(this.#call);
  }

  #write(call: HttpCall): void {
    const { request } = call;
    call.request = null;
    call.handler.onSend();
    if (request !== null && this.#call === call) this.#socket.write(request);
  }

  #read(bytes: Buffer, length: number): void {
    const call = this.#call;
    if (call === null || this.#phase !== "ready") {
      // Nobody has asked: what comes can only be taken for an answer to the next request.
      this.#socket.destroy();
      return;
    }
    const state = call.reader.push(bytes, length);
    // Who gives a request up while it is told of it hears no more.
    if (state === "open" || this.#call !== call) return;
    if (state === "complete") this.#complete(call);
    else if (state === "unwanted") this.giveUp(call);
    else this.#fail(state);
  }

  /** The server has closed its side. */
  #ended(): void {
    const call = this.#call;
    if (call !== null && this.#phase === "ready" && call.reader.finish() === "complete") this.#complete(call);
    else this.#socket.destroy();
  }

  #complete(call: HttpCall): void {
    const idleMs = call.reader.reusableMs(MOST_IDLE_MS);
    this.#call = null;
    // An answer that came before the request was through leaves the rest of it on the connection.
    if (idleMs > 0 && this.#socket.writableLength === 0) {
      this.#usableUntilMs = performance.now() + idleMs;
      this.#rest();
      this.#onIdle(this);
    } else this.close();
    call.handler.onEnd();
  }

  /**
   * Some servers close after an answer without having said so. A request that is written at once meets that, and cannot
   * be sent again, since nobody knows what became of it: so none is written before the system was asked once more. Two
   * immediates, because the first still runs in the turn in which the answer was read.
   */
  #rest(): void {
    this.#phase = "resting";
    setImmediate(() => {
      setImmediate(() => {
        if (!this.#socket.destroyed) this.#ready();
      });
    });
  }

  #fail(failure: HttpFailure): void {
    this.#failure ??= failure;
    this.#socket.destroy();
  }
}
