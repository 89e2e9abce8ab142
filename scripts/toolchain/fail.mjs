/** A failure that one sentence explains; it is printed without a stack. */
export class PlainError extends Error {}

/**
 * Prints what went wrong and ends the program with status 1.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
}
