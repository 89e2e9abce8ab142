/** Which of the extras that make a measurement better a server accepts. */
export interface ServerFeatures {
  /** Counts tokens in the last piece of a stream. */
  readonly includeUsage: boolean;
  /** Counts them in every piece. */
  readonly continuousUsage: boolean;
  /** Goes on after the model would have ended. */
  readonly ignoreEos: boolean;
  readonly minTokens: boolean;
  /** llama.cpp: does not keep the prompt for the next request. */
  readonly noPromptCache: boolean;
  readonly tokenLimit: "max_tokens" | "max_completion_tokens";
}

export const ALL_FEATURES: ServerFeatures = {
  includeUsage: true,
  continuousUsage: true,
  ignoreEos: true,
  minTokens: true,
  noPromptCache: true,
  tokenLimit: "max_tokens",
};
