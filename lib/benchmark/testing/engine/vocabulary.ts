import { WORDS } from "../../load/words.ts";

/** How llama.cpp numbers the kinds of tokens in a file. */
const NORMAL = 1;
const UNKNOWN = 2;
const CONTROL = 3;
const BYTE = 6;

export interface VocabularyEntry {
  readonly text: string;
  /** Of two pieces that could be joined, the one with the higher score is. */
  readonly score: number;
  readonly kind: number;
}

export const BEGIN_TOKEN = 1;
export const END_TOKEN = 2;

/** SentencePiece writes a space so. */
const SPACE = "\u2581";

const byteName = (byte: number): string => `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`;

/** The beginnings of a word, itself included: without each of them its letters would never be joined to it. */
const beginnings = (word: string): string[] => Array.from(word, (_, i) => `${SPACE}${word.slice(0, i + 1)}`);

/**
 * A SentencePiece vocabulary in which each word of the synthetic prompts is one token. All other text becomes letters
 * and bytes, so that half a character can be a token here as it can in current models.
 */
export const VOCABULARY: readonly VocabularyEntry[] = [
  { text: "<unk>", score: 0, kind: UNKNOWN },
  { text: "<s>", score: 0, kind: CONTROL },
  { text: "</s>", score: 0, kind: CONTROL },
  ...Array.from({ length: 256 }, (_, byte) => ({ text: byteName(byte), score: 0, kind: BYTE })),
  ...[SPACE, ...Array.from("abcdefghijklmnopqrstuvwxyz")].map((text) => ({
    text,
    score: -1000,
    kind: NORMAL,
  })),
  ...[...new Set(WORDS.flatMap(beginnings))].map((text) => ({
    text,
    score: text.length - 100,
    kind: NORMAL,
  })),
];
