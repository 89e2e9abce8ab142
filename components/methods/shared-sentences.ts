/**
 * The sentences with which all of some texts begin, so that they need to be said only once.
 *
 * @example sharedSentences(["No people. Cut to one digit.", "No people."]) // "No people."
 */
export function sharedSentences(texts: readonly string[]): string {
  const [first = [], ...others] = texts.map((text) => text.match(/.*?[.](?:\s+|$)/g) ?? [text]);
  const shared: string[] = [];
  for (const [i, sentence] of first.entries()) {
    if (!others.every((sentences) => sentences[i]?.trim() === sentence.trim())) break;
    shared.push(sentence);
  }
  return shared.join("").trim();
}
