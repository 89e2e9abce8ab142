import type { Metadata } from "next";
import { GuideAnswer } from "@/components/guide/guide-answer.tsx";
import { GuideForm } from "@/components/guide/guide-form.tsx";
import { PageHeader } from "@/components/shell/page-header.tsx";
import { queryOf } from "@/components/scenario/query-of.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { guideResult } from "@/lib/guide/guide-result.ts";
import { readAnswers } from "@/lib/guide/read-answers.ts";
import { todayUtc } from "../today-utc.ts";

export const metadata: Metadata = {
  title: "Seven questions - Breakeven",
  description:
    "API, open model or own GPUs: seven plain questions, a first answer, and what to find out next.",
};

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The way in for somebody who knows no tokens: the answers stand in the address, and the server works them out. */
export default async function GuidePage({ searchParams }: PageProps) {
  const query = new URLSearchParams(queryOf(await searchParams));
  const { answers, problems } = readAnswers(query, currentCatalog);
  // Those of the typed fields stand beside their fields.
  const unread = problems.filter(({ question }) => question !== "requests" && question !== "model");
  const outcome = query.size === 0 ? null : guideResult(answers, currentCatalog, todayUtc());
  return (
    <div className="mx-auto max-w-[56rem] px-4 pb-24 sm:px-8">
      <PageHeader />
      <main className="mt-8 grid gap-10">
        <div>
          <h1 className="text-3xl font-semibold tracking-tight">Seven questions</h1>
          <p className="mt-2 max-w-[68ch] text-ink-muted">
            Answer what you know. What you do not know is assumed, and the list at the end says how to find it
            out.
          </p>
        </div>
        <GuideForm answers={answers} problems={problems} catalog={currentCatalog} />
        {unread.length > 0 && (
          <ul className="grid gap-1 text-sm text-danger">
            {unread.map(({ question, message }) => (
              <li key={question}>{message}</li>
            ))}
          </ul>
        )}
        {outcome?.ok === true && <GuideAnswer result={outcome.result} />}
        {outcome?.ok === false && (
          <ul id="answer" className="grid gap-1 text-danger">
            {outcome.problems.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}
