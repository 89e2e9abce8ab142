import { useMemo } from "react";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { Section } from "@/components/answer/section.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { formatAbout, formatNumber, formatUsd } from "@/lib/analysis/format.ts";
import { retrievalOf, type RetrievalAnswer } from "@/lib/analysis/hybrid/retrieval-of.ts";
import { costAt } from "@/lib/pricing/cost-curve.ts";
import type { LineItem } from "@/lib/pricing/line-item.ts";
import { GROUP_LABELS } from "@/lib/scenario/scenario.ts";

const LABELS: Readonly<Record<string, string>> = {
  firstEmbedding: "First embedding, spread",
  updates: "Changes embedded",
  reembedding: "All embedded again, spread",
  vectorStore: "Vector store",
  search: "Questions embedded and searched",
  retrievedTokens: "Retrieved text in the prompts",
  prompt: "The rest of the prompts",
  answer: "Answers",
  training: "Training, examples and evaluation",
  hosting: "Endpoint of the tuned model",
};

/** Answering from documents that are looked up against a model that was taught them; nothing until they are stated. */
export function RetrievalSection({ analysis }: { readonly analysis: Analysis }) {
  const answer = useMemo(() => retrievalOf(analysis), [analysis]);
  if (answer === null) return null;
  const { workload, embeddings } = answer;
  return (
    <Section id="retrieval" title="Retrieval or fine-tuning" summary={summaryOf(answer)}>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Costs
          title="Retrieval"
          items={answer.retrieval}
          volume={workload.requestsPerDay}
          total={answer.retrievalUsd}
        />
        <Costs
          title="Fine-tuning"
          items={answer.fineTuning}
          volume={workload.requestsPerDay}
          total={answer.fineTuningUsd}
        />
      </div>
      <p className="mt-3 max-w-[85ch] text-[0.8125rem] text-ink-muted">
        By the prices of {GROUP_LABELS[answer.apiGroup]}, cached input left out. Embeddings as work of their
        own: {formatAbout(embeddings.questions.requestsPerDay)} questions a day of{" "}
        {formatNumber(embeddings.questions.inputTokens)} tokens, and{" "}
        {formatAbout(embeddings.chunks.requestsPerDay)} pieces a day of{" "}
        {formatNumber(embeddings.chunks.inputTokens)}, which can wait. Whether the taught model answers as
        well is for you to test.
      </p>
    </Section>
  );
}

function Costs({
  title,
  items,
  volume,
  total,
}: {
  readonly title: string;
  readonly items: readonly LineItem[];
  readonly volume: number;
  readonly total: number;
}) {
  return (
    <ScrollRegion label={title} className="bg-surface">
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="px-3 pt-2 text-left font-semibold">{title}, USD a month</caption>
        <tbody>
          {items.map(({ id, curve }) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className="px-3 py-1 text-left font-normal">
                {LABELS[id] ?? id}
              </th>
              <td className="px-3 py-1 text-right">{formatUsd(costAt(curve, volume))}</td>
            </tr>
          ))}
          <tr className="border-t border-line font-semibold">
            <th scope="row" className="px-3 py-1 text-left">
              Total
            </th>
            <td className="px-3 py-1 text-right">{formatUsd(total)}</td>
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function summaryOf({ workload, retrievalUsd, fineTuningUsd, breakEven }: RetrievalAnswer): string {
  const name = workload.name || "The first workload";
  const cheaper = retrievalUsd <= fineTuningUsd ? "retrieval" : "fine-tuning";
  const now = `${name}: ${cheaper} costs less at ${formatAbout(workload.requestsPerDay)} requests a day`;
  switch (breakEven.outcome) {
    case "from-volume":
      return `${now}. Fine-tuning is no dearer from ${formatAbout(breakEven.first ?? 0)} requests a day.`;
    case "always":
      return `${now}, and fine-tuning is no dearer at any volume.`;
    case "never":
      return `${now}, and fine-tuning is dearer at any volume.`;
    case "window":
    case "alternates":
      return `${now}. Fine-tuning is no dearer up to ${formatAbout(breakEven.crossings.last?.volume ?? 0)} requests a day.`;
  }
}
