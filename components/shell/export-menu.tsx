"use client";

import { useId, useMemo, useRef } from "react";
import { loadPaper, printPaper } from "@/components/print/paper-store.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { saveFile } from "@/components/ui/save-file.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { exportName } from "@/lib/report/export-name.ts";
import { encodeLink } from "@/lib/scenario/link.ts";

const ITEM = "block w-full rounded-md px-3 py-2 text-left hover:bg-surface-2";

/** The whole answer to print or as a file for finance. What makes them is loaded when somebody asks for it. */
export function ExportMenu({ analysis }: { readonly analysis: Analysis }) {
  const id = useId();
  const menuRef = useRef<HTMLDivElement>(null);
  const query = useMemo(() => encodeLink(analysis.scenario), [analysis.scenario]);
  const download = async (bom: boolean) => {
    const { scenarioCsv } = await import("@/lib/report/csv.ts");
    const name = `${exportName(analysis.scenario)}.csv`;
    saveFile(scenarioCsv(analysis, { bom }), "text/csv;charset=utf-8", name);
  };
  const close = () => menuRef.current?.hidePopover();
  const item = (title: string, text: string, act: () => Promise<void>) => (
    <button
      type="button"
      className={ITEM}
      onClick={() => {
        close();
        void act();
      }}
    >
      <ItemText title={title} text={text} />
    </button>
  );
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={BUTTON.bordered}
        aria-label="Export"
        onPointerEnter={() => void loadPaper()}
        onFocus={() => void loadPaper()}
      >
        <Icon name="download" />
        <span className="max-sm:sr-only">Export</span>
      </button>
      <div
        ref={menuRef}
        id={id}
        popover="auto"
        className="info-popover w-72 rounded-lg border border-line bg-surface p-1.5 text-sm text-ink shadow-lg"
      >
        {item("Board page", "One page to print or save as PDF, with every input behind it", printPaper)}
        <a href={`/api/workbook?${query}`} download className={ITEM} onClick={close}>
          <ItemText
            title="Workbook"
            text="For Excel and LibreOffice; its formulas follow what you change there"
          />
        </a>
        {item("CSV for Excel", "Marked as UTF-8, so that Excel reads it rightly", () => download(true))}
        {item("Plain CSV", "For LibreOffice, Sheets and programs", () => download(false))}
      </div>
    </>
  );
}

function ItemText({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <span className="block font-medium">{title}</span>
      <span className="block text-[0.8125rem] text-ink-muted">{text}</span>
    </>
  );
}
