import { describe, expect, test } from "vitest";
import { TokenStream, type StreamLimits } from "./token-stream.ts";

const LIMITS: StreamLimits = { mostLineBytes: 1 << 16, mostChunks: 1000 };

const event = (body: unknown) => `data: ${JSON.stringify(body)}\n\n`;
const text = (content: string, more: object = {}) => event({ choices: [{ delta: { content } }], ...more });
const usage = (completion: number, choices: unknown[] = []) =>
  event({ choices, usage: { prompt_tokens: 11, completion_tokens: completion } });

/** Follows reads that came at 10, 20, 30 … ms. */
function follow(reads: readonly string[], limits = LIMITS) {
  const stream = new TokenStream("chat", 4, limits);
  let error = null;
  for (const [i, read] of reads.entries()) error ??= stream.read(Buffer.from(read), (i + 1) * 10);
  error ??= stream.finish();
  return { error, doneMs: stream.doneMs, ...stream.fields() };
}

describe("tokens of a stream", () => {
  test("the first token is the first with content, not the piece with the role", () => {
    const seen = follow([
      event({ choices: [{ delta: { role: "assistant", content: "" } }] }),
      text("a"),
      text("b"),
      "data: [DONE]\n\n",
    ]);
    expect(seen).toMatchObject({
      error: null,
      firstTokenMs: 20,
      lastTokenMs: 30,
      doneMs: 40,
      outputTokens: 2,
    });
    expect([...seen.chunkTimesMs]).toEqual([20, 30]);
  });

  test("reasoning is the first token, and the answer's first token is told apart", () => {
    const seen = follow([
      event({ choices: [{ delta: { reasoning_content: "hm" } }] }),
      event({ choices: [{ delta: { reasoning: "so" } }] }),
      text("a"),
    ]);
    expect(seen).toMatchObject({
      firstTokenMs: 10,
      firstAnswerMs: 30,
      outputTokens: 3,
      tokenSource: "chunks",
    });
  });

  test("several events of one read came at the same time", () => {
    expect([...follow([text("a") + text("b") + text("c")]).chunkTimesMs]).toEqual([10, 10, 10]);
  });

  test("the server's count is believed, and is no token by itself", () => {
    const seen = follow([text("a"), text("b"), usage(64), "data: [DONE]\n\n"]);
    expect(seen).toMatchObject({ outputTokens: 64, inputTokens: 11, tokenSource: "usage", lastTokenMs: 20 });
    expect(seen.chunkTokens).toBeNull();
  });

  test("usage on the last piece with text is read too", () => {
    expect(follow([text("a"), usage(2, [{ delta: { content: "b" }, finish_reason: "stop" }])])).toMatchObject(
      {
        outputTokens: 2,
        tokenSource: "usage",
      },
    );
  });

  test("a count in every piece says how many tokens each one carried", () => {
    const counted = (n: number) => usage(n, [{ delta: { content: "x" } }]);
    const seen = follow([counted(1), counted(4), counted(9), usage(9)]);
    expect(seen).toMatchObject({ outputTokens: 9, tokenSource: "continuous-usage" });
    expect([...(seen.chunkTokens ?? [])]).toEqual([1, 3, 5]);
  });

  test("a null usage in every piece is no count", () => {
    expect(follow([text("a", { usage: null }), text("b", { usage: null })])).toMatchObject({
      outputTokens: 2,
      tokenSource: "chunks",
    });
  });

  test("more chunks than were foreseen are kept", () => {
    expect(follow(Array.from({ length: 100 }, () => text("x"))).chunkTimesMs).toHaveLength(100);
  });

  test("what follows [DONE] is no token", () => {
    expect(follow([text("a"), "data: [DONE]\n\n", text("b")])).toMatchObject({ outputTokens: 1, doneMs: 20 });
  });
});

describe("faults of a stream", () => {
  test.each<[string, string[], string, string | null]>([
    [
      "an error event",
      [text("a"), event({ error: { message: "out of memory" } })],
      "stream-error",
      "out of memory",
    ],
    ["broken JSON", [text("a"), "data: {\n\n"], "bad-json", null],
    ["no token at all", ["data: [DONE]\n\n"], "empty", null],
    ["an empty body", [], "empty", null],
    ["a line over the limit", [`data: ${"x".repeat(1 << 17)}`], "too-large", null],
    ["no end", Array.from({ length: 1200 }, () => text("x")), "endless", null],
  ])("%s", (_, reads, kind, message) => {
    expect(follow(reads).error).toMatchObject({ kind, message });
  });
});
