/**
 * What a gate found.
 * @typedef {object} GateResult
 * @property {number} passed
 * @property {number} failed
 * @property {string} note what it looked at, in a few words
 * @property {string} [output] what the reader needs in order to mend a failure
 */

/**
 * The result of a gate that says yes or no. Having looked at nothing is a no.
 * @param {{ ok: boolean, lookedAt: number, what: string, output: string }} finding
 * @returns {GateResult}
 */
export function yesOrNo({ ok, lookedAt, what, output }) {
  const note = `${lookedAt} ${what}`;
  if (ok && lookedAt > 0) return { passed: 1, failed: 0, note };
  return { passed: 0, failed: 1, note, output: lookedAt > 0 ? output : `It looked at nothing.\n${output}` };
}

/**
 * The result of a gate that ran tests. A runner that failed without a failing test counts as one failure, and
 * so does a run without tests.
 * @param {{ ok: boolean, passed: number, failed: number, skipped: number, output: string }} run
 * @returns {GateResult}
 */
export function testsRun({ ok, passed, failed, skipped, output }) {
  const note = `${passed + failed} tests${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  if (passed + failed === 0) return { passed: 0, failed: 1, note, output: `No test ran.\n${output}` };
  if (ok && failed === 0) return { passed, failed, note };
  return { passed, failed: Math.max(failed, 1), note, output };
}
