/** The server that a benchmark talks to, as its URL names it; nothing has been looked up yet. */
export interface Target {
  /** Scheme, host and port: `http://127.0.0.1:8000`. Every request goes here and nowhere else. */
  readonly origin: string;
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string;
  readonly port: number;
  /** What stands before `/chat/completions`: `/v1` where the URL has no path. */
  readonly basePath: string;
}

export type ParsedTarget =
  { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly problem: string };

const LONGEST_URL = 2048;
const SUFFIXES = ["/chat/completions", "/completions", "/embeddings", "/models"];

/**
 * Reads the URL of an OpenAI-compatible server. Only http and https; no user name, query or fragment. The path may be
 * missing, be the base path, or be that of one of the endpoints, which is cut off. The WHATWG parser normalises
 * addresses in odd spellings (`http://2130706433`, `http://0x7f.1`), so that what is checked is what is connected to.
 * What is wrong comes back as one sentence; it never repeats the URL, in which a key may stand.
 *
 * @example parseTarget("http://localhost:8000") // origin http://localhost:8000, basePath /v1
 */
export function parseTarget(text: string): ParsedTarget {
  if (text.length > LONGEST_URL) return refused("The URL is longer than any server's.");
  const url = URL.parse(text.trim());
  if (url === null) return refused("That is no URL; one looks like http://localhost:8000/v1.");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refused("Only http and https servers can be benchmarked.");
  if (url.username !== "" || url.password !== "")
    return refused("A user name or password in the URL would end up in logs; give the key by itself.");
  if (url.search !== "" || url.hash !== "") return refused("The URL of the server has no ? and no # part.");
  if (url.hostname === "") return refused("The URL names no host.");
  const secure = url.protocol === "https:";
  return {
    ok: true,
    target: {
      origin: url.origin,
      secure,
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
      basePath: basePathOf(url.pathname),
    },
  };
}

function basePathOf(pathname: string): string {
  const path = pathname.replace(/\/+$/, "");
  const suffix = SUFFIXES.find((s) => path.endsWith(s));
  const base = suffix === undefined ? path : path.slice(0, -suffix.length);
  return base === "" ? "/v1" : base;
}

const refused = (problem: string) => ({ ok: false, problem }) as const;
