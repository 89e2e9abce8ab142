/** English text has about four characters a token in the vocabularies of current models. */
const CHARACTERS_PER_TOKEN = 4;

/** Tokens of a text, estimated from its length; at least 1. */
export const estimateTokens = (text: string): number =>
  Math.max(1, Math.round(text.length / CHARACTERS_PER_TOKEN));
