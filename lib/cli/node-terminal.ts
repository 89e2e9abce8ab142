import { open, writeFile } from "node:fs/promises";
import { tooLarge, type ReadResult, type Terminal } from "./terminal.ts";

/** The real world: files, standard streams and the clock. */
export function nodeTerminal(): Terminal {
  // Whoever reads may stop early, as `head` does; that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    read: (file, mostBytes) =>
      file === "-" ? readStream(process.stdin, "Standard input", mostBytes) : readFileBytes(file, mostBytes),
    write: (text) => process.stdout.write(text),
    save: saveFile,
    complain: (text) => process.stderr.write(text),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

async function readFileBytes(file: string, mostBytes: number): Promise<ReadResult> {
  try {
    const handle = await open(file);
    try {
      return await readStream(handle.createReadStream({ autoClose: false }), file, mostBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: `${file} ${reasonOf(error)}` };
  }
}

async function saveFile(file: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(file, bytes);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: "lies in a folder that does not exist.",
      EISDIR: "is a folder, not a file.",
      EACCES: "may not be written by you.",
    };
    return `${file} ${reasons[String(code)] ?? `cannot be written (${String(code ?? error)}).`}`;
  }
}

/** Reads no more than is allowed, so that a huge file or an endless pipe is refused at once. */
async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  mostBytes: number,
): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > mostBytes) return { problem: `${name} ${tooLarge(mostBytes)}` };
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "does not exist.";
    case "EISDIR":
      return "is a folder, not a file.";
    case "EACCES":
      return "may not be read by you.";
    default:
      return `cannot be read (${String(code ?? error)}).`;
  }
}
