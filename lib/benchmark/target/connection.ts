import { isIP, connect as connectTcp, type Socket } from "node:net";
import { Agent, buildConnector } from "undici";
import type { ApiKey } from "./api-key.ts";
import type { Target } from "./parse-target.ts";
import { isSameAddress } from "./same-address.ts";

/** A way to one server: every socket goes to one address that was checked. */
export interface Connection {
  readonly agent: Agent;
  readonly target: Target;
  /** The address that all sockets of the run go to. */
  readonly address: string;
  readonly apiKey: ApiKey | null;
  /** Ends all sockets at once. */
  readonly close: () => Promise<void>;
}

export interface ConnectionOptions {
  readonly apiKey?: ApiKey | null;
  readonly connectTimeoutMs?: number;
}

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * What is read goes here first and is copied out at once. Left to itself, Node.js takes 64 kB from the system for each
 * read and gives most of them back, which for reads of one token each is a good part of the work.
 */
const READ_BUFFER = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * The first of the checked addresses that takes a connection; `localhost` often has one for IPv6 on which nobody
 * listens. The first of all where none does, so that the failure is met, and named, by the requests themselves.
 */
export async function reachableAddress(
  target: Target,
  addresses: readonly [string, ...string[]],
  timeoutMs: number = CONNECT_TIMEOUT_MS,
): Promise<string> {
  if (addresses.length === 1) return addresses[0];
  for (const address of addresses) if (await accepts(address, target.port, timeoutMs)) return address;
  return addresses[0];
}

function accepts(host: string, port: number, timeoutMs: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connectTcp({ host, port, timeout: timeoutMs });
    const end = (accepted: boolean) => {
      socket.destroy();
      done(accepted);
    };
    socket
      .once("connect", () => end(true))
      .once("timeout", () => end(false))
      .once("error", () => end(false));
  });
}

/**
 * Opens the way to a server at an address that {@link resolveTarget} has let through. The name is used for TLS and
 * the Host header only; sockets go to the address, and a socket whose other end is not that address is destroyed.
 * Retries, redirects, pipelining and the library's own timeouts are off: each would falsify what is measured.
 */
export function openConnection(target: Target, address: string, options: ConnectionOptions = {}): Connection {
  const timeout = options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
  const pinned: buildConnector.connector = (wanted, callback) => {
    if (`${wanted.protocol}//${wanted.host ?? wanted.hostname}` !== target.origin) {
      callback(new Error("A benchmark talks to one server only."), null);
      return;
    }
    // An address has no name to be checked against a certificate's names; then the address itself is compared.
    const servername = isIP(target.hostname) === 0 ? { servername: target.hostname } : {};
    let reader: Socket | null = null;
    const onread = {
      buffer: READ_BUFFER,
      callback: (bytes: number, buffer: Uint8Array) =>
        reader?.push(Buffer.from(buffer.subarray(0, bytes))) ?? false,
    };
    const connect = buildConnector({ timeout, port: target.port, ...(!target.secure && { onread }) });
    connect({ ...wanted, hostname: address, ...servername }, (...result) => {
      const [error, socket] = result;
      reader = socket;
      if (error !== null) callback(error, null);
      else if (!isSameAddress(socket.remoteAddress, address)) {
        socket.destroy();
        callback(new Error("The connection went to another address than the one that was checked."), null);
      } else callback(null, socket);
    });
  };
  const agent = new Agent({
    connect: pinned,
    connections: null,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 64 * 1024,
  });
  return { agent, target, address, apiKey: options.apiKey ?? null, close: () => agent.destroy() };
}
