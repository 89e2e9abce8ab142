import { drawLength, type LengthDistribution } from "./length-distribution.ts";
import type { PromptSource } from "./prompt.ts";
import { seededRandom } from "./random.ts";
import { WORDS } from "./words.ts";

export interface SyntheticPrompts {
  readonly input: LengthDistribution;
  readonly output: LengthDistribution;
  /** Share of each prompt, at its beginning, that is the same in all of them: 0 to 1. */
  readonly sharedPrefix: number;
  readonly seed: number;
  /** Differs from run to run, so that a run does not find the prompts of the one before in the server's cache. */
  readonly salt: string;
}

/** How a server counts: tokens of a prompt are `overhead + perWord × words`. */
export interface TokenCalibration {
  readonly overhead: number;
  readonly perWord: number;
}

export const ONE_TOKEN_A_WORD: TokenCalibration = { overhead: 0, perWord: 1 };

/**
 * Prompts of drawn words with lengths as wanted. Each begins with words that no other has: caches of prefixes go by
 * blocks from the beginning, so that a mark at the end would leave all before it cached. A wanted shared prefix comes
 * before that, and itself begins with the salt of the run.
 */
export function syntheticPrompts(
  prompts: SyntheticPrompts,
  { overhead, perWord }: TokenCalibration,
): PromptSource {
  const prefix = growingPrefix(seededRandom(hash(prompts.salt)));
  return (index) => {
    // Lengths depend on the seed alone, so that two runs with one seed carry the same load.
    const lengthsOf = seededRandom(mix(prompts.seed, index));
    const inputTokens = drawLength(prompts.input, lengthsOf);
    const outputTokens = drawLength(prompts.output, lengthsOf);
    const words = Math.max(1, Math.round((inputTokens - overhead) / perWord));
    const sharedWords = Math.round(words * prompts.sharedPrefix);
    const own = drawWords(words - sharedWords, seededRandom(hash(`${prompts.salt} ${index}`)));
    const text = [prefix(sharedWords), own.join(" ")].filter((part) => part !== "").join(" ");
    return { text, estimatedInputTokens: inputTokens, outputTokens };
  };
}

/** The first so many words of one long text, which is drawn once, as far as it was ever asked for. */
function growingPrefix(random: () => number): (count: number) => string {
  let text = "";
  const ends = [0];
  return (count) => {
    for (const word of drawWords(count + 1 - ends.length, random)) {
      text += text === "" ? word : ` ${word}`;
      ends.push(text.length);
    }
    return text.slice(0, ends[count]);
  };
}

function drawWords(count: number, random: () => number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => WORDS[Math.floor(random() * WORDS.length)] ?? "");
}

const mix = (seed: number, index: number): number =>
  Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index, 0xc2b2ae35);

/** A number of 32 bits for a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
