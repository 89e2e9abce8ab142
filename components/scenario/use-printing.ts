import { useSyncExternalStore } from "react";

/** Whether the page is being printed. Browsers report it before they lay out the paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

const isPrinting = () => window.matchMedia("print").matches;

function subscribe(onChange: () => void): () => void {
  const print = window.matchMedia("print");
  print.addEventListener("change", onChange);
  return () => print.removeEventListener("change", onChange);
}
