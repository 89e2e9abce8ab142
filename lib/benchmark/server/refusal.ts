import ipaddr from "ipaddr.js";
import { isLoopbackName, type ServerHalf } from "./server-half.ts";

/** Why a request is not answered: the status, and one sentence without anything of what was sent. */
export interface Refusal {
  readonly status: number;
  readonly problem: string;
}

/**
 * Judges where a request comes from; null lets it through. Only the server's own pages may ask:
 * - the Host has to be an address or a known name, because a name of somebody else's can be made to point here
 *   (rebinding), and its pages would then count as our own;
 * - Origin has to be there and to name that host, and Sec-Fetch-Site, where it is sent, to say the same;
 * - the content has to be JSON, which no page of another site can send without asking first;
 * - on loopback nothing may have come through a proxy, since then others than this machine reach it.
 *
 * @example refusal(new Headers({ host: "evil.example:3000", … }), half) // { status: 403, … }
 */
export function refusal(headers: Headers, half: Extract<ServerHalf, { on: true }>): Refusal | null {
  const no = (problem: string, status = 403): Refusal => ({ status, problem });
  const host = headers.get("host");
  const named = host === null ? null : URL.parse(`http://${host}`);
  if (named?.pathname !== "/" || !isKnown(named.hostname, half))
    return no("This server is not known by the name under which it was asked.");
  const origin = URL.parse(headers.get("origin") ?? "");
  if (origin === null || !isSameHost(origin, host ?? "")) return no("Only this server's own pages may ask.");
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return no("Only this server's own pages may ask.");
  if (half.loopbackOnly && !isDirect(headers))
    return no("Requests that come through a proxy are not answered.");
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  return type === "application/json" ? null : no("What is sent has to be JSON.", 415);
}

function isKnown(hostname: string, half: Extract<ServerHalf, { on: true }>): boolean {
  if (half.names.has(hostname)) return true;
  // An address cannot be made to point elsewhere.
  return half.loopbackOnly ? isLoopbackName(hostname) : ipaddr.isValid(hostname.replace(/^\[|\]$/g, ""));
}

/** A browser leaves out the usual port of its scheme; a proxy may have taken off TLS, so the scheme may differ. */
function isSameHost(origin: URL, host: string): boolean {
  return (
    (origin.protocol === "http:" || origin.protocol === "https:") &&
    URL.parse(`${origin.protocol}//${host}`)?.host === origin.host
  );
}

/** Next.js puts the other end of the connection into X-Forwarded-For where no proxy has written it. */
function isDirect(headers: Headers): boolean {
  if (headers.has("forwarded") || headers.has("via")) return false;
  return (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((address) => address.trim())
    .every((address) => address === "" || isLoopbackName(address));
}
