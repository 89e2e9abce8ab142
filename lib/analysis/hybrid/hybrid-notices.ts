import { joined } from "../format.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "../labels.ts";
import type { Notice } from "../notices.ts";
import type { RoutedWork } from "./hybrid-answer.ts";

const note = (id: string, message: string): Notice => ({ id, kind: "note", message });

/**
 * What a reader must know about the hybrid.
 *
 * @param names of the workloads, in their order
 */
export function hybridNotices(hybrid: RoutedWork, names: readonly string[]): readonly Notice[] {
  const notices: Notice[] = [];
  const [why] = hybrid.blocked.values();
  if (why !== undefined) {
    const labels = [...hybrid.blocked.keys()].map((id) => OPTION_LABELS[id]);
    const message = `Not for all of the work: ${joined(labels)}. ${why}`;
    notices.push({ id: "hybrid-blocked", kind: "warning", message });
  }
  if (hybrid.kind === "single") {
    notices.push(
      note(
        "hybrid-single",
        `Hybrid: at today’s traffic no mix costs less than ${OPTION_PHRASES[hybrid.route]} for all of the work.`,
      ),
    );
  }
  if (hybrid.kind === "none") {
    const without = hybrid.withoutRoute.map((w) => names[w] ?? "");
    notices.push(
      note(
        "hybrid-none",
        without.length === 0
          ? "Hybrid: there is no mix for this traffic."
          : `Hybrid: no way that is compared is open to ${joined(without)}.`,
      ),
    );
  }
  return notices;
}
