"use client";

import { createElement, useEffect } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { loadedPaper, loadPaper, printPaper } from "./paper-store.ts";
import { usePrinting } from "./use-printing.ts";

/**
 * While the page is being printed, a page for a board and an appendix take its place. They are loaded when somebody is
 * about to print, since most visits never do: a browser does not wait for what is only asked for once it prints.
 */
export function PrintedPage({ analysis }: { readonly analysis: Analysis }) {
  const printing = usePrinting();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asks = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === "p";
      if (!asks || loadedPaper() !== null) return;
      event.preventDefault();
      void printPaper();
    };
    // The browser's own menu, from which pages are printed too, lies above the page.
    const onLeave = (event: PointerEvent) => {
      if (event.clientY <= 0) void loadPaper();
    };
    const onPrint = () => void loadPaper();
    window.addEventListener("keydown", onKey);
    window.addEventListener("beforeprint", onPrint);
    document.documentElement.addEventListener("pointerleave", onLeave);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("beforeprint", onPrint);
      document.documentElement.removeEventListener("pointerleave", onLeave);
    };
  }, []);
  const paper = printing ? loadedPaper() : null;
  if (printing && paper === null) {
    return (
      <p className="hidden border-b border-line py-2 text-sm print:block">
        This is the page as it stands on the screen. Its Print button gives one page for a board, with every
        input behind it.
      </p>
    );
  }
  return paper && createElement(paper, { analysis });
}
