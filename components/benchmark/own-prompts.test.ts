import { describe, expect, test } from "vitest";
import { RUN_BOUNDS } from "@/lib/benchmark/server/run-bounds.ts";
import { readOwnPrompts } from "./own-prompts.ts";

const read = (content: string | Uint8Array<ArrayBuffer>) =>
  readOwnPrompts(new File([content], "asked.jsonl"));

describe("a file of prompts", () => {
  test("is read in the plain and in the ShareGPT form", async () => {
    const lines = [
      { prompt: "What is a mole?", output_tokens: 200 },
      { messages: [{ role: "user", content: "Why?" }] },
      {
        conversations: [
          { from: "human", value: "How?" },
          { from: "gpt", value: "x".repeat(40) },
        ],
      },
    ];
    expect(await read(lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual({
      ok: true,
      own: {
        fileName: "asked.jsonl",
        prompts: [
          { text: "What is a mole?", outputTokens: 200 },
          { text: "Why?", outputTokens: null },
          { text: "How?", outputTokens: 10 },
        ],
        meanInputTokens: 2,
        withoutLength: 1,
      },
    });
  });

  test("that asks for longer answers than a run may have gets the longest", async () => {
    const outcome = await read(JSON.stringify({ prompt: "x", max_tokens: 1e9 }));
    expect(outcome.ok && outcome.own.prompts[0]?.outputTokens).toBe(RUN_BOUNDS.outputTokens);
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ["a broken line", '{"prompt":"x"}\n{"prompt"', /^asked\.jsonl: Line 2 is not JSON\.$/],
    ["nothing", "", /no prompts/],
    ["bytes that are no text", new Uint8Array([0x7b, 0xe9, 0x7d]), /UTF-8/],
    ["too much", new Uint8Array(RUN_BOUNDS.promptFileBytes + 1), /4 MB.*command line/],
    ["too many", '{"prompt":"x"}\n'.repeat(RUN_BOUNDS.prompts + 1), /more than 10,000 prompts/],
  ])("with %s is refused in a sentence", async (_, content, problem) => {
    const outcome = await read(content);
    expect(outcome.ok ? "" : outcome.problem).toMatch(problem);
  });

  test("always fits into what a run may send, however much of it JSON writes longer", async () => {
    // Escapes count in the file too: a quotation mark takes two characters in both.
    const text = '"'.repeat(1000);
    const line = `${JSON.stringify({ prompt: text })}\n`;
    const count = Math.floor(RUN_BOUNDS.promptFileBytes / line.length);
    const outcome = await read(line.repeat(Math.min(count, RUN_BOUNDS.prompts)));
    const sent = outcome.ok ? JSON.stringify(outcome.own.prompts) : "";
    expect(sent.length).toBeGreaterThan(1e6);
    expect(Buffer.byteLength(sent)).toBeLessThan(RUN_BOUNDS.runBodyBytes - RUN_BOUNDS.bodyBytes);
  });
});
