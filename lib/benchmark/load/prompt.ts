/** What to ask, and for how much. */
export interface Prompt {
  readonly text: string;
  /** Estimate of its length, for limits on tokens; what is reported is what the server counts. */
  readonly estimatedInputTokens: number;
  /** Tokens to ask for; null leaves it to the server. */
  readonly outputTokens: number | null;
}

/** Gives the prompt of each request; the same index gives the same one. */
export type PromptSource = (index: number) => Prompt;
