/** What the truth server needs of a request: how many tokens, and how long the prompt was, one token a word. */
export function readTruthRequest(body: string): { tokens: number; promptTokens: number } {
  const request = JSON.parse(body) as {
    max_tokens?: number;
    max_completion_tokens?: number;
    prompt?: string;
    messages?: { content: string }[];
  };
  const prompt = request.prompt ?? request.messages?.map(({ content }) => content).join(" ") ?? "";
  return {
    tokens: request.max_tokens ?? request.max_completion_tokens ?? 16,
    promptTokens: prompt.split(/\s+/).filter((word) => word !== "").length,
  };
}
