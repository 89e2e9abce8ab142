import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import type { Notice } from "@/lib/analysis/notices.ts";

/** What a reader must know about the answer. */
export function NoticeList({
  notices,
  onFocus,
}: {
  readonly notices: readonly Notice[];
  readonly onFocus: (path: string) => void;
}) {
  if (notices.length === 0) return null;
  return (
    <ul aria-label="Notes on this answer" className="grid gap-1.5 text-sm">
      {notices.map(({ id, kind, message, path }) => (
        <li key={id} className={`flex gap-2 ${kind === "warning" ? "text-warning" : "text-ink-muted"}`}>
          <Icon name={kind === "warning" ? "warning" : "info"} className="mt-0.5" />
          <span>
            {message}{" "}
            {path !== undefined && (
              <button type="button" className={`${BUTTON.inline} print:hidden`} onClick={() => onFocus(path)}>
                Show the input<span className="sr-only">: {message}</span>
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
