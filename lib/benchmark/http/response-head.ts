/** What stands before the body of a response. */
export interface ResponseHead {
  readonly status: number;
  /** By lower-case name; those that came several times are joined with a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly framing: Framing;
  /** Whether the server lets the connection be used again, and for how long, where it says so. */
  readonly keepAlive: boolean;
  readonly keepAliveMs: number | null;
}

/** How the end of a body is known (RFC 9112, section 6.3). */
export type Framing =
  | { readonly kind: "length"; readonly bytes: number }
  | { readonly kind: "chunked" }
  | { readonly kind: "until-close" };

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [^\r\n]*)?$/;
const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const NOT_IN_A_LINE = /[\r\n\0]/;
const NO_BODY = new Set([204, 304]);

/**
 * Reads the head of a response, without its empty line; null for what is none, or whose body's end is told in two
 * ways that differ. Folded lines and transfer codings other than chunked are refused.
 *
 * @example readHead("HTTP/1.1 200 OK\r\nContent-Length: 5")?.framing // { kind: "length", bytes: 5 }
 */
export function readHead(text: string): ResponseHead | null {
  const [first = "", ...lines] = text.split("\r\n");
  const statusLine = STATUS_LINE.exec(first);
  if (statusLine === null) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    // One expression for the whole line would try every share of a run of blanks: hours for a head full of them.
    const colonAt = line.indexOf(":");
    const key = line.slice(0, Math.max(0, colonAt)).toLowerCase();
    const value = line.slice(colonAt + 1).trim();
    if (!HEADER_NAME.test(key) || NOT_IN_A_LINE.test(line)) return null;
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  const status = Number(statusLine[2]);
  const framing = framingOf(status, headers);
  if (framing === null) return null;
  const connection = (headers.get("connection") ?? "").toLowerCase();
  const wanted = statusLine[1] === "1" ? !connection.includes("close") : connection.includes("keep-alive");
  const seconds = /(?:^|[ ,;])timeout=(\d{1,6})(?:$|[ ,;])/i.exec(headers.get("keep-alive") ?? "")?.[1];
  return {
    status,
    headers,
    framing,
    keepAlive: wanted && framing.kind !== "until-close",
    keepAliveMs: seconds === undefined ? null : Number(seconds) * 1000,
  };
}

function framingOf(status: number, headers: ReadonlyMap<string, string>): Framing | null {
  if (status < 200 || NO_BODY.has(status)) return { kind: "length", bytes: 0 };
  const coding = headers.get("transfer-encoding");
  const length = headers.get("content-length");
  // Both at once is how one server is made to disagree with another about where an answer ends.
  if (coding !== undefined)
    return coding.toLowerCase() === "chunked" && length === undefined ? { kind: "chunked" } : null;
  if (length === undefined) return { kind: "until-close" };
  return /^\d{1,15}$/.test(length) ? { kind: "length", bytes: Number(length) } : null;
}
