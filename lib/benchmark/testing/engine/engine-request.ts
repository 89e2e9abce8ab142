/** What the engine takes from the body of a request. */
export interface EngineRequest {
  readonly model: string;
  readonly prompt: string;
  readonly mostTokens: number;
  /** Goes on after the model has ended its answer. */
  readonly ignoreEnd: boolean;
  readonly includeUsage: boolean;
  readonly temperature: number;
  readonly seed: number;
}

interface Body {
  readonly model?: string;
  readonly prompt?: string;
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly ignore_eos?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly temperature?: number;
  readonly seed?: number;
}

/** Reads a request that this project's own tests have sent; throws on what is not JSON. */
export function readEngineRequest(json: string): EngineRequest {
  const body = JSON.parse(json) as Body;
  const chat = body.messages?.map(({ role, content }) => `${role}: ${content}`);
  return {
    model: body.model ?? "",
    prompt: body.prompt ?? [...(chat ?? []), "assistant:"].join("\n"),
    mostTokens: body.max_tokens ?? body.max_completion_tokens ?? 16,
    ignoreEnd: body.ignore_eos ?? false,
    includeUsage: body.stream_options?.include_usage ?? false,
    temperature: body.temperature ?? 1,
    seed: body.seed ?? 1,
  };
}
