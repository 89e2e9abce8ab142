import { requestError, type RequestError, type RequestErrorKind } from "./request-error.ts";

const KINDS: Readonly<Record<string, RequestErrorKind>> = {
  ECONNREFUSED: "refused",
  UND_ERR_CONNECT_TIMEOUT: "connect-timeout",
  ETIMEDOUT: "connect-timeout",
  UND_ERR_SOCKET: "closed",
  ECONNRESET: "closed",
  EPIPE: "closed",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "closed",
  UND_ERR_HEADERS_OVERFLOW: "too-large",
};

/** How Node.js and OpenSSL say that a certificate did not pass; there are some thirty of them. */
const CERTIFICATE = /CERT|LEAF_SIGNATURE|^INVALID_(?:CA|PURPOSE)$|^HOSTNAME_MISMATCH$/;

/** Names what the network did. Its own words are left out: they hold addresses. */
export function connectionError(error: Error, wasSent: boolean): RequestError {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (error.name === "HTTPParserError" || code.startsWith("HPE_")) return requestError("bad-http");
  if (!wasSent && CERTIFICATE.test(code)) return requestError("certificate");
  if (!wasSent && (code === "EPROTO" || code.startsWith("ERR_SSL_"))) return requestError("tls");
  return requestError(KINDS[code] ?? (wasSent ? "closed" : "unreachable"));
}
