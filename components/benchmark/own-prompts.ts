import { RUN_BOUNDS } from "@/lib/benchmark/server/run-bounds.ts";

/** A file of prompts that was read: what a run sends, and what the form says of it. */
export interface OwnPrompts {
  readonly fileName: string;
  readonly prompts: readonly { readonly text: string; readonly outputTokens: number | null }[];
  /** Estimated mean. */
  readonly meanInputTokens: number;
  /** Prompts that do not say how long their answer is to be. */
  readonly withoutLength: number;
}

export type ReadOwnPrompts =
  { readonly ok: true; readonly own: OwnPrompts } | { readonly ok: false; readonly problem: string };

/** Reads a file of prompts, one JSON object a line or ShareGPT, within what the server takes. */
export async function readOwnPrompts(file: File): Promise<ReadOwnPrompts> {
  const refused = (problem: string) => ({ ok: false, problem: `${file.name}: ${problem}` }) as const;
  if (file.size > RUN_BOUNDS.promptFileBytes)
    return refused("It is larger than 4 MB, which only the command line takes.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return refused("It cannot be read as text in UTF-8.");
  }
  const { readPrompts } = await import("@/lib/benchmark/load/jsonl-prompts.ts");
  const read = readPrompts(text);
  if (!read.ok) return refused(read.problem);
  const { prompts } = read;
  if (prompts.length > RUN_BOUNDS.prompts)
    return refused(
      `It has more than ${RUN_BOUNDS.prompts.toLocaleString("en-US")} prompts, which only the command line takes.`,
    );
  const tokens = prompts.reduce((total, prompt) => total + prompt.estimatedInputTokens, 0);
  return {
    ok: true,
    own: {
      fileName: file.name,
      prompts: prompts.map(({ text, outputTokens }) => ({
        text,
        outputTokens: outputTokens === null ? null : Math.min(outputTokens, RUN_BOUNDS.outputTokens),
      })),
      meanInputTokens: tokens / prompts.length,
      withoutLength: prompts.filter(({ outputTokens }) => outputTokens === null).length,
    },
  };
}
