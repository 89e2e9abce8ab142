/**
 * A tool's JSON report, or null where the tool broke before it wrote one.
 * @param {string} text
 */
export function parseReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
