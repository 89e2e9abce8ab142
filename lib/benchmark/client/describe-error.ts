import type { RequestError, RequestErrorKind } from "./request-error.ts";

const SENTENCES: Readonly<Record<RequestErrorKind, string>> = {
  refused: "Nothing listens at that address and port.",
  unreachable: "The server cannot be reached: there is no way to its address.",
  "connect-timeout": "The server did not take the connection in time.",
  certificate:
    "The server's certificate is not trusted, has run out, or is another name's; NODE_EXTRA_CA_CERTS can name one to trust.",
  tls: "No secure connection came about; does the server's URL begin with http:// instead?",
  timeout: "The server took the request but did not answer in time.",
  closed: "The server closed the connection before its answer was complete.",
  "rate-limited": "The server says that there are too many requests.",
  rejected: "The server rejected the request.",
  "server-error": "The server failed.",
  redirect: "The server redirects elsewhere, which is not followed; give the URL that it redirects to.",
  "bad-http": "What answers there does not speak HTTP.",
  "content-type": "The answer is no event stream; is the URL that of an OpenAI-compatible server?",
  "bad-json": "The answer is not in the form of an OpenAI-compatible server.",
  "stream-error": "The server reported an error in its answer.",
  "too-large": "The answer had a line that is larger than any server's.",
  endless: "The answer went on far beyond what was asked for.",
  empty: "The answer had no token in it.",
  cancelled: "The run was stopped.",
};

/** One sentence for a failed request, with the server's status and own words where it has some. */
export function describeError({ kind, status, message }: RequestError): string {
  const details = [status === null ? null : `status ${status}`, message].filter((part) => part !== null);
  return details.length === 0 ? SENTENCES[kind] : `${SENTENCES[kind]} (${details.join(": ")})`;
}
