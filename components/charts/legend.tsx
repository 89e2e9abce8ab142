import type { SeriesId } from "./series-style.ts";
import { Swatch } from "./swatch.tsx";

/** Names the lines where the picture is too narrow to name them at their ends. */
export function Legend({
  items,
}: {
  readonly items: readonly { readonly id: SeriesId; readonly label: string }[];
}) {
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem] min-[640px]:hidden">
      {items.map(({ id, label }) => (
        <li key={id} className="flex items-center gap-1.5">
          <Swatch id={id} />
          {label}
        </li>
      ))}
    </ul>
  );
}
