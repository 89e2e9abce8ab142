import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/**
 * Whether the page is being printed. `beforeprint` comes before the browser counts the pages; the media query
 * changes only after that, and what is drawn then is cut off. It still serves where print is merely emulated.
 * The change is drawn at once, because a script that prints leaves no moment for later.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

let announced = false;

const isPrinting = () => announced || window.matchMedia("print").matches;

function subscribe(onChange: () => void): () => void {
  const announce = (value: boolean) => () => {
    announced = value;
    flushSync(onChange);
  };
  const before = announce(true);
  const after = announce(false);
  const print = window.matchMedia("print");
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  print.addEventListener("change", onChange);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
    print.removeEventListener("change", onChange);
  };
}
