import type { RequestError } from "./request-error.ts";
import type { RequestRecord } from "./request-record.ts";
import { ALL_FEATURES, type ServerFeatures } from "./server-features.ts";

export type ProbedFeatures =
  | { readonly ok: true; readonly features: ServerFeatures; readonly record: RequestRecord }
  | { readonly ok: false; readonly error: RequestError };

type Extra = Exclude<keyof ServerFeatures, "tokenLimit">;

/** In which order extras are given up when the server does not say which one it dislikes: the dearest last. */
const EXTRAS: readonly { readonly extra: Extra; readonly name: string }[] = [
  { extra: "noPromptCache", name: "cache_prompt" },
  { extra: "continuousUsage", name: "continuous_usage_stats" },
  { extra: "minTokens", name: "min_tokens" },
  { extra: "ignoreEos", name: "ignore_eos" },
  { extra: "includeUsage", name: "stream_options" },
];

/**
 * Finds out what a server accepts: asks for everything, and gives up one extra at each answer of 400 or 422, the one
 * that the server names or else the next. Any other failure ends the search.
 */
export async function probeFeatures(
  send: (features: ServerFeatures) => Promise<RequestRecord>,
): Promise<ProbedFeatures> {
  let features = ALL_FEATURES;
  // One for each extra, one for the name of the limit, and the last one that has to pass.
  for (let tries = 0; tries < EXTRAS.length + 2; tries += 1) {
    const record = await send(features);
    const { error } = record;
    if (error === null) return { ok: true, features, record };
    const fewer = isAboutTheRequest(error) ? without(features, error.message ?? "") : null;
    if (fewer === null) return { ok: false, error };
    features = fewer;
  }
  throw new Error("Each refusal gives something up, so that there is none left to give.");
}

const isAboutTheRequest = ({ kind, status }: RequestError): boolean =>
  kind === "rejected" && (status === 400 || status === 422);

function without(features: ServerFeatures, message: string): ServerFeatures | null {
  if (features.tokenLimit === "max_tokens" && message.includes("max_completion_tokens"))
    return { ...features, tokenLimit: "max_completion_tokens" };
  const left = EXTRAS.filter(({ extra }) => features[extra]);
  const given = left.find(({ name }) => message.includes(name)) ?? left[0];
  return given === undefined ? null : { ...features, [given.extra]: false };
}
