import { Icon } from "@/components/ui/icon.tsx";
import type { Problem } from "@/lib/scenario/problem.ts";

/** Why there is no answer: each sentence leads to its input. */
export function ProblemList({
  problems,
  onFocus,
}: {
  readonly problems: readonly Problem[];
  readonly onFocus: (path: string) => void;
}) {
  return (
    <section
      aria-labelledby="problems-title"
      className="rounded-lg border border-danger bg-danger-soft p-4 text-danger"
    >
      <h2 id="problems-title" className="flex items-center gap-2 font-semibold">
        <Icon name="warning" size={18} />
        {problems.length === 1 ? "One thing to settle first" : `${problems.length} things to settle first`}
      </h2>
      <div role="alert">
        <ul className="mt-2 grid gap-1 pl-6.5">
          {problems.map(({ path, message }) => (
            <li key={path + message}>
              {path === "" ? (
                message
              ) : (
                <button
                  type="button"
                  className="min-h-6 text-left underline decoration-1 underline-offset-3 hover:decoration-2"
                  onClick={() => onFocus(path)}
                >
                  {message}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
