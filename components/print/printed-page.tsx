"use client";

import { createElement, useEffect } from "react";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import { loadedPaper, loadPaper, printPaper } from "./paper-store.ts";
import { usePrinting } from "./use-printing.ts";

/** After the last change; who has made the numbers their own may print, and is busy until then. */
const PAUSE_MILLISECONDS = 2000;

interface PrintedPageProps {
  /** Null where the inputs have no answer: then the page is printed as it stands, with what is wrong. */
  readonly analysis: Analysis | null;
  /** Whether something was changed. */
  readonly edited: boolean;
}

/**
 * While the page is being printed, a page for a board and an appendix take its place. They are loaded when somebody is
 * likely to print, since most visits never do: a browser does not wait for what is only asked for once it prints. Where
 * they come too late the page is printed as it stands, with its inputs at the end.
 */
export function PrintedPage({ analysis, edited }: PrintedPageProps) {
  const printing = usePrinting();
  useEffect(() => {
    if (!edited) return;
    const timer = setTimeout(() => void loadPaper(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [analysis, edited]);
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
  const paper = loadedPaper();
  return printing && analysis !== null && paper !== null ? createElement(paper, { analysis }) : null;
}
