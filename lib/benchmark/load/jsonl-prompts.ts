import { estimateTokens } from "./estimate-tokens.ts";
import type { Prompt, PromptSource } from "./prompt.ts";

export type ReadPrompts =
  | { readonly ok: true; readonly prompts: readonly Prompt[] }
  | { readonly ok: false; readonly problem: string };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/**
 * Reads the user's own prompts. Each line is a JSON object in one of these forms; a file that is one JSON array of
 * them, as ShareGPT is published, is read too:
 * - `{"prompt": "…", "output_tokens": 200}`, also with `text`, and with `max_tokens` for the length;
 * - `{"messages": [{"role": "user", "content": "…"}]}`: all that comes before the last answer;
 * - ShareGPT's `{"conversations": [{"from": "human", "value": "…"}, {"from": "gpt", "value": "…"}]}`: the first question,
 *   with the length of its answer.
 *
 * What is wrong comes back as one sentence that names the line.
 */
export function readPrompts(text: string): ReadPrompts {
  const entries = entriesOf(text);
  if (!entries.ok) return entries;
  const prompts: Prompt[] = [];
  for (const { entry, place } of entries.entries) {
    const prompt = isFields(entry) ? promptOf(entry) : null;
    if (prompt === null)
      return {
        ok: false,
        problem: `${place} has no prompt: it needs "prompt", "messages" or "conversations".`,
      };
    prompts.push(prompt);
  }
  return prompts.length === 0 ? { ok: false, problem: "The file has no prompts." } : { ok: true, prompts };
}

/** Goes through the prompts in their order, again and again; `salted` puts a mark before each, unlike all others. */
export function promptsInTurn(
  prompts: readonly [Prompt, ...Prompt[]],
  options: { readonly salt: string | null; readonly outputTokens: number | null },
): PromptSource {
  return (index) => {
    const prompt = prompts[index % prompts.length] ?? prompts[0];
    return {
      ...prompt,
      text: options.salt === null ? prompt.text : `${options.salt}-${index}\n${prompt.text}`,
      outputTokens: prompt.outputTokens ?? options.outputTokens,
    };
  };
}

type Entries =
  | { readonly ok: true; readonly entries: readonly { entry: unknown; place: string }[] }
  | { readonly ok: false; readonly problem: string };

function entriesOf(text: string): Entries {
  const content = text.replace(/^\uFEFF/, "");
  if (content.trimStart().startsWith("[")) {
    const whole = parse(content);
    return Array.isArray(whole)
      ? { ok: true, entries: whole.map((entry: unknown, i) => ({ entry, place: `Entry ${i + 1}` })) }
      : { ok: false, problem: "The file begins like a JSON array but is none; it may have been cut off." };
  }
  const entries: { entry: unknown; place: string }[] = [];
  for (const [i, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const entry = parse(line);
    if (entry === undefined) return { ok: false, problem: `Line ${i + 1} is not JSON.` };
    entries.push({ entry, place: `Line ${i + 1}` });
  }
  return { ok: true, entries };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function promptOf(entry: Fields): Prompt | null {
  if (Array.isArray(entry.conversations)) return fromShareGpt(entry.conversations.filter(isFields));
  const text = entry.prompt ?? entry.text ?? questionOf(entry.messages);
  return typeof text === "string" && text !== ""
    ? promptFor(text, lengthOf(entry.output_tokens ?? entry.max_tokens ?? entry.output_len))
    : null;
}

function fromShareGpt(turns: readonly Fields[]): Prompt | null {
  const at = turns.findIndex(({ from }) => from === "human" || from === "user");
  const question = turns[at]?.value;
  const answer = turns[at + 1]?.value;
  if (typeof question !== "string" || question === "") return null;
  return promptFor(question, typeof answer === "string" && answer !== "" ? estimateTokens(answer) : null);
}

/** All turns up to the last one that the model did not write, as one text. */
function questionOf(messages: unknown): string | null {
  if (!Array.isArray(messages)) return null;
  const turns: readonly Fields[] = messages.filter(isFields);
  const last = turns.findLastIndex(({ role }) => role !== "assistant");
  const texts = turns.slice(0, last + 1).map(({ content }) => content);
  return texts.length > 0 && texts.every((content) => typeof content === "string")
    ? texts.join("\n\n")
    : null;
}

const promptFor = (text: string, outputTokens: number | null): Prompt => ({
  text,
  estimatedInputTokens: estimateTokens(text),
  outputTokens,
});

const lengthOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) && value > 0 ? value : null;
