/**
 * Why there is no complete response:
 * - `refused`, `unreachable`, `connect-timeout`: no connection came about;
 * - `certificate`: the server's is not trusted, has run out, or is another name's; `tls`: it speaks no TLS, or another;
 * - `closed`: the connection ended before the response did;
 * - `bad-http`: what came is no HTTP; `too-large`: its head, or what stands around its body, is over the limit.
 */
export type HttpFailure =
  "refused" | "unreachable" | "connect-timeout" | "certificate" | "tls" | "closed" | "bad-http" | "too-large";

const CODES: Readonly<Record<string, HttpFailure>> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "connect-timeout",
  ECONNRESET: "closed",
  EPIPE: "closed",
};

/** How Node.js and OpenSSL say that a certificate did not pass; there are some thirty of them. */
const CERTIFICATE = /CERT|LEAF_SIGNATURE|^INVALID_(?:CA|PURPOSE)$|^HOSTNAME_MISMATCH$/;

/** Names what the network did. Its own words are left out: they hold addresses. */
export function failureOf(error: Error, wasConnected: boolean): HttpFailure {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (wasConnected) return "closed";
  if (CERTIFICATE.test(code)) return "certificate";
  if (code === "EPROTO" || code.startsWith("ERR_SSL_")) return "tls";
  return CODES[code] ?? "unreachable";
}
