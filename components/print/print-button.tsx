import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { printPaper } from "./paper-store.ts";

/** Prints one page for a board and an appendix; from the same window browsers save it as PDF. */
export function PrintButton() {
  return (
    <button
      type="button"
      className={`${BUTTON.bordered} max-[480px]:hidden`}
      aria-label="Print or save as PDF"
      title="Print or save as PDF"
      onClick={() => void printPaper()}
    >
      <Icon name="print" />
      <span className="max-md:sr-only">Print</span>
    </button>
  );
}
