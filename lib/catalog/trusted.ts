/**
 * Gives a snapshot's JSON its type without checking it. TypeScript reads the words in a JSON file
 * as plain strings, and checking them at run time would cost the browser a schema library; the
 * tests validate every committed file against its schema instead. Use it for those files only.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- The caller names the type.
export function trusted<T>(json: unknown): T {
  return json as T;
}
