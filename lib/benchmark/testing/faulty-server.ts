import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface FaultyServer {
  readonly port: number;
  /** The base URL under which a fault is found: `http://127.0.0.1:1234/hang/v1`. */
  readonly url: (fault: Fault) => string;
  /** Requests that came, by fault, with their headers and bodies. */
  readonly received: { fault: string; path: string; headers: IncomingMessage["headers"]; body: string }[];
  readonly stop: () => Promise<void>;
}

type Answer = (response: ServerResponse, body: string) => void;

const token = (text = "x") => `data: {"choices":[{"delta":{"content":"${text}"}}]}\n\n`;
const stream = (response: ServerResponse) => response.writeHead(200, { "content-type": "text/event-stream" });
const json = (response: ServerResponse, status: number, body: unknown, headers = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

/** Writes as fast as the other side takes it, until it hangs up. */
function forEver(response: ServerResponse, text: string): void {
  const write = () => {
    while (!response.destroyed && response.write(text));
  };
  response.on("drain", write);
  write();
}

const ANSWERS = {
  good: (response) => stream(response).end(`${token()}${token()}data: [DONE]\n\n`),
  hang: () => undefined,
  "hang-after-token": (response) => stream(response).write(token()),
  "hang-after-done": (response) => stream(response).write(`${token()}data: [DONE]\n\n`),
  "close-at-once": (response) => response.destroy(),
  "close-mid-stream": (response) => {
    stream(response).write(token());
    setTimeout(() => response.destroy(), 20);
  },
  "no-done": (response) => stream(response).end(token()),
  "broken-json": (response) => stream(response).end('data: {"choices":[\n\n'),
  "rate-limited": (response) =>
    json(response, 429, { error: { message: "Slow down" } }, { "retry-after": "2" }),
  "server-error": (response) => json(response, 500, { error: { message: "CUDA out of memory" } }),
  "html-error": (response) =>
    response.writeHead(502, { "content-type": "text/html" }).end("<h1>secret topology</h1>"),
  "endless-error": (response) => forEver(response.writeHead(500), "x".repeat(65_536)),
  "wrong-type": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>hi</h1>"),
  "wrong-type-endless": (response) =>
    forEver(response.writeHead(200, { "content-type": "text/html" }), "x".repeat(65_536)),
  "not-streamed": (response) => json(response, 200, { choices: [{ message: { content: "hi" } }] }),
  "error-in-stream": (response) =>
    stream(response).end(`${token()}data: {"error":{"message":"preempted"}}\n\n`),
  "huge-line": (response) => {
    stream(response).write("data: ");
    forEver(response, "x".repeat(65_536));
  },
  endless: (response) => forEver(stream(response), token().repeat(100)),
  "endless-comments": (response) => forEver(stream(response), ": ping\n\n".repeat(1000)),
  empty: (response) => stream(response).end("data: [DONE]\n\n"),
  redirect: (response) =>
    response.writeHead(307, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  "not-http": (response) => response.socket?.end("SSH-2.0-OpenSSH_9.6\r\n"),
  "echo-key": (response) => {
    const key = response.req.headers.authorization ?? "";
    json(response, 401, { error: { message: `Incorrect API key provided: ${key.replace("Bearer ", "")}.` } });
  },
  "echo-key-late": (response) => {
    const key = (response.req.headers.authorization ?? "").replace("Bearer ", "");
    json(response, 401, { error: { message: `${"x".repeat(195)}${key} is no key of ours` } });
  },
  "echo-key-late-in-stream": (response) => {
    const key = (response.req.headers.authorization ?? "").replace("Bearer ", "");
    stream(response).end(`data: {"error":{"message":"${"x".repeat(195)}${key} is no key of ours"}}\n\n`);
  },
  "long-error-in-stream": (response) =>
    stream(response).end(`data: {"error":{"message":"${"x".repeat(5000)}"}}\n\n`),
  strict: (response, body) => {
    // As OpenAI itself does: what it does not know is refused by name.
    const unknown = ["ignore_eos", "min_tokens", "cache_prompt"].find((name) => body.includes(`"${name}"`));
    if (unknown !== undefined) json(response, 400, { error: { message: `Unknown parameter: ${unknown}` } });
    else if (body.includes("continuous_usage_stats"))
      json(response, 422, { detail: "extra fields not permitted" });
    else if (body.includes('"max_tokens"'))
      json(response, 400, { error: { message: "Use 'max_completion_tokens' instead of 'max_tokens'." } });
    else
      stream(response).end(
        `${token()}data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":1}}\n\ndata: [DONE]\n\n`,
      );
  },
  embeddings: (response) =>
    json(response, 200, { data: [{ embedding: [0.5] }], usage: { prompt_tokens: 7 } }),
} as const satisfies Record<string, Answer>;

export type Fault = keyof typeof ANSWERS;

/** A server with every fault that a benchmark has to survive, chosen by the first part of the path. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const received: FaultyServer["received"] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const fault = (request.url ?? "").split("/")[1] ?? "";
      const body = Buffer.concat(pieces).toString();
      received.push({ fault, path: request.url ?? "", headers: request.headers, body });
      response.on("error", () => undefined);
      if (Object.hasOwn(ANSWERS, fault)) ANSWERS[fault as Fault](response, body);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = address === null || typeof address === "string" ? 0 : address.port;
  return {
    port,
    url: (fault) => `http://127.0.0.1:${port}/${fault}/v1`,
    received,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
