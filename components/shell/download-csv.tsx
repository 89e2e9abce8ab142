"use client";

import { useId } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";

/** The whole answer as one file for finance. The writer is loaded when somebody asks for it. */
export function DownloadCsv({ analysis }: { readonly analysis: Analysis }) {
  const id = useId();
  const download = async (bom: boolean) => {
    const { scenarioCsv } = await import("@/lib/report/csv.ts");
    save(scenarioCsv(analysis, { bom }), fileName(analysis));
    document.getElementById(id)?.hidePopover();
  };
  return (
    <>
      <button type="button" popoverTarget={id} className={BUTTON.bordered} aria-label="Download CSV">
        <Icon name="download" />
        <span className="max-sm:sr-only">CSV</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="info-popover w-72 rounded-lg border border-line bg-surface p-1.5 text-sm text-ink shadow-lg"
      >
        <button
          type="button"
          className="block w-full rounded-md px-3 py-2 text-left hover:bg-surface-2"
          onClick={() => void download(true)}
        >
          <span className="block font-medium">CSV for Excel</span>
          <span className="block text-[0.8125rem] text-ink-muted">
            Marked as UTF-8, so that Excel reads it rightly
          </span>
        </button>
        <button
          type="button"
          className="block w-full rounded-md px-3 py-2 text-left hover:bg-surface-2"
          onClick={() => void download(false)}
        >
          <span className="block font-medium">Plain CSV</span>
          <span className="block text-[0.8125rem] text-ink-muted">For LibreOffice, Sheets and programs</span>
        </button>
      </div>
    </>
  );
}

function fileName(analysis: Analysis): string {
  const name = analysis.scenario.general.name || analysis.scenario.preset;
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `breakeven-${plain}-${analysis.scenario.general.priceDate}.csv`;
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}
