import type { PaperProps } from "./paper.tsx";

type Paper = (props: PaperProps) => React.ReactNode;

let paper: Paper | null = null;

/** What is printed instead of the page, once it has been loaded. */
export const loadedPaper = (): Paper | null => paper;

/** Loads what is printed. Where that fails the page itself is printed, which is complete but for its list of inputs. */
export async function loadPaper(): Promise<void> {
  try {
    paper ??= (await import("./paper.tsx")).Paper;
  } catch {
    // The server cannot be reached; the next attempt asks again.
  }
}

/** Prints the page for a board and its appendix. */
export async function printPaper(): Promise<void> {
  await loadPaper();
  window.print();
}
