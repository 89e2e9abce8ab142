import { isIP, connect as connectTcp } from "node:net";
import { HttpClient } from "../http/http-client.ts";
import type { ApiKey } from "./api-key.ts";
import type { Target } from "./parse-target.ts";

/** A way to one server: every socket goes to one address that was checked. */
export interface Connection {
  readonly http: HttpClient;
  readonly target: Target;
  /** The address that all sockets of the run go to. */
  readonly address: string;
  readonly apiKey: ApiKey | null;
  /** Ends all sockets at once. */
  readonly close: () => void;
}

export interface ConnectionOptions {
  readonly apiKey?: ApiKey | null;
  readonly connectTimeoutMs?: number;
}

const CONNECT_TIMEOUT_MS = 10_000;

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
 * the Host header only; sockets go to the address, and one whose other end is not that address is destroyed.
 */
export function openConnection(target: Target, address: string, options: ConnectionOptions = {}): Connection {
  const { apiKey = null, connectTimeoutMs = CONNECT_TIMEOUT_MS } = options;
  const http = new HttpClient(
    {
      address,
      port: target.port,
      secure: target.secure,
      // An address has no name to be checked against a certificate's names; then the address itself is compared.
      servername: isIP(target.hostname) === 0 ? target.hostname : null,
      host: new URL(target.origin).host,
    },
    connectTimeoutMs,
  );
  return { http, target, address, apiKey, close: () => http.close() };
}
