import { useMemo } from "react";
import { Section } from "@/components/answer/section.tsx";
import { joined } from "@/lib/analysis/format.ts";
import { groupedFindings, type GroupedFinding } from "@/lib/analysis/hybrid/grouped-findings.ts";
import type { RoutingReport } from "@/lib/analysis/hybrid/routing-report.ts";
import { ruleName } from "./rule-names.ts";

/** What the rules say beside the money: what is barred, what somebody has to look at, and what is met. */
export function RulesSection({ report }: { readonly report: RoutingReport }) {
  const findings = useMemo(() => groupedFindings(report), [report]);
  const barred = findings.filter(({ outcome }) => outcome === "exclude");
  const flagged = findings.filter(({ outcome }) => outcome === "flag");
  const met = findings.filter(({ outcome }) => outcome === "ok");
  return (
    <Section
      id="rules"
      title="What is not money"
      summary="Rules bar a way or ask for a look. They are never weighed against dollars. This is not legal advice."
    >
      <div className="grid gap-6">
        {findings.length === 0 && (
          <p>Nothing that you stated brings a rule into play. State what the work needs under Hybrid.</p>
        )}
        <FindingList title="Bars a way" findings={barred} tone="border-danger" />
        <FindingList title="Somebody has to look" findings={flagged} tone="border-warning" />
        {met.length > 0 && (
          <details>
            <summary className="font-medium">
              {met.length === 1 ? "One rule is met" : `${String(met.length)} rules are met`}
            </summary>
            <div className="mt-3">
              <FindingList title={null} findings={met} tone="border-positive" />
            </div>
          </details>
        )}
      </div>
    </Section>
  );
}

function FindingList({
  title,
  findings,
  tone,
}: {
  readonly title: string | null;
  readonly findings: readonly GroupedFinding[];
  readonly tone: string;
}) {
  if (findings.length === 0) return null;
  return (
    <div>
      {title !== null && <h3 className="mb-2 text-sm font-semibold">{title}</h3>}
      <ul className="grid gap-3">
        {findings.map((finding) => (
          <li key={finding.reason} className={`max-w-[85ch] border-l-2 pl-3 text-[0.9375rem] ${tone}`}>
            <p>
              <strong className="font-semibold">{ruleName(finding.ruleId)}.</strong> {finding.reason}
            </p>
            {finding.wouldChange !== null && <p>What would change it: {finding.wouldChange}</p>}
            <p className="text-[0.8125rem] text-ink-muted">
              {joined(finding.workloads)}, by way of {joined(finding.routes)}.{" "}
              <Source source={finding.source} />
              {finding.evidence && (
                <>
                  {" Read in "}
                  <Source source={finding.evidence} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Source({ source }: { readonly source: GroupedFinding["source"] }) {
  return source.url === undefined ? (
    <>{source.source}.</>
  ) : (
    <a
      href={source.url}
      target="_blank"
      rel="noreferrer"
      className="text-accent underline underline-offset-2"
    >
      {source.source}
    </a>
  );
}
