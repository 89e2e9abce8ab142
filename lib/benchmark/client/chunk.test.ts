import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChunk } from "./chunk.ts";
import { PlainTokens } from "./plain-tokens.ts";

const chat = (delta: unknown, more: object = {}) =>
  JSON.stringify({ choices: [{ index: 0, delta }], ...more });

const asBytes = (json: string) => Buffer.from(`xx${json}yy`);
const hasPlain = (tokens: PlainTokens, json: string) => {
  const bytes = asBytes(json);
  return tokens.has(bytes, 2, bytes.length - 2);
};
const plain = (json: string, kind: "chat" | "completions" = "chat") => hasPlain(new PlainTokens(kind), json);

describe("what a piece of a stream says", () => {
  test.each<[string, string, boolean, boolean]>([
    ["text", chat({ content: "hi" }), true, false],
    ["a role and an empty text", chat({ role: "assistant", content: "" }), false, false],
    ["a role alone", chat({ role: "assistant" }), false, false],
    ["a null text", chat({ content: null }), false, false],
    ["reasoning_content", chat({ reasoning_content: "hm" }), true, true],
    ["reasoning", chat({ reasoning: "hm", content: null }), true, true],
    ["empty reasoning beside text", chat({ reasoning_content: "", content: "x" }), true, false],
    ["a tool call", chat({ tool_calls: [{ index: 0 }] }), true, false],
    ["no choices", JSON.stringify({ choices: [] }), false, false],
    ["plain completion", JSON.stringify({ choices: [{ text: "hi" }] }), true, false],
  ])("%s", (_, json, hasToken, isReasoning) => {
    expect(readChunk(json)).toMatchObject({ hasToken, isReasoning, usage: null, error: null });
  });

  test.each<[string, object]>([
    ["usage without choices", { choices: [], usage: { prompt_tokens: 5, completion_tokens: 7 } }],
    [
      "usage on a piece with choices",
      { choices: [{ delta: {}, finish_reason: "stop" }], usage: { prompt_tokens: 5, completion_tokens: 7 } },
    ],
    ["timings", { choices: [], timings: { prompt_n: 5, predicted_n: 7 } }],
    ["x_groq", { choices: [], x_groq: { usage: { prompt_tokens: 5, completion_tokens: 7 } } }],
  ])("tokens from %s", (_, body) => {
    expect(readChunk(JSON.stringify(body))?.usage).toMatchObject({ inputTokens: 5, outputTokens: 7 });
  });

  test("cached tokens and the server's queue are read where it reports them", () => {
    const usage = {
      prompt_tokens: 5,
      completion_tokens: 7,
      prompt_tokens_details: { cached_tokens: 3 },
      queue_time: 0.25,
    };
    expect(readChunk(JSON.stringify({ usage }))?.usage).toMatchObject({ cachedInputTokens: 3, queueMs: 250 });
  });

  test.each<[string, object, string]>([
    ["an object", { error: { message: "out of memory", code: 500 } }, "out of memory"],
    ["a string", { error: "overloaded" }, "overloaded"],
    ["the form of older servers", { object: "error", message: "too long" }, "too long"],
    ["no reason", { error: { code: 5 } }, "The server gave no reason."],
  ])("an error inside a stream as %s", (_, body, message) => {
    expect(readChunk(JSON.stringify(body))?.error).toBe(message);
  });

  test.each(["", "{", "[DONE]", "[1]", "7", "null", '"text"', "{'a':1}"])(
    "%j is no piece of a stream",
    (json) => {
      expect(readChunk(json)).toBeNull();
    },
  );
});

describe("the piece that need not be parsed", () => {
  test("is answer text alone", () => {
    expect(plain(chat({ content: "hi" }))).toBe(true);
    expect(plain('{"choices":[{"text":"hi"}]}', "completions")).toBe(true);
  });

  test.each([
    chat({ content: "" }),
    chat({ role: "assistant" }),
    chat({ content: "x" }, { usage: { completion_tokens: 1 } }),
    chat({ content: "x" }, { error: { message: "x" } }),
    chat({ content: "x", reasoning_content: "" }),
    '{"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]}',
    '{"choices":[{"delta":{"content": "x"}}]}',
    '{"choices":[{"delta":{"content":"x"',
  ])("is not %s", (json) => {
    expect(plain(json)).toBe(false);
  });

  test("agrees with the parser whatever the text, even text that looks like the protocol", () => {
    const nasty = fc.constantFrom(
      '"usage":{',
      '"content":"',
      '"error":',
      '","finish_reason":"stop"',
      '\\"',
      "}",
      "é🙂",
    );
    const text = fc.array(fc.oneof(nasty, fc.string()), { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (content, id) => {
        const json = JSON.stringify({
          id,
          choices: [{ delta: { content }, finish_reason: null }],
          usage: null,
        });
        expect(plain(json)).toBe(content !== "" && !`${id}${content}`.includes("reasoning"));
        expect(readChunk(json)?.hasToken).toBe(content !== "");
      }),
    );
  });

  test("is told from others in the same way whatever pieces came before", () => {
    const piece = fc.oneof(
      fc.string().map((content) => chat({ content })),
      fc.constantFrom("\\", '\\"', '"', "a\\", "", '","finish_reason":"').map((content) => chat({ content })),
      fc.constant(chat({ content: "x" }, { usage: { completion_tokens: 1 } })),
      fc.constant(chat({ content: "x", tool_calls: [] })),
      fc.constant(chat({ role: "assistant", content: "" })),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const tokens = new PlainTokens("chat");
        for (const json of pieces) expect(hasPlain(tokens, json)).toBe(plain(json));
      }),
    );
  });
});
