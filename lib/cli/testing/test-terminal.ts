import { tooLarge, type Terminal } from "../terminal.ts";

export interface TestTerminal extends Terminal {
  readonly output: () => string;
  readonly complaints: () => string;
  /** Files that were saved, by name. */
  readonly saved: ReadonlyMap<string, Uint8Array>;
}

/** A terminal that holds its files and what was written to it; `-` is standard input. */
export function testTerminal(files: Readonly<Record<string, string | Uint8Array>> = {}): TestTerminal {
  let output = "";
  let complaints = "";
  const saved = new Map<string, Uint8Array>();
  return {
    read: async (file, mostBytes) => {
      const content = Object.hasOwn(files, file) ? files[file] : undefined;
      if (content === undefined) return { problem: `${file} does not exist.` };
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return bytes.length > mostBytes ? { problem: `${file} ${tooLarge(mostBytes)}` } : { bytes };
    },
    write: (text) => {
      output += text;
    },
    save: async (file, bytes) => {
      saved.set(file, bytes);
      return null;
    },
    complain: (text) => {
      complaints += text;
    },
    today: () => "2026-11-23",
    output: () => output,
    complaints: () => complaints,
    saved,
  };
}
