import { OPTION_GROUPS, type OptionGroup } from "@/components/scenario/sections.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { GROUP_LABELS, type Scenario } from "@/lib/scenario/scenario.ts";

/** Options that are switched off, each a click away. */
export function LeftOut({
  scenario,
  onCompare,
}: {
  readonly scenario: Scenario;
  readonly onCompare: (group: OptionGroup | "routing") => void;
}) {
  // With a single workload there is nothing to part.
  const offered = scenario.workloads.length > 1 ? ([...OPTION_GROUPS, "routing"] as const) : OPTION_GROUPS;
  const groups = offered.filter((group) => !scenario[group].enabled);
  if (groups.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted print:hidden">
      Not compared:
      {groups.map((group) => (
        <button key={group} type="button" className={BUTTON.inline} onClick={() => onCompare(group)}>
          Add {GROUP_LABELS[group]}
        </button>
      ))}
    </p>
  );
}
