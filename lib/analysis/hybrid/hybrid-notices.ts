import type { Scenario } from "../../scenario/scenario.ts";
import { OPTION_LABELS, OPTION_PHRASES } from "../labels.ts";
import type { Notice } from "../notices.ts";
import type { HybridAnswer } from "./price-hybrid.ts";

/** What a reader must know about the hybrid. It loads with the page, so that it imports types alone. */
export function hybridNotices({ routing, workloads }: Scenario, hybrid: HybridAnswer | null): Notice[] {
  if (!routing.enabled) return [];
  const note = (id: string, message: string): Notice => ({ id, kind: "note", message });
  if (hybrid === null) return [note("hybrid-loading", "Which work goes where is being worked out.")];
  const notices = [...hybrid.blocked].map(([id, reason]): Notice => ({
    id: `blocked-${id}`,
    kind: "warning",
    message: `${OPTION_LABELS[id]} cannot take all of the work: ${reason}`,
  }));
  switch (hybrid.kind) {
    case "mix":
      return notices;
    case "single":
      return [
        ...notices,
        note(
          "hybrid-single",
          `Hybrid: at today’s traffic no mix costs less than ${OPTION_PHRASES[hybrid.route]} for all of the work.`,
        ),
      ];
    case "none": {
      const names = hybrid.withoutRoute.map((w) => workloads[w]?.name || `Workload ${String(w + 1)}`);
      return [
        ...notices,
        note(
          "hybrid-none",
          names.length === 0
            ? "Hybrid: no mix fits this traffic."
            : `Hybrid: ${names.join(" and ")} may go none of the ways that are compared.`,
        ),
      ];
    }
  }
}
