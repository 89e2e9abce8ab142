import type { Metadata } from "next";
import { PageHeader } from "@/components/shell/page-header.tsx";
import { ApiCostMethod } from "@/components/methods/api-cost-method.tsx";
import { BenchmarkMethod } from "@/components/methods/benchmark-method.tsx";
import { BreakEvenMethod } from "@/components/methods/break-even-method.tsx";
import { HardwareMethod } from "@/components/methods/hardware-method.tsx";
import { HybridMethod } from "@/components/methods/hybrid-method.tsx";
import { NotModelled } from "@/components/methods/not-modelled.tsx";
import { PriceSources } from "@/components/methods/price-sources.tsx";
import { PublishedCases } from "@/components/methods/published-cases.tsx";
import { accuracyReport } from "@/components/methods/accuracy-report.ts";
import { ThroughputAccuracy } from "@/components/methods/throughput-accuracy.tsx";
import { TimeMethod } from "@/components/methods/time-method.tsx";
import { WhatNumbersMean } from "@/components/methods/what-numbers-mean.tsx";
import { reproduceAll } from "@/lib/analysis/published/published-cases.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import accuracy from "@/lib/serving/accuracy.json" with { type: "json" };

export const metadata: Metadata = {
  title: "Methods - Breakeven",
  description: "How every number is computed, where prices come from, and published results computed again.",
};

const PARTS = {
  numbers: "What each number means",
  api: "Cost of an API",
  gpus: "Own GPUs: how many",
  throughput: "Throughput: measured against estimated",
  benchmarks: "Benchmarks: what is measured",
  "break-even": "Break-even, exactly",
  inverse: "The inverse questions",
  payback: "Payback",
  "over-time": "Over time: the months and the cash",
  hybrid: "The hybrid: which work goes where",
  sources: "Prices and their sources",
  published: "Published numbers, computed again",
  "not-modelled": "What is not modelled yet",
} as const;

export default function MethodsPage() {
  return (
    <div className="mx-auto max-w-[72rem] px-4 pb-24 sm:px-8">
      <PageHeader />
      <h1 className="mt-8 text-3xl font-semibold tracking-tight">Methods</h1>
      <p className="mt-2 max-w-[68ch] text-ink-muted">
        How every number is computed. In the calculator, press a number to see its own formula with its inputs
        and their sources.
      </p>
      <div className="mt-8 gap-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-label="On this page" className="max-lg:mb-10 print:hidden">
          <ul className="grid gap-1 text-sm lg:sticky lg:top-6">
            {Object.entries(PARTS).map(([id, title]) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="inline-block py-1 text-ink-muted hover:text-ink hover:underline"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main className="grid min-w-0 gap-12">
          <WhatNumbersMean />
          <ApiCostMethod />
          <HardwareMethod />
          <ThroughputAccuracy report={accuracyReport(accuracy)} />
          <BenchmarkMethod />
          <BreakEvenMethod />
          <TimeMethod />
          <HybridMethod />
          <PriceSources catalog={currentCatalog} />
          <PublishedCases cases={reproduceAll(currentCatalog)} />
          <NotModelled />
        </main>
      </div>
    </div>
  );
}
