/**
 * A real inference engine behind the interface of OpenAI, run as a process of its own:
 * `node engine-server.ts '{"slots":4}'`. Prints its port. llama.cpp decodes a small random model on one thread of the
 * processor, batching the requests that have a slot; the others wait in turn. As real servers do, it answers at once
 * with a piece that has only a role, and says at the end how long the request waited.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { nowMs } from "../../clock.ts";
import { ENGINE_FOLDER } from "./engine-folder.ts";
import type { EngineOptions, EngineTally } from "./engine-options.ts";
import { readEngineRequest, type EngineRequest } from "./engine-request.ts";
import { loadModel, THREADS, type LlamaModel, type LlamaSequence } from "./llama-library.ts";
import { randomModel } from "./random-model.ts";
import { Slots } from "./slots.ts";
import { TextPieces } from "./text-pieces.ts";
import { BEGIN_TOKEN } from "./vocabulary.ts";

const MODEL = "random";
const SEED = 1;
const CONTEXT_TOKENS = 1024;
const options = JSON.parse(process.argv[2] ?? "{}") as EngineOptions;

async function loadRandomModel(): Promise<LlamaModel> {
  const folder = mkdtempSync(path.join(tmpdir(), "breakeven-engine-"));
  try {
    const file = path.join(folder, "random.gguf");
    writeFileSync(file, randomModel(SEED));
    return await loadModel(ENGINE_FOLDER, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const model = await loadRandomModel();
const context = await model.createContext({
  sequences: options.slots,
  threads: THREADS,
  contextSize: CONTEXT_TOKENS,
});
const slots = new Slots(Array.from({ length: options.slots }, () => context.getSequence()));

const NOTHING: EngineTally = { requests: 0, tokens: 0, firstReadMs: null, lastTokenMs: null, mostAtOnce: 0 };
let tally = NOTHING;
let atOnce = 0;

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function answer(response: ServerResponse, kind: "chat" | "completions", body: string): Promise<void> {
  const readMs = nowMs();
  const request = readEngineRequest(body);
  if (request.model !== MODEL) {
    json(response, 404, { error: { message: `The model ${request.model} does not exist.` } });
    return;
  }
  tally = { ...tally, requests: tally.requests + 1, firstReadMs: tally.firstReadMs ?? readMs };
  response.writeHead(200, { "content-type": "text/event-stream" });
  const write = (choices: readonly object[], more: object = {}): void => {
    response.write(`data: ${JSON.stringify({ id: `cmpl-${readMs}`, model: MODEL, choices, ...more })}\n\n`);
  };
  if (kind === "chat") write([{ index: 0, delta: { role: "assistant", content: "" }, finish_reason: null }]);
  const sequence = await slots.take();
  try {
    const queueSeconds = (nowMs() - readMs) / 1000;
    const prompt = [BEGIN_TOKEN, ...model.tokenize(request.prompt, false)];
    const pieceOf = (content: string) => (kind === "chat" ? { delta: { content } } : { text: content });
    const { tokens, finish } = await decode(sequence, prompt, request, response, (content) =>
      write([{ index: 0, ...pieceOf(content), finish_reason: null }]),
    );
    write([{ index: 0, ...(kind === "chat" ? { delta: {} } : { text: "" }), finish_reason: finish }]);
    const usage = { prompt_tokens: prompt.length, completion_tokens: tokens, queue_time: queueSeconds };
    if (request.includeUsage) write([], { usage });
    response.end("data: [DONE]\n\n");
  } finally {
    slots.giveBack(sequence);
  }
}

async function decode(
  sequence: LlamaSequence,
  prompt: readonly number[],
  { mostTokens, ignoreEnd, temperature, seed }: EngineRequest,
  response: ServerResponse,
  onText: (text: string) => void,
): Promise<{ tokens: number; finish: "length" | "stop" }> {
  atOnce += 1;
  tally = { ...tally, mostAtOnce: Math.max(tally.mostAtOnce, atOnce) };
  const pieces = new TextPieces(model);
  let tokens = 0;
  try {
    await sequence.clearHistory();
    for await (const token of sequence.evaluate(prompt, { temperature, seed, yieldEogToken: true })) {
      tokens += 1;
      tally = { ...tally, tokens: tally.tokens + 1, lastTokenMs: nowMs() };
      const content = pieces.push(token);
      if (content !== "") onText(content);
      if (response.destroyed || (model.isEogToken(token) && !ignoreEnd)) return { tokens, finish: "stop" };
      if (tokens >= mostTokens) break;
    }
    return { tokens, finish: "length" };
  } finally {
    atOnce -= 1;
  }
}

const server = createServer((request, response) => {
  const respond = async (): Promise<void> => {
    switch (`${request.method ?? ""} ${request.url ?? ""}`) {
      case "GET /health":
        json(response, 200, { status: "ok" });
        return;
      case "GET /v1/models":
        json(response, 200, { object: "list", data: [{ id: MODEL, object: "model" }] });
        return;
      case "GET /tally":
        json(response, 200, tally);
        tally = NOTHING;
        return;
      case "POST /v1/chat/completions":
        await answer(response, "chat", await text(request));
        return;
      case "POST /v1/completions":
        await answer(response, "completions", await text(request));
        return;
      default:
        json(response, 404, { error: { message: "There is nothing here." } });
    }
  };
  respond().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${address === null || typeof address === "string" ? "" : address.port}\n`);
});
// The end of its parent is its own.
process.stdin.on("end", () => process.exit()).resume();
