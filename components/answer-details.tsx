"use client";

import dynamic from "next/dynamic";
import { memo, useState, useSyncExternalStore } from "react";
import { CostChartSection } from "@/components/answer/cost-chart-section.tsx";
import { Segmented } from "@/components/charts/segmented.tsx";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { ErrorBoundary } from "@/components/ui/error-boundary.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";

/** They lie below the chart and load after the verdict answers, in a place as high as the shortest of them. */
const MoreSections = dynamic(() => import("./more-sections.tsx").then((m) => m.MoreSections), {
  ssr: false,
  loading: () => <div className="min-h-[120rem]" />,
});

/** Loaded when it is asked for: most visits want to know at what volume first. */
const TimeView = dynamic(() => import("@/components/time/time-view.tsx").then((m) => m.TimeView), {
  ssr: false,
  loading: () => <div className="min-h-[120rem]" />,
});

const WorkView = dynamic(() => import("@/components/work/work-view.tsx").then((m) => m.WorkView), {
  ssr: false,
  loading: () => <div className="min-h-[120rem]" />,
});

const VIEWS = { volume: "By volume", time: "Over time", work: "By workload" } as const;
type View = keyof typeof VIEWS;

/** Views that can be linked to. */
const VIEW_OF_HASH: Readonly<Record<string, View>> = { "#over-time": "time", "#by-workload": "work" };

/** Charts and tables. They follow the verdict as soon as the browser has time. */
export const AnswerDetails = memo(function AnswerDetails({ analysis }: { readonly analysis: Analysis }) {
  const [chosen, setView] = useState<View | null>(null);
  const hash = useSyncExternalStore(
    onHashChange,
    () => window.location.hash,
    () => "",
  );
  const view = chosen ?? VIEW_OF_HASH[hash] ?? "volume";
  return (
    <div className="mt-4 grid grid-cols-1 gap-6">
      <div>
        <Segmented label="View" options={VIEWS} value={view} onChange={setView} />
      </div>
      {view === "volume" ? (
        <VolumeView analysis={analysis} />
      ) : (
        <ErrorBoundary fallback={<NotLoaded />}>
          {view === "time" ? <TimeView analysis={analysis} /> : <WorkView analysis={analysis} />}
        </ErrorBoundary>
      )}
    </div>
  );
});

function onHashChange(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

function VolumeView({ analysis }: { readonly analysis: Analysis }) {
  return (
    <div className="grid grid-cols-1 gap-12">
      <ErrorBoundary fallback={<NotLoaded />}>
        <CostChartSection analysis={analysis} />
      </ErrorBoundary>
      <ErrorBoundary fallback={<NotLoaded />}>
        <MoreSections analysis={analysis} />
      </ErrorBoundary>
    </div>
  );
}

function NotLoaded() {
  return (
    <p className="rounded-lg border border-line bg-surface p-4 text-sm text-ink-muted">
      This part could not be loaded. The figures above are complete.{" "}
      <button type="button" className={BUTTON.inline} onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </p>
  );
}
