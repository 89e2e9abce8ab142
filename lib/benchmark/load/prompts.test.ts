import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readPrompts, promptsInTurn } from "./jsonl-prompts.ts";
import { drawLength, parseLengths, type LengthDistribution } from "./length-distribution.ts";
import { seededRandom } from "./random.ts";
import { ONE_TOKEN_A_WORD, syntheticPrompts, type SyntheticPrompts } from "./synthetic-prompts.ts";

const wordsOf = (text: string) => text.split(" ");
const BASE: SyntheticPrompts = {
  input: { kind: "fixed", tokens: 200 },
  output: { kind: "uniform", least: 10, most: 20 },
  sharedPrefix: 0,
  seed: 1,
  salt: "run",
};

describe("drawn lengths", () => {
  const draws = (lengths: LengthDistribution) => {
    const random = seededRandom(3);
    return Array.from({ length: 20_000 }, () => drawLength(lengths, random));
  };
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

  test.each<[string, number, number]>([
    ["512", 512, 0],
    ["uniform:100-500", 300, 400 / Math.sqrt(12)],
    ["normal:1000,100", 1000, 100],
    ["lognormal:1000,0.5", 1000, 1000 * Math.sqrt(Math.exp(0.25) - 1)],
  ])("%s have their mean and spread", (text, wanted, spread) => {
    const lengths = parseLengths(text);
    if (lengths === null) throw new Error(text);
    const values = draws(lengths);
    const average = mean(values);
    expect(Math.abs(average / wanted - 1)).toBeLessThan(0.02);
    const deviation = Math.sqrt(mean(values.map((value) => (value - average) ** 2)));
    expect(Math.abs(deviation - spread)).toBeLessThan(0.05 * spread + 1e-9);
  });

  test("are whole and at least 1, however wide", () => {
    for (const value of draws({ kind: "normal", mean: 2, standardDeviation: 50 })) {
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(1);
    }
  });

  test.each(["", "0", "-5", "1.5", "uniform:9-3", "uniform:5", "normal:100", "pareto:1,2", "9999999999"])(
    "%j is no distribution",
    (text) => expect(parseLengths(text)).toBeNull(),
  );
});

describe("synthetic prompts", () => {
  test("have the wanted length by the server's way of counting", () => {
    const { text } = syntheticPrompts(BASE, { overhead: 20, perWord: 1.5 })(0);
    expect(wordsOf(text)).toHaveLength(120);
  });

  test("differ from their first words on, so that no prefix is shared", () => {
    const source = syntheticPrompts(BASE, ONE_TOKEN_A_WORD);
    const beginnings = Array.from({ length: 2000 }, (_, i) => wordsOf(source(i).text).slice(0, 8).join(" "));
    expect(new Set(beginnings).size).toBe(2000);
  });

  test("are others in the next run, but as long", () => {
    const [one, two] = ["a", "b"].map((salt) => syntheticPrompts({ ...BASE, salt }, ONE_TOKEN_A_WORD));
    expect(one?.(5).text).not.toBe(two?.(5).text);
    expect(one?.(5).outputTokens).toBe(two?.(5).outputTokens);
  });

  test("are the same for the same seed and salt, and have other lengths for another seed", () => {
    const lengths = (seed: number) =>
      Array.from(
        { length: 50 },
        (_, i) => syntheticPrompts({ ...BASE, seed }, ONE_TOKEN_A_WORD)(i).outputTokens,
      );
    expect(syntheticPrompts(BASE, ONE_TOKEN_A_WORD)(7)).toEqual(syntheticPrompts(BASE, ONE_TOKEN_A_WORD)(7));
    expect(lengths(1)).toEqual(lengths(1));
    expect(lengths(1)).not.toEqual(lengths(2));
  });

  test("are the same to the letter as in earlier versions, in whichever order they are asked for", () => {
    const input = { kind: "uniform", least: 20, most: 400 } as const;
    const prompts: SyntheticPrompts = { ...BASE, input, sharedPrefix: 0.4, seed: 3 };
    const source = syntheticPrompts(prompts, ONE_TOKEN_A_WORD);
    const digest = createHash("sha256");
    for (const i of [5, 0, 1, 2, 3, 4, 40, 7]) {
      const { text } = source(i);
      digest.update(`${text}\n`);
      expect(text).toBe(syntheticPrompts(prompts, ONE_TOKEN_A_WORD)(i).text);
    }
    expect(digest.digest("hex")).toBe("0593b99d2293605a9e77e14dafd0a06411a2443b040122d6d6e2108958552b21");
  });

  test.each([0, 0.5, 1])(
    "of which a share of %d is shared have no blank before, after or beside another",
    (share) => {
      const source = syntheticPrompts({ ...BASE, sharedPrefix: share }, ONE_TOKEN_A_WORD);
      for (const i of [0, 1]) expect(source(i).text).toMatch(/^\w+( \w+){199}$/);
    },
  );

  test("share exactly the wanted part of their beginning", () => {
    const source = syntheticPrompts({ ...BASE, sharedPrefix: 0.25 }, ONE_TOKEN_A_WORD);
    const [a, b] = [wordsOf(source(0).text), wordsOf(source(1).text)];
    const shared = a.findIndex((word, i) => word !== b[i]);
    expect(a).toHaveLength(200);
    expect(shared).toBeGreaterThanOrEqual(50);
    expect(shared).toBeLessThan(54);
  });
});

describe("the user's own prompts", () => {
  test.each<[string, string, object]>([
    ["plain", '{"prompt":"Hello","output_tokens":20}', { text: "Hello", outputTokens: 20 }],
    ["plain with text", '{"text":"Hello","max_tokens":7}', { text: "Hello", outputTokens: 7 }],
    ["without a length", '{"prompt":"Hello"}', { text: "Hello", outputTokens: null }],
    [
      "messages",
      '{"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes"}]}',
      { text: "Be brief.\n\nHi" },
    ],
    [
      "ShareGPT",
      '{"id":"x","conversations":[{"from":"human","value":"Why?"},{"from":"gpt","value":"Because it is so."}]}',
      { text: "Why?", outputTokens: 4 },
    ],
    ["a whole array", '[{"prompt":"Hello"}]', { text: "Hello" }],
    ["lines in CRLF with blanks between", '\uFEFF{"prompt":"Hello"}\r\n\r\n', { text: "Hello" }],
  ])("%s", (_, text, prompt) => {
    expect(readPrompts(text)).toMatchObject({ ok: true, prompts: [prompt] });
  });

  test.each<[string, RegExp]>([
    ["", /no prompts/],
    ['{"prompt":"a"}\n{"prompt"', /Line 2 is not JSON/],
    ['{"prompt":"a"}\n{"question":"b"}', /Line 2 has no prompt/],
    ['\uFEFF\n \r\n{"prompt":"a"}\n{"prompt"', /Line 4 is not JSON/],
    ['\n\n{"question":"b"}', /Line 3 has no prompt/],
    ['[{"prompt":"a"},', /cut off/],
    ["7", /Line 1 has no prompt/],
  ])("%j is refused with its place", (text, problem) => {
    const read = readPrompts(text);
    expect(read.ok ? "" : read.problem).toMatch(problem);
  });

  test("come in turn, each with a mark of its own in front when salted", () => {
    const a = { text: "a", estimatedInputTokens: 1, outputTokens: 3 };
    const source = promptsInTurn([a, { ...a, text: "b", outputTokens: null }], {
      salt: "s",
      outputTokens: 9,
    });
    expect([0, 1, 2].map((i) => source(i).text)).toEqual(["s-0\na", "s-1\nb", "s-2\na"]);
    expect(source(1).outputTokens).toBe(9);
  });
});
