import type { EndpointKind } from "./prepared-request.ts";
import type { ServerFeatures } from "./server-features.ts";

/**
 * The body of one request, as bytes that are ready to be sent.
 *
 * @example requestBody("chat", "llama", "Hello", 128, ALL_FEATURES)
 */
export function requestBody(
  kind: EndpointKind,
  model: string,
  prompt: string,
  outputTokens: number | null,
  features: ServerFeatures,
): Buffer {
  if (kind === "embeddings") return Buffer.from(JSON.stringify({ model, input: prompt }));
  const { includeUsage, continuousUsage, ignoreEos, minTokens, noPromptCache, tokenLimit } = features;
  return Buffer.from(
    JSON.stringify({
      model,
      ...(kind === "chat" ? { messages: [{ role: "user", content: prompt }] } : { prompt }),
      stream: true,
      ...(includeUsage && {
        stream_options: { include_usage: true, ...(continuousUsage && { continuous_usage_stats: true }) },
      }),
      ...(outputTokens !== null && {
        [tokenLimit]: outputTokens,
        ...(ignoreEos && { ignore_eos: true }),
        ...(minTokens && { min_tokens: outputTokens }),
      }),
      ...(noPromptCache && { cache_prompt: false }),
    }),
  );
}
