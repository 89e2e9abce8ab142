/**
 * Knip's own reporters are silent on success, so that a run over no file at all looks like a clean one.
 * @param {import("knip").ReporterOptions} options
 */
export default function reportCount({ counters }) {
  console.log(`files looked at: ${counters.processed}`);
}
