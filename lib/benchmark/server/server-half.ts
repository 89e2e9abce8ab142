import { hostname } from "node:os";
import ipaddr from "ipaddr.js";
import type { AddressPolicy } from "../target/address-policy.ts";
import { LOOPBACK, parseAllowed } from "../target/allowed-target.ts";

/** Whether pages may have endpoints benchmarked by this server, and which. */
export type ServerHalf =
  | { readonly on: false; readonly reason: string }
  | {
      readonly on: true;
      readonly policy: AddressPolicy;
      /** Only this machine reaches the server, so that whoever asks sits at it. */
      readonly loopbackOnly: boolean;
      /** Names under which the server is reached; addresses aside. */
      readonly names: ReadonlySet<string>;
    };

/** Which hosts may be benchmarked, by commas: `gpu-box:8000, 10.0.0.0/8`. Setting it turns the server half on. */
const HOSTS = "BREAKEVEN_BENCHMARK_HOSTS";
/** Names under which people open the page, by commas, where a proxy stands in front. */
const SITES = "BREAKEVEN_BENCHMARK_SITES";
/** Where the server listens, as `npm start` tells it. */
const HOST = "BREAKEVEN_LISTENS_ON_HOST";
const PORT = "BREAKEVEN_LISTENS_ON_PORT";

/**
 * Reads from the environment whether the server half is on: on loopback, or where an operator has listed hosts. Where
 * it is not known on what the server listens, it is taken for reachable by everybody.
 *
 * @example serverHalf({ BREAKEVEN_LISTENS_ON_HOST: "127.0.0.1", BREAKEVEN_LISTENS_ON_PORT: "3000" }).on // true
 */
export function serverHalf(env: Readonly<Record<string, string | undefined>>): ServerHalf {
  const listed = partsOf(env[HOSTS]);
  const allowed = listed.map(parseAllowed);
  if (allowed.includes(null)) return { on: false, reason: `An entry of ${HOSTS} is neither host nor range.` };
  const entries = allowed.filter((entry) => entry !== null);
  const host = env[HOST] ?? "";
  const onLoopback = isLoopbackName(host);
  if (!onLoopback && entries.length === 0) {
    const where = host === "" ? "does not say on what it listens" : "can be reached from other machines";
    return { on: false, reason: `This server ${where}, and nobody has set ${HOSTS}.` };
  }
  const port = Number(env[PORT] ?? env.PORT);
  return {
    on: true,
    policy: {
      kind: "listed",
      allowed: onLoopback ? [...LOOPBACK, ...entries] : entries,
      ownPort: Number.isInteger(port) && port > 0 ? port : null,
    },
    loopbackOnly: onLoopback && entries.length === 0,
    names: new Set([
      "localhost",
      ...(onLoopback ? [] : [hostname().toLowerCase(), host.toLowerCase()].filter((name) => name !== "")),
      ...partsOf(env[SITES]),
    ]),
  };
}

/** Whether a host name or address, without port, is this machine's own loopback. */
export function isLoopbackName(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, "");
  if (bare === "localhost") return true;
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === "loopback";
}

const partsOf = (text = ""): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
