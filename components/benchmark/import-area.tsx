"use client";

import { useId, useState } from "react";
import type { BenchmarkResult } from "@/lib/benchmark/result.ts";
import { FileButton } from "./file-button.tsx";

/** As much as a browser reads in seconds; more is single requests, of which the importers keep nothing. */
const MOST_BYTES = 200 * 2 ** 20;

/** Takes the result file of a benchmark, chosen or dropped. It is read in the browser and never leaves it. */
export function ImportArea({ onResult }: { readonly onResult: (result: BenchmarkResult) => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const read = async (file: File) => {
    const outcome = await readFile(file);
    setProblem(outcome.ok ? null : outcome.reason);
    if (outcome.ok) onResult(outcome.result);
  };
  return (
    <section
      aria-labelledby={`${id}-title`}
      data-over={over ? "" : undefined}
      className="rounded-lg border border-dashed border-line-strong bg-surface px-4 py-4 data-over:border-accent data-over:bg-accent-soft sm:px-5"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void read(file);
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2 id={`${id}-title`} className="font-semibold">
            Read a result file
          </h2>
          <p className="mt-1 max-w-[68ch] text-sm text-ink-muted">
            Of vLLM bench serve, SGLang bench_serving, GuideLLM, AIPerf, genai-perf, inference-perf or
            Breakeven. Drop it here; it stays in your browser.
          </p>
        </div>
        <FileButton id={id} accept=".json,.jsonl,application/json" onFile={read}>
          Choose a file
        </FileButton>
      </div>
      <p role="alert" className="mt-2 text-sm text-danger empty:hidden">
        {problem}
      </p>
    </section>
  );
}

async function readFile(file: File) {
  if (file.size > MOST_BYTES)
    return { ok: false, reason: `${file.name} is larger than 200 MB: leave single requests out.` } as const;
  try {
    const [{ importBenchmark }, text] = await Promise.all([
      import("@/lib/benchmark/import/import-benchmark.ts"),
      file.text(),
    ]);
    return importBenchmark(text, file.name);
  } catch {
    return { ok: false, reason: `${file.name} could not be read.` } as const;
  }
}
