import { BUTTON } from "@/components/ui/button-styles.ts";
import type { UnreadEntry } from "./unread-entries.ts";

/** One line for each field that could not be read. */
export function UnreadList({
  entries,
  onFocus,
}: {
  readonly entries: readonly UnreadEntry[];
  readonly onFocus: (path: string) => void;
}) {
  return (
    <div role="status" className="grid gap-1">
      {entries.map(({ path, message }) => (
        <p key={path} className="text-sm font-medium text-warning">
          {message}{" "}
          <button type="button" className={BUTTON.inline} onClick={() => onFocus(path)}>
            Correct it
          </button>
        </p>
      ))}
    </div>
  );
}
