import type { Terminal } from "./terminal.ts";

/** A text with what to call the place that it is from, or why it cannot be had. */
export type NamedText = { readonly name: string; readonly text: string } | { readonly problem: string };

/** The text of a file, or of standard input for `-`, without the byte order mark that some editors put first. */
export async function readText(terminal: Terminal, file: string, mostBytes: number): Promise<NamedText> {
  const read = await terminal.read(file, mostBytes);
  if ("problem" in read) return read;
  const name = file === "-" ? "Standard input" : file;
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(read.bytes) };
  } catch {
    return { problem: `${name} is not text in UTF-8.` };
  }
}
