/**
 * The known ids nearest to one that was not found, best first, for a sentence such as
 * "Did you mean gpt-6-sol?". Compares spelling without regard to case or punctuation; an id that
 * contains what was typed counts as near. Returns an empty list when nothing is close.
 *
 * @example suggest("openai/gpt6-sol", ["openai/gpt-6-sol", "zai/glm-5.3"]) // ["openai/gpt-6-sol"]
 */
export function suggest(typed: string, known: readonly string[], limit = 3): readonly string[] {
  const wanted = normalise(typed);
  if (wanted === "") return [];
  return known
    .map((id) => ({ id, distance: nearness(wanted, id) }))
    .filter(({ distance }) => distance <= Math.max(2, wanted.length / 3))
    .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}

function normalise(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** People often leave the provider out, so the part after the last slash is tried by itself too. */
function nearness(wanted: string, id: string): number {
  const whole = normalise(id);
  const tail = normalise(id.slice(id.lastIndexOf("/") + 1));
  if (wanted.length >= 3 && whole.includes(wanted)) return 0.5;
  return Math.min(editDistance(wanted, whole), editDistance(wanted, tail));
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const substitution = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
