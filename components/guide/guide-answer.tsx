import type { ReactNode } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { formatUsd } from "@/lib/analysis/format.ts";
import { OPTION_LABELS } from "@/lib/analysis/labels.ts";
import type { OptionAnalysis } from "@/lib/analysis/option-analysis.ts";
import type { GuideResult } from "@/lib/guide/guide-result.ts";
import { encodeLink } from "@/lib/scenario/link.ts";

/** The verdict with its reasons, what to find out next, and the way to all the numbers behind it. */
export function GuideAnswer({ result }: { readonly result: GuideResult }) {
  const { scenario, analysis, verdict, plan, roadmap, findings, nextSteps } = result;
  return (
    <section id="answer" aria-labelledby="answer-title" className="scroll-mt-6 border-t border-line pt-8">
      <h2 id="answer-title" className="text-2xl leading-tight font-semibold tracking-tight text-balance">
        {verdict.headline}
      </h2>
      {verdict.detail !== "" && <p className="mt-2 max-w-[68ch] text-ink-muted">{verdict.detail}</p>}
      {/* A full page load: the calculator opens links, and this is one. */}
      <a href={`/?${encodeLink(scenario)}`} className={`${BUTTON.primary} mt-5 h-11 px-5`}>
        Open it with all its numbers
      </a>
      <div className="mt-8 grid gap-8">
        <Block title="What each way costs a month">
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {analysis.options.map((option) => (
              <OptionRow key={option.id} option={option} isCheapest={analysis.cheapest.includes(option.id)} />
            ))}
          </ul>
        </Block>
        {plan !== null && (
          <Block title="When">
            <p className="max-w-[68ch]">{plan}</p>
            {roadmap.length > 1 && (
              <ol className="mt-3 grid gap-1.5 text-[0.9375rem]">
                {roadmap.map(({ month, date, text }) => (
                  <li
                    key={`${month} ${text}`}
                    className="grid grid-cols-[9.5rem_1fr] gap-3 max-sm:grid-cols-1 max-sm:gap-0"
                  >
                    <span className="text-ink-muted">
                      Month {month} ({date})
                    </span>
                    {text}
                  </li>
                ))}
              </ol>
            )}
          </Block>
        )}
        {findings.length > 0 && (
          <Block title="What has to be cleared up first">
            <ul className="ml-5 grid max-w-[68ch] list-disc gap-1.5">
              {findings.map(({ ruleId, reason, wouldChange }) => (
                <li key={`${ruleId} ${reason}`}>
                  {reason}{" "}
                  {wouldChange !== null && (
                    <span className="text-ink-muted">What would change it: {uncapitalised(wouldChange)}</span>
                  )}
                </li>
              ))}
            </ul>
            <p className="mt-2 text-sm text-ink-muted">This is not legal advice.</p>
          </Block>
        )}
        <Block title="What to find out next">
          <ol className="ml-5 grid max-w-[68ch] list-decimal gap-1.5">
            {nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Block>
      </div>
    </section>
  );
}

function OptionRow({
  option,
  isCheapest,
}: {
  readonly option: OptionAnalysis;
  readonly isCheapest: boolean;
}) {
  const { id, monthlyUsd, servesTraffic, blockedBecause } = option;
  const remark =
    blockedBecause ?? (servesTraffic ? (isCheapest ? "Cheapest" : null) : "Too small for this traffic");
  return (
    <li className="grid gap-x-4 px-4 py-3 sm:grid-cols-[12rem_8rem_1fr]">
      <span className="font-medium">{OPTION_LABELS[id]}</span>
      <span className="tabular-nums">{formatUsd(monthlyUsd.value)}</span>
      {remark !== null && (
        <span className={isCheapest ? "font-medium text-accent" : "text-sm text-ink-muted"}>{remark}</span>
      )}
    </li>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </div>
  );
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
