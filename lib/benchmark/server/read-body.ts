import type { z } from "zod";
import type { Refusal } from "./refusal.ts";
import { RUN_BOUNDS } from "./run-bounds.ts";

export type Body<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads and checks what a page sent. It is cut off once it is larger than any form; a problem names the field and
 * never repeats its value, which may be a key.
 */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  mostBytes: number = RUN_BOUNDS.bodyBytes,
): Promise<Body<T>> {
  const text = await boundedText(request.body, mostBytes);
  if (text === null) return refused(413, "What was sent is too large.");
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    return refused(400, "What was sent is not JSON.");
  }
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { ok: true, value: parsed.data };
  const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  return refused(422, `${place === "" ? "The request" : `The field ${place}`} is missing or out of range.`);
}

async function boundedText(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<string | null> {
  if (body === null) return "";
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(pieces).toString("utf8");
      bytes += value.length;
      if (bytes > mostBytes) {
        await reader.cancel();
        return null;
      }
      pieces.push(value);
    }
  } catch {
    // The other side went away in the middle of it.
    return "";
  }
}

const refused = (status: number, problem: string) => ({ ok: false, refusal: { status, problem } }) as const;
