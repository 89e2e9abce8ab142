import type { ReactNode } from "react";
import type { Figure } from "@/lib/pricing/figure.ts";
import type { OptionId } from "@/lib/pricing/option.ts";

/** A cell with a number. */
export const CELL = "px-2 py-0.5 text-right sm:px-3 whitespace-nowrap align-bottom";

/** The first cell of a row, which stays in view while a narrow screen scrolls sideways. */
export const ROW_HEAD = "sticky left-0 z-[1] min-w-32 bg-surface px-3 py-0.5 text-left max-sm:max-w-36";

/** The heading of some rows, with cells of its own or none. */
export function GroupRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tr className="border-t border-line">
      <th scope="rowgroup" className={`${ROW_HEAD} pt-2 font-semibold`}>
        {label}
      </th>
      {children}
    </tr>
  );
}

/** Shows one of a row's numbers as a button that explains it. */
export type ExplainCell = (figure: () => Figure, what: string, id: OptionId, text: string) => ReactNode;
