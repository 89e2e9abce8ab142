/** Where the generated text of a piece begins, by kind of endpoint. */
export const TEXT_NEEDLES = { chat: '"content":"', completions: '"text":"' } as const;

/** What makes a piece more than the next few letters. */
const ABNORMAL = [
  '"usage":{',
  '"finish_reason":"',
  '"error"',
  '"timings":',
  "reasoning",
  '"tool_calls"',
  '"object":"error"',
] as const;

/**
 * Whether a piece of a stream is the usual one, answer text and nothing else, so that it need not be parsed. Sound
 * for any JSON: inside a string every quote is escaped, so that none of the quoted names can be found in
 * generated text; what is written in another way (spaces after colons, say) is only parsed for nothing.
 *
 * @example isPlainToken('{"choices":[{"delta":{"content":"hi"}}]}', "chat") // true
 */
export function isPlainToken(json: string, kind: "chat" | "completions"): boolean {
  const needle = TEXT_NEEDLES[kind];
  const at = json.indexOf(needle);
  if (at === -1 || json.charCodeAt(at + needle.length) === 0x22) return false;
  for (const name of ABNORMAL) if (json.includes(name)) return false;
  return json.endsWith("}");
}
